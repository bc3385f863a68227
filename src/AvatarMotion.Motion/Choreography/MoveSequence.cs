using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>One or two moves that fill a phrase, and what matters for choosing them.</summary>
internal sealed class MoveSequence
{
    /// <param name="moves">One or two.</param>
    /// <param name="fills">Whether they fill the phrase.</param>
    /// <param name="cycles">How often they are danced in it.</param>
    public MoveSequence(IReadOnlyList<SidedMove> moves, bool fills, int cycles = 1)
    {
        Moves = moves;
        Fills = fills;
        Texts = new string[moves.Count];
        Planted = true;
        for (int i = 0; i < moves.Count; i++)
        {
            MoveInfo info = moves[i].Info;
            Texts[i] = moves[i].Text;
            Planted &= info.Planted;
            RightHand |= info.UsesRightHand;
            EnergyLow += info.EnergyLow / moves.Count;
            EnergyHigh += info.EnergyHigh / moves.Count;
            TravelX += cycles * info.TravelX;
            TravelZ += cycles * info.TravelZ;
            Turn += cycles * info.Turn;
        }

        Text = string.Join(" ", Texts);
    }

    public IReadOnlyList<SidedMove> Moves { get; }

    /// <summary>Names as a phrase writes them.</summary>
    public string[] Texts { get; }

    /// <summary><see cref="Texts"/> in one line, the key of a sequence.</summary>
    public string Text { get; }

    /// <summary>Whether the counts add up to the phrase; otherwise the last move is cut or repeated.</summary>
    public bool Fills { get; }

    public bool Planted { get; }

    public bool RightHand { get; }

    public float EnergyLow { get; }

    public float EnergyHigh { get; }

    /// <summary>Metres in the dancer's own frame: left and forward.</summary>
    public float TravelX { get; }

    public float TravelZ { get; }

    /// <summary>Degrees to the dancer's left.</summary>
    public float Turn { get; }

    /// <summary>Between the feet at the first count, in metres in the dancer's own frame: left and forward.</summary>
    public Vector2 StartMiddle => Middle(First.Info.StartLeft, First.Info.StartRight);

    /// <summary>Between the feet after the last count, in the frame that travel and turn lead to; zero where the last move is cut.</summary>
    public Vector2 EndMiddle
    {
        get
        {
            if (!Fills)
                return Vector2.Zero;
            MoveInfo info = Last.Info;
            return StagePath.Rotated(Middle(info.EndLeft, info.EndRight) - new Vector2(info.TravelX, info.TravelZ), -info.Turn);
        }
    }

    public SidedMove First => Moves[0];

    public SidedMove Last => Moves[Moves.Count - 1];

    public Support Start => First.Info.StartSupport;

    /// <summary>A move that is cut ends on both feet.</summary>
    public Support End => Fills ? Last.Info.EndSupport : Support.Both;

    public string FirstName => First.Info.Name;

    public string LastName => Last.Info.Name;

    /// <summary>The same moves on the other side, or null where one does not mirror.</summary>
    public string? OppositeText()
    {
        string text = "";
        for (int i = 0; i < Moves.Count; i++)
        {
            if (!Moves[i].Info.Mirrors)
                return null;
            text += (i > 0 ? " " : "") + Moves[i].OppositeText;
        }

        return text;
    }

    public bool HasSameMovesAs(MoveSequence other)
    {
        if (Moves.Count != other.Moves.Count)
            return false;
        for (int i = 0; i < Moves.Count; i++)
        {
            if (!string.Equals(Moves[i].Info.Name, other.Moves[i].Info.Name, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static Vector2 Middle(FootSpot left, FootSpot right) => 0.5f * new Vector2(left.X + right.X, left.Z + right.Z);
}
