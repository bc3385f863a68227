using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Lists the sequences worth considering for a phrase. With 200 moves there are hundreds of thousands of pairs; only pieces that suit the place by themselves are paired.</summary>
internal sealed class PhraseOptions
{
    private const int Kept = 72;
    private static readonly int[] Width = { 0, 40, 20, 9, 6 };

    private readonly MovePieces _pieces;
    private readonly int _countsPerBar;

    public PhraseOptions(MovePieces pieces, int countsPerBar)
    {
        _pieces = pieces;
        _countsPerBar = countsPerBar;
    }

    /// <summary>Cheapest first, with their costs; never empty.</summary>
    /// <param name="slot">The place.</param>
    /// <param name="piece">Cost of a piece at a half count of the phrase.</param>
    /// <param name="extra">Sequences that must be among them.</param>
    public List<(MoveSequence Moves, double Cost)> For(PhraseSlot slot, Func<SidedMove, int, double> piece, IEnumerable<MoveSequence> extra)
    {
        Dictionary<string, (MoveSequence Moves, double Cost)> found = new(StringComparer.Ordinal);
        if (slot.Role != PhraseRole.Dance)
        {
            foreach (SidedMove still in _pieces.Still)
                Add(found, new MoveSequence(new[] { still }, true), piece(still, 0));
        }

        foreach (int[] way in PieceLengths.Of(slot.Counts, _countsPerBar))
            AddWay(found, way, piece);
        if (found.Count == 0)
            AddAnything(found, slot, piece);
        List<(MoveSequence Moves, double Cost)> sorted = new(found.Values);
        sorted.Sort(static (a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : string.CompareOrdinal(a.Moves.Text, b.Moves.Text));
        if (sorted.Count > Kept)
            sorted.RemoveRange(Kept, sorted.Count - Kept);
        foreach (MoveSequence moves in extra)
        {
            if (!sorted.Exists(each => string.Equals(each.Moves.Text, moves.Text, StringComparison.Ordinal)))
                sorted.Add((moves, CostOf(moves, piece)));
        }

        return sorted;
    }

    /// <summary>Mean cost of the pieces by their lengths, and of the borders inside.</summary>
    public static double CostOf(MoveSequence moves, Func<SidedMove, int, double> piece)
    {
        double sum = 0, inner = 0;
        int counts = 0;
        for (int i = 0; i < moves.Moves.Count; i++)
        {
            SidedMove move = moves.Moves[i];
            sum += move.Counts * piece(move, 2 * counts);
            counts += move.Counts;
            inner += i > 0 ? BorderCost.Inside(moves.Moves[i - 1], move) : 0;
        }

        return sum / Math.Max(counts, 1) + inner;
    }

    private void AddWay(Dictionary<string, (MoveSequence Moves, double Cost)> found, int[] way, Func<SidedMove, int, double> piece)
    {
        int total = 0;
        foreach (int length in way)
            total += length;
        List<(SidedMove[] Moves, double Cost)> paths = new() { (Array.Empty<SidedMove>(), 0) };
        int offset = 0;
        foreach (int length in way)
        {
            List<(SidedMove Move, double Cost)> best = Best(length, offset, piece, Width[way.Length]);
            List<(SidedMove[] Moves, double Cost)> longer = new();
            foreach ((SidedMove[] moves, double cost) in paths)
            {
                foreach ((SidedMove move, double alone) in best)
                {
                    if (Follows(moves, move))
                        longer.Add((Append(moves, move), cost + alone * length / total + (moves.Length > 0 ? BorderCost.Inside(moves[^1], move) : 0)));
                }
            }

            longer.Sort(static (a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : Compare(a.Moves, b.Moves));
            if (longer.Count > Kept)
                longer.RemoveRange(Kept, longer.Count - Kept);
            paths = longer;
            offset += length;
        }

        foreach ((SidedMove[] moves, double cost) in paths)
            Add(found, new MoveSequence(moves, true), cost);
    }

    private List<(SidedMove Move, double Cost)> Best(int length, int offset, Func<SidedMove, int, double> piece, int width)
    {
        List<(SidedMove Move, double Cost)> ranked = new();
        foreach (SidedMove move in _pieces.OfLength(length))
            ranked.Add((move, piece(move, 2 * offset)));
        ranked.Sort(static (a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : string.CompareOrdinal(a.Move.Text, b.Move.Text));
        if (ranked.Count > width)
            ranked.RemoveRange(width, ranked.Count - width);
        return ranked;
    }

    /// <summary>Where no move fits the counts, any is danced as long as the phrase lasts.</summary>
    private void AddAnything(Dictionary<string, (MoveSequence Moves, double Cost)> found, PhraseSlot slot, Func<SidedMove, int, double> piece)
    {
        foreach (SidedMove move in _pieces.Whole())
        {
            bool whole = slot.Counts % move.Counts == 0;
            Add(found, new MoveSequence(new[] { move }, whole, whole ? slot.Counts / move.Counts : 1), piece(move, 0) + 1.5);
        }

        foreach (SidedMove still in _pieces.Still)
            Add(found, new MoveSequence(new[] { still }, true), piece(still, 0));
    }

    /// <summary>Inside a phrase a move follows another in matching support, or its own mirror, once.</summary>
    private static bool Follows(SidedMove[] before, SidedMove next)
    {
        if (before.Length == 0)
            return true;
        SidedMove last = before[^1];
        if (last.IsSameMoveAs(next) && (last.Mirrored == next.Mirrored || (before.Length > 1 && before[^2].IsSameMoveAs(next))))
            return false;
        return !MoveBorder.Opposed(last.Info.EndSupport, next.Info.StartSupport);
    }

    private static SidedMove[] Append(SidedMove[] moves, SidedMove next)
    {
        SidedMove[] longer = new SidedMove[moves.Length + 1];
        moves.CopyTo(longer, 0);
        longer[^1] = next;
        return longer;
    }

    private static int Compare(SidedMove[] a, SidedMove[] b)
    {
        int order = 0;
        for (int i = 0; order == 0 && i < a.Length && i < b.Length; i++)
            order = string.CompareOrdinal(a[i].Text, b[i].Text);
        return order;
    }

    private static void Add(Dictionary<string, (MoveSequence Moves, double Cost)> found, MoveSequence moves, double cost)
    {
        if (!found.TryGetValue(moves.Text, out (MoveSequence Moves, double Cost) known) || cost < known.Cost)
            found[moves.Text] = (moves, cost);
    }
}
