using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>The pieces that may stand in one phrase, ranked by what speaks against them there; each is judged once.</summary>
internal sealed class SlotPieces
{
    private readonly MovePieces _pieces;
    private readonly Func<SidedMove, int, double> _cost;
    private readonly Dictionary<(SidedMove Move, int Offset), double> _known = new();
    private readonly Dictionary<(int Counts, int Offset), List<SidedMove>> _ranked = new();

    /// <param name="slot">The phrase.</param>
    /// <param name="pieces">All moves.</param>
    /// <param name="cost">Cost of a piece that begins at a half count.</param>
    public SlotPieces(PhraseSlot slot, MovePieces pieces, Func<SidedMove, int, double> cost)
    {
        Slot = slot;
        _pieces = pieces;
        _cost = cost;
    }

    public PhraseSlot Slot { get; }

    /// <summary>Every dance move as a whole.</summary>
    public IReadOnlyList<SidedMove> Whole => _pieces.Whole();

    /// <summary>Moves to wait in and to end with.</summary>
    public IReadOnlyList<SidedMove> Still => _pieces.Still;

    /// <summary>Cost of a piece that begins at count <paramref name="offset"/>, 0 being the first.</summary>
    public double Cost(SidedMove move, int offset)
    {
        if (!_known.TryGetValue((move, offset), out double cost))
            _known[(move, offset)] = cost = _cost(move, 2 * offset);
        return cost;
    }

    /// <summary>Pieces of a length, cheapest first.</summary>
    public IReadOnlyList<SidedMove> Ranked(int counts, int offset)
    {
        if (_ranked.TryGetValue((counts, offset), out List<SidedMove>? ranked))
            return ranked;
        List<(double Cost, SidedMove Move)> all = new();
        foreach (SidedMove move in _pieces.OfLength(counts))
            all.Add((Cost(move, offset), move));
        all.Sort(static (a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : string.CompareOrdinal(a.Move.Text, b.Move.Text));
        ranked = all.ConvertAll(static each => each.Move);
        _ranked.Add((counts, offset), ranked);
        return ranked;
    }

    /// <summary>One piece by its text, or null where it must not be danced.</summary>
    public SidedMove? Find(MoveCall call) => _pieces.Find(call);

    /// <summary>Mean cost of the pieces by their lengths, and of the borders inside.</summary>
    public double CostOf(MoveSequence moves)
    {
        double sum = 0, inner = 0;
        int counts = 0;
        for (int i = 0; i < moves.Moves.Count; i++)
        {
            SidedMove move = moves.Moves[i];
            sum += move.Counts * Cost(move, counts);
            counts += move.Counts;
            inner += i > 0 ? BorderCost.Inside(moves.Moves[i - 1], move) : 0;
        }

        return sum / Math.Max(counts, 1) + inner;
    }
}
