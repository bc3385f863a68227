using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>All that the passes of the synthesis know about one stretch of frames, pre-roll and margin included. One pass writes what the next ones read.</summary>
internal sealed class BlockState
{
    public BlockState(DanceScore score, double start, double rate, int frames)
    {
        Score = score;
        Start = start;
        Rate = rate;
        Frames = frames;
        Beats = new double[frames];
        BeatLengths = new double[frames];
        Warped = new double[frames];
        Grooves = new GrooveMoment[frames];
        Channels = new float[DanceScore.ChannelCount][];
        for (int i = 0; i < Channels.Length; i++)
            Channels[i] = new float[frames];
        PlainChestTurn = new float[frames];
        PlainChestTilt = new float[frames];
        Feet = new[] { new FootState[frames], new FootState[frames] };
        Weight = new float[frames];
        Lean = new float[frames];
        Rest = new float[frames];
        Com = new Vector2[frames];
        Trunks = new TrunkAngles[frames];
        ArmMoments = new[] { new ArmMoment[frames], new ArmMoment[frames] };
        Shoulders = new[] { new Vector3[frames], new Vector3[frames] };
        Elbows = new[] { new Vector3[frames], new Vector3[frames] };
        Hands = new[] { new Vector3[frames], new Vector3[frames] };
        MassOffset = new Vector2[frames];
        Hips = new Vector3[frames];
        Heels = new[] { new float[frames], new float[frames] };
        Knees = new[] { new Vector3[frames], new Vector3[frames] };
        Ankles = new[] { new Vector3[frames], new Vector3[frames] };
        WristLag = new[] { new Vector3[frames], new Vector3[frames] };
        FingerLag = new[] { new Vector3[frames], new Vector3[frames] };
        Jumps = new float[frames];
        Microphone = new float[frames];
    }

    public DanceScore Score { get; }

    /// <summary>Time of frame 0, in seconds.</summary>
    public double Start { get; }

    /// <summary>Frames per second.</summary>
    public double Rate { get; }

    public int Frames { get; }

    public double[] Beats { get; }

    public double[] BeatLengths { get; }

    /// <summary>Beats as the body feels them: slow on the count.</summary>
    public double[] Warped { get; }

    public GrooveMoment[] Grooves { get; }

    /// <summary>By channel and frame.</summary>
    public float[][] Channels { get; }

    /// <summary>The chest's turn and tilt without its lag: what the pelvis follows.</summary>
    public float[] PlainChestTurn { get; }

    public float[] PlainChestTilt { get; }

    public FootState[][] Feet { get; }

    /// <summary>Share of the left foot.</summary>
    public float[] Weight { get; }

    /// <summary>−1 on the right foot to 1 on the left, smooth.</summary>
    public float[] Lean { get; }

    /// <summary>The same over a second and more: who rests on one leg.</summary>
    public float[] Rest { get; }

    /// <summary>Center of mass over the floor, in world metres.</summary>
    public Vector2[] Com { get; }

    public TrunkAngles[] Trunks { get; }

    public ArmMoment[][] ArmMoments { get; }

    /// <summary>Arm joints: relative to the hips until the hips are known, then in world.</summary>
    public Vector3[][] Shoulders { get; }

    public Vector3[][] Elbows { get; }

    public Vector3[][] Hands { get; }

    /// <summary>How far the leaning trunk and the arms carry the center of mass away from the hips.</summary>
    public Vector2[] MassOffset { get; }

    public Vector3[] Hips { get; }

    /// <summary>Heel above ball in degrees, after what the leg's reach asks for.</summary>
    public float[][] Heels { get; }

    /// <summary>Leg joints in world.</summary>
    public Vector3[][] Knees { get; }

    public Vector3[][] Ankles { get; }

    /// <summary>How far a hand and its finger tips lag behind the wrist or swing past it, metres in world.</summary>
    public Vector3[][] WristLag { get; }

    public Vector3[][] FingerLag { get; }

    /// <summary>Height of the hips over their place through a jump, in metres; below 0 in the crouch.</summary>
    public float[] Jumps { get; }

    /// <summary>How far the right hand is at the microphone, in [0, 1].</summary>
    public float[] Microphone { get; }

    /// <summary>Seconds at a frame.</summary>
    public double TimeOf(int frame) => Start + frame / Rate;

    /// <summary>A channel's value.</summary>
    public float Channel(BodyChannel channel, int frame) => Channels[(int)channel][frame];
}
