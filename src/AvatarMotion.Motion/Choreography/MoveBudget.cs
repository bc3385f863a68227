using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Keeps account of how long each move is danced in a song, so that none wears out.</summary>
internal sealed class MoveBudget
{
    /// <summary>Largest share of a song for one move.</summary>
    private const double LargestShare = 0.11;

    /// <summary>A move that returns more than this is exchanged.</summary>
    private const double WornShare = 0.118;

    /// <summary>However short a song, a move may be danced for two phrases.</summary>
    private const int AlwaysAllowed = 16;

    /// <summary>More than any taste, less than legs that cannot follow.</summary>
    private const double TooMuch = 60;

    private readonly Dictionary<string, (int Phrases, int Counts)> _danced = new(StringComparer.Ordinal);
    private readonly double _share;
    private readonly double _most;
    private readonly int[] _returns;

    public MoveBudget(IReadOnlyList<PhraseSlot> slots, PhraseWish[] wishes)
    {
        int counts = 0;
        foreach (PhraseSlot slot in slots)
            counts += slot.Counts;
        _share = LargestShare * counts;
        _most = Math.Max(_share, AlwaysAllowed);
        _returns = new int[slots.Count];
        for (int i = slots.Count - 1; i >= 0; i--)
        {
            _returns[i]++;
            if (wishes[i].Of >= 0)
                _returns[wishes[i].Of] += _returns[i];
        }
    }

    /// <summary>What speaks against dancing a move once more: a little each time, much where its share of the song would grow too large.</summary>
    /// <param name="slot">Index of the phrase; what returns later counts as often as it returns.</param>
    /// <param name="wish">What the form asks there: what is to come back is not stale.</param>
    /// <param name="echoed">The phrase that it answers, whose moves are booked already; null for none.</param>
    public double Cost(int slot, SidedMove move, PhraseWish wish, MoveSequence? echoed)
    {
        if (move.Info.Role != MoveRole.Dance)
            return 0;
        _danced.TryGetValue(move.Name, out (int Phrases, int Counts) danced);
        int coming = Holds(echoed, move) ? 0 : move.Counts * _returns[slot];
        double over = coming > 0 && danced.Counts + coming > _most ? 6 + 6 * (danced.Counts + coming - _most) / _most : 0;
        return over + (wish.Echo is Echo.Same or Echo.Mirrored ? 0 : Math.Min(1.55 * danced.Phrases, 5.0));
    }

    /// <summary>Whether a move, with all its returns, stays within its share of the song.</summary>
    /// <param name="slot">Index of the phrase.</param>
    /// <param name="move">What would be danced there.</param>
    /// <param name="echoed">The phrase that it answers, whose moves are booked already; null for none.</param>
    public bool Fits(int slot, SidedMove move, MoveSequence? echoed)
    {
        _danced.TryGetValue(move.Name, out (int Phrases, int Counts) danced);
        return danced.Counts + (Holds(echoed, move) ? 0 : move.Counts * _returns[slot]) <= _share;
    }

    /// <summary>Counts that a move adds where a phrase dances it, with all returns, beside those that <paramref name="echoed"/> has booked.</summary>
    public int Coming(int slot, MoveSequence moves, SidedMove move, MoveSequence? echoed) => Math.Max(0, Counts(moves, move) - Counts(echoed, move)) * _returns[slot];

    /// <summary>What speaks against a move that would be danced for this many counts beside those that are booked: nothing while it keeps within its share.</summary>
    public double Excess(SidedMove move, int coming)
    {
        _danced.TryGetValue(move.Name, out (int Phrases, int Counts) danced);
        double over = (danced.Counts + coming - _most) / _most;
        return move.Info.Role == MoveRole.Dance && coming > 0 && over > 0 ? Math.Min(TooMuch * over, TooMuch) : 0;
    }

    /// <summary>Whether a move, with all its returns, has been given more than its share: then returns exchange it now and again.</summary>
    /// <param name="move">The move.</param>
    /// <param name="released">Counts of it that the section has exchanged already.</param>
    public bool IsWorn(SidedMove move, int released) =>
        move.Info.Role == MoveRole.Dance && _danced.TryGetValue(move.Name, out (int Phrases, int Counts) danced) && danced.Counts - released > WornShare / LargestShare * _most;

    /// <summary>Books a phrase with all its returns.</summary>
    /// <param name="slot">Index of the phrase.</param>
    /// <param name="moves">What is danced there.</param>
    /// <param name="echoed">The phrase that it answers, whose moves are booked already; null for none.</param>
    public void Add(int slot, MoveSequence moves, MoveSequence? echoed)
    {
        for (int i = 0; i < moves.Moves.Count; i++)
            Book(moves.Moves[i], 1, IsFirst(moves, i) ? (Counts(moves, moves.Moves[i]) - Counts(echoed, moves.Moves[i])) * _returns[slot] : 0);

        // What was booked to come back and did not is free again.
        for (int i = 0; echoed is not null && i < echoed.Moves.Count; i++)
        {
            if (IsFirst(echoed, i) && !Holds(moves, echoed.Moves[i]))
                Book(echoed.Moves[i], 0, -Counts(echoed, echoed.Moves[i]) * _returns[slot]);
        }
    }

    private void Book(SidedMove move, int phrases, int counts)
    {
        _danced.TryGetValue(move.Name, out (int Phrases, int Counts) danced);
        _danced[move.Name] = (danced.Phrases + phrases, danced.Counts + counts);
    }

    private static bool IsFirst(MoveSequence moves, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (moves.Moves[i].IsSameMoveAs(moves.Moves[index]))
                return false;
        }

        return true;
    }

    private static int Counts(MoveSequence? moves, SidedMove move)
    {
        int counts = 0;
        for (int i = 0; moves is not null && i < moves.Moves.Count; i++)
            counts += moves.Moves[i].IsSameMoveAs(move) ? moves.Moves[i].Counts : 0;
        return counts;
    }

    private static bool Holds(MoveSequence? moves, SidedMove move)
    {
        for (int i = 0; moves is not null && i < moves.Moves.Count; i++)
        {
            if (moves.Moves[i].IsSameMoveAs(move))
                return true;
        }

        return false;
    }
}
