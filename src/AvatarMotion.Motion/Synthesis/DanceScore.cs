using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>A dance as tracks over time, before it is given a body: what every part of the body wants, when.</summary>
internal sealed class DanceScore
{
    /// <summary>Number of <see cref="BodyChannel"/>s.</summary>
    public const int ChannelCount = (int)BodyChannel.LegStretch + 1;

    public DanceScore(BeatClock clock, Rig rig, int seed, FootPlace left, FootPlace right)
    {
        Clock = clock;
        Rig = rig;
        Body = BodyMeasures.Of(rig);
        Seed = seed;
        Grooves = new GrooveTrack(seed);
        Feet = new[] { new FootTrack(left), new FootTrack(right) };
        for (int i = 0; i < ChannelCount; i++)
            Channels[i] = new StrokeTrack();
        HandKey hanging = new() { Goal = new System.Numerics.Vector3(0.09f, -0.96f, 0.08f), ElbowLift = 8f };
        Arms = new[]
        {
            new ArmTrack(ArmPose.Reaching(hanging.Goal, hanging.ElbowLift, Side.Left, Body)),
            new ArmTrack(ArmPose.Reaching(hanging.Goal, hanging.ElbowLift, Side.Right, Body)),
        };
    }

    public BeatClock Clock { get; }

    public Rig Rig { get; }

    public BodyMeasures Body { get; }

    public int Seed { get; }

    /// <summary>By <see cref="Side"/>.</summary>
    public FootTrack[] Feet { get; }

    /// <summary>By <see cref="BodyChannel"/>; X, Y, Z in metres, angles in degrees; <see cref="BodyChannel.FaceTurn"/> in world.</summary>
    public StrokeTrack[] Channels { get; } = new StrokeTrack[ChannelCount];

    /// <summary>By <see cref="Side"/>.</summary>
    public ArmTrack[] Arms { get; }

    public GrooveTrack Grooves { get; }

    public WeightTrack Weight { get; } = new();

    /// <summary>Stretches in which the right hand holds the microphone, in seconds, ascending.</summary>
    public List<(double Start, double End)> Microphone { get; } = new();

    /// <summary>Metres that it is held further from the lips than usual, over the song.</summary>
    public Curve MicrophoneAway { get; set; } = Curve.Empty;

    public List<MoveSpan> Spans { get; } = new();

    /// <summary>Parts whose moves were recorded, in order.</summary>
    public List<DancePart> Recorded { get; } = new();

    /// <summary>By span: which parts of the arms are meant to touch, as <see cref="TouchWishes"/> keeps it.</summary>
    public List<int> ArmTouches { get; } = new();

    /// <summary>By span: whether its move isolates pelvis and ribs.</summary>
    public List<bool> Isolates { get; } = new();

    /// <summary>By span: how the music asks to be danced.</summary>
    public List<MusicEffort> Music { get; } = new();

    /// <summary>How the music asks to be danced at a time.</summary>
    public MusicEffort MusicAt(double time) => SpanAt(time) is >= 0 and int span ? Music[span] : MusicEffort.Plain;

    /// <summary>Index of the last span that has begun by a time in seconds; the first one before all; −1 where there is none.</summary>
    public int SpanAt(double time)
    {
        int low = 0, high = Spans.Count;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (Spans[middle].Start <= time)
                low = middle;
            else
                high = middle;
        }

        return Spans.Count == 0 ? -1 : low;
    }

    /// <summary>Whether the move danced at a time isolates pelvis and ribs.</summary>
    public bool IsolatesAt(double time) => SpanAt(time) is >= 0 and int span && Isolates[span];
}
