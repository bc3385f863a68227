using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>A move danced to one side.</summary>
internal readonly record struct SidedMove(MoveInfo Info, bool Mirrored)
{
    /// <summary>As written in a phrase: a leading <c>~</c> mirrors.</summary>
    public string Text => Mirrored ? "~" + Info.Name : Info.Name;

    public Support Start => Side(Info.StartSupport);

    public Support End => Side(Info.EndSupport);

    public SidedMove Opposite => new(Info, !Mirrored);

    private Support Side(Support support) => !Mirrored ? support : support switch
    {
        Support.Left => Support.Right,
        Support.Right => Support.Left,
        _ => Support.Both,
    };
}

/// <summary>One or two moves that fill a phrase, and what matters for choosing them.</summary>
internal sealed class MoveSequence
{
    public MoveSequence(IReadOnlyList<SidedMove> moves, bool fills)
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
            RightHand |= info.UsesRightHand && !moves[i].Mirrored;
            AnyMirrored |= moves[i].Mirrored;
            EnergyLow += info.EnergyLow / moves.Count;
            EnergyHigh += info.EnergyHigh / moves.Count;
            TravelX += moves[i].Mirrored ? -info.TravelX : info.TravelX;
            TravelZ += info.TravelZ;
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

    public bool AnyMirrored { get; }

    public float EnergyLow { get; }

    public float EnergyHigh { get; }

    /// <summary>Metres in the dancer's own frame: left and forward.</summary>
    public float TravelX { get; }

    public float TravelZ { get; }

    public Support Start => Moves[0].Start;

    /// <summary>A move that is cut ends on both feet.</summary>
    public Support End => Fills ? Moves[Moves.Count - 1].End : Support.Both;

    public string FirstName => Moves[0].Info.Name;

    public string LastName => Moves[Moves.Count - 1].Info.Name;

    /// <summary>The same moves on the other side, or null where one does not mirror.</summary>
    public string? OppositeText()
    {
        string text = "";
        for (int i = 0; i < Moves.Count; i++)
        {
            if (!Moves[i].Info.Mirrors)
                return null;
            text += (i > 0 ? " " : "") + Moves[i].Opposite.Text;
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
}
