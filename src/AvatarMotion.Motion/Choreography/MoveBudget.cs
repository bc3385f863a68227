using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Keeps account of how long each move is danced in a song, so that none wears out.</summary>
internal sealed class MoveBudget
{
    /// <summary>Largest share of a song for one move.</summary>
    private const double LargestShare = 0.11;

    /// <summary>However short a song, a move may be danced for two phrases.</summary>
    private const int AlwaysAllowed = 16;

    private readonly Dictionary<string, (int Phrases, int Counts)> _danced = new(StringComparer.Ordinal);
    private readonly double _most;
    private readonly int[] _returns;

    public MoveBudget(IReadOnlyList<PhraseSlot> slots, PhraseWish[] wishes)
    {
        int counts = 0;
        foreach (PhraseSlot slot in slots)
            counts += slot.Counts;
        _most = Math.Max(LargestShare * counts, AlwaysAllowed);
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
    public double Cost(int slot, SidedMove move, PhraseWish wish)
    {
        if (move.Info.Role != MoveRole.Dance)
            return 0;
        _danced.TryGetValue(move.Name, out (int Phrases, int Counts) danced);
        int coming = move.Counts * _returns[slot];
        double over = danced.Counts + coming > _most ? 4 + 4 * (danced.Counts + coming - _most) / _most : 0;
        return over + (wish.Echo is Echo.Same or Echo.Mirrored ? 0 : Math.Min(1.0 * danced.Phrases, 4.0));
    }

    /// <summary>Books a phrase.</summary>
    public void Add(MoveSequence moves, int counts)
    {
        int length = 0;
        foreach (SidedMove move in moves.Moves)
            length += move.Counts;
        foreach (SidedMove move in moves.Moves)
        {
            _danced.TryGetValue(move.Name, out (int Phrases, int Counts) danced);
            _danced[move.Name] = (danced.Phrases + 1, danced.Counts + counts * move.Counts / Math.Max(length, 1));
        }
    }
}
