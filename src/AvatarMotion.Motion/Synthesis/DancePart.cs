using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>One move at its place in the song: from which beat, in which frame of the stage, how big.</summary>
internal readonly struct DancePart
{
    public DancePart(Move move, string name, string id, double beat, double beatsPerCount, double endBeat, Home home, float energy)
    {
        Move = move;
        Name = name;
        Id = id;
        Beat = beat;
        BeatsPerCount = beatsPerCount;
        EndBeat = endBeat;
        Home = home;
        Energy = energy;
        Music = MusicEffort.Plain;
    }

    public Move Move { get; }

    /// <summary>Name with its <c>~</c>.</summary>
    public string Name { get; }

    /// <summary>A name for this part alone, from which its irregularities are drawn.</summary>
    public string Id { get; }

    /// <summary>Beat of count 1.</summary>
    public double Beat { get; }

    public double BeatsPerCount { get; }

    /// <summary>Keys from here on are dropped.</summary>
    public double EndBeat { get; }

    public Home Home { get; }

    public float Energy { get; }

    /// <summary>Metres on the stage, left and forward, that the steps of this move carry the dancer beside its own travel.</summary>
    public Vector2 Drift { get; init; }

    /// <summary>The frame for what arrives at a count: it drifts while the move is danced.</summary>
    public Home HomeAt(float count) => Drift == Vector2.Zero ? Home : Home with { Spot = Home.Spot + Drift * Easing.Clamp01(count / Move.Info.Counts) };

    /// <summary>How the music there asks to be danced.</summary>
    public MusicEffort Music { get; init; }

    /// <summary>How big goals of the trunk become; a recording stays as it is.</summary>
    public float Size => Move.Recording is null ? Easing.Lerp(0.74f, 1.16f, Energy) : 1f;

    /// <summary>How wide steps become; a recording stays as it is.</summary>
    public float StepSize => Move.Recording is null ? Easing.Lerp(0.88f, 1.10f, Energy) : 1f;

    /// <summary>Beat of a count, 0 being count 1.</summary>
    public double BeatOf(float count) => Beat + count * BeatsPerCount;
}

/// <summary>The frame a move is danced in: a spot on the stage in metres and a heading in radians.</summary>
internal readonly record struct Home(Vector2 Spot, float Heading)
{
    /// <summary>A place of the move's frame on the stage; metres.</summary>
    public FootPlace Place(FootSpot spot, float scale, float height = 0f) =>
        new(Spot + Turned(new Vector2(spot.X, spot.Z) * scale), Heading + spot.Turn * Turns.Degree, height);

    /// <summary>The frame after a move that travels and turns.</summary>
    public Home After(MoveInfo info, float scale) =>
        new(Spot + Turned(new Vector2(info.TravelX, info.TravelZ) * scale), Heading + info.Turn * Turns.Degree);

    private Vector2 Turned(Vector2 v)
    {
        (float sine, float cosine) = (System.MathF.Sin(Heading), System.MathF.Cos(Heading));
        return new Vector2(v.X * cosine + v.Y * sine, -v.X * sine + v.Y * cosine);
    }
}
