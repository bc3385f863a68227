using System;

namespace AvatarMotion.Motion;

/// <summary>A move danced to one side, all of it or its first counts; <see cref="Info"/> is already that side's and that length's.</summary>
internal sealed class SidedMove
{
    private readonly MoveCall _call;

    private SidedMove(Move move, MoveCall call)
    {
        _call = call;
        Info = move.Info;
        Level = Levels.Of(move.Info.Level);
        Text = call.ToString();
        OppositeText = call.Opposite.ToString();
        Edge = new MoveEdge(move);
        Accents = MoveAccents.Of(move);
        Density = MoveAccents.Density(move);
        Flight = MoveFlight.Of(move);
    }

    public MoveInfo Info { get; }

    /// <summary>Name in the library, without side and length.</summary>
    public string Name => _call.Name;

    public bool Mirrored => _call.Mirrored;

    /// <summary>Whether only the first counts of a longer move are danced.</summary>
    public bool IsCut => _call.Counts > 0;

    public int Counts => Info.Counts;

    /// <summary>From the floor (0) to the air (4).</summary>
    public int Level { get; }

    /// <summary>As written in a phrase.</summary>
    public string Text { get; }

    public string OppositeText { get; }

    /// <summary>Hands and facing where it begins and ends.</summary>
    public MoveEdge Edge { get; }

    /// <summary>What it says on each half count, in [0, 1].</summary>
    public float[] Accents { get; }

    /// <summary>How much happens in a count, in about [0, 1].</summary>
    public double Density { get; }

    /// <summary>How much of it is danced with both feet on their way, in [0, 1].</summary>
    public double Flight { get; }

    public static SidedMove Plain(Move move) => new(move, new MoveCall(move.Info.Name, false, 0));

    /// <summary>The other side; which hand dances there follows from the mirrored keys.</summary>
    public static SidedMove Opposite(Move move) => new(Mirror(move), new MoveCall(move.Info.Name, true, 0));

    /// <summary>The first counts, to either side.</summary>
    public static SidedMove First(Move move, bool mirrored, int counts)
    {
        Move sided = mirrored ? Mirror(move) : move;
        return new SidedMove(MoveCut.First(sided, counts), new MoveCall(move.Info.Name, mirrored, counts < move.Info.Counts ? counts : 0));
    }

    public bool IsSameMoveAs(SidedMove other) => string.Equals(Name, other.Name, StringComparison.Ordinal);

    private static Move Mirror(Move move)
    {
        Move mirrored = move.Mirrored();
        return mirrored with { Info = mirrored.Info with { UsesRightHand = mirrored.WithFacts().Info.UsesRightHand } };
    }
}
