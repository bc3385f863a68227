using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>One to four moves that fill a phrase, and what matters for choosing them.</summary>
internal sealed class MoveSequence
{
    /// <param name="moves">At least one.</param>
    /// <param name="fills">Whether they fill the phrase.</param>
    /// <param name="cycles">How often they are danced in it.</param>
    public MoveSequence(IReadOnlyList<SidedMove> moves, bool fills, int cycles = 1)
    {
        Moves = moves;
        Fills = fills;
        Texts = new string[moves.Count];
        Planted = true;
        Vector2 spot = Vector2.Zero;
        for (int cycle = 0; cycle < cycles; cycle++)
        {
            foreach (SidedMove move in moves)
            {
                spot += StagePath.Rotated(new Vector2(move.Info.TravelX, move.Info.TravelZ), Turn);
                Turn += move.Info.Turn;
            }
        }

        (TravelX, TravelZ) = (spot.X, spot.Y);
        for (int i = 0; i < moves.Count; i++)
        {
            Texts[i] = moves[i].Text;
            Planted &= moves[i].Info.Planted;
        }

        Flight = FlightOf(moves);
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

    /// <summary>Mean of the moves' flights by their lengths, in [0, 1].</summary>
    public double Flight { get; }

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

    /// <summary>The same moves on the other side; a move that does not mirror stays as it is.</summary>
    public string OppositeText()
    {
        string text = "";
        for (int i = 0; i < Moves.Count; i++)
            text += (i > 0 ? " " : "") + (Moves[i].Info.Mirrors ? Moves[i].OppositeText : Moves[i].Text);
        return text;
    }

    /// <summary>Share of the counts that are the same moves at the same place, on either side, in [0, 1].</summary>
    public double Likeness(MoveSequence other)
    {
        int same = 0, all = 0;
        for (int i = 0; i < Moves.Count; i++)
        {
            all += Moves[i].Counts;
            same += i < other.Moves.Count && Moves[i].IsSameMoveAs(other.Moves[i]) ? Math.Min(Moves[i].Counts, other.Moves[i].Counts) : 0;
        }

        return (double)same / Math.Max(all, 1);
    }

    public bool HasSameMovesAs(MoveSequence other) => Moves.Count == other.Moves.Count && Likeness(other) > 0.999;

    private static double FlightOf(IReadOnlyList<SidedMove> moves)
    {
        double sum = 0;
        int counts = 0;
        foreach (SidedMove move in moves)
        {
            sum += move.Counts * move.Flight;
            counts += move.Counts;
        }

        return sum / Math.Max(counts, 1);
    }

    private static Vector2 Middle(FootSpot left, FootSpot right) => 0.5f * new Vector2(left.X + right.X, left.Z + right.Z);
}
