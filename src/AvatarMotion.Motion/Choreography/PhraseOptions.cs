using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Lists the sequences worth considering for a phrase. With 200 moves there are hundreds of thousands of pairs; only pieces that suit the place by themselves are paired.</summary>
internal static class PhraseOptions
{
    private const int Kept = 96;
    private const int OnEachFoot = 4;

    /// <summary>Eight counts of one move say less than two times four.</summary>
    private const double OneIdea = 0.3;

    /// <summary>Pieces considered at each place, by the number of places.</summary>
    private static readonly int[] Width = { 0, 56, 28, 11, 7 };

    /// <summary>Cheapest first, with their costs; never empty.</summary>
    /// <param name="pieces">What may stand in the phrase.</param>
    /// <param name="countsPerBar">Of the song.</param>
    /// <param name="extra">Sequences that must be among them.</param>
    public static List<(MoveSequence Moves, double Cost)> For(SlotPieces pieces, int countsPerBar, IEnumerable<MoveSequence> extra)
    {
        Dictionary<string, (MoveSequence Moves, double Cost)> found = new(StringComparer.Ordinal);
        if (pieces.Slot.Role != PhraseRole.Dance)
        {
            foreach (SidedMove still in pieces.Still)
                Add(found, new MoveSequence(new[] { still }, true), pieces.Cost(still, 0));
        }

        foreach (int[] way in PieceLengths.Of(pieces.Slot.Counts, countsPerBar))
            AddWay(found, way, pieces);
        if (found.Count == 0)
            AddAnything(found, pieces);
        List<(MoveSequence Moves, double Cost)> sorted = new(found.Values);
        sorted.Sort(static (a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : string.CompareOrdinal(a.Moves.Text, b.Moves.Text));
        sorted = Best(sorted, Kept, static option => option.Moves.Start);
        HashSet<string> texts = new(StringComparer.Ordinal);
        foreach ((MoveSequence moves, double _) in sorted)
            texts.Add(moves.Text);
        foreach (MoveSequence moves in extra)
        {
            if (texts.Add(moves.Text))
                sorted.Add((moves, pieces.CostOf(moves)));
        }

        return sorted;
    }

    private static void AddWay(Dictionary<string, (MoveSequence Moves, double Cost)> found, int[] way, SlotPieces pieces)
    {
        int total = 0;
        foreach (int length in way)
            total += length;
        List<(SidedMove[] Moves, double Cost)> paths = new() { (Array.Empty<SidedMove>(), way.Length == 1 && total >= 8 ? OneIdea : 0) };
        int offset = 0;
        foreach (int length in way)
        {
            IReadOnlyList<SidedMove> ranked = Best(pieces.Ranked(length, offset), Width[way.Length], static move => move.Info.StartSupport);
            List<(SidedMove[] Moves, double Cost)> longer = new();
            foreach ((SidedMove[] moves, double cost) in paths)
            {
                for (int i = 0; i < ranked.Count; i++)
                {
                    if (Follows(moves, ranked[i]))
                        longer.Add((Append(moves, ranked[i]), cost + pieces.Cost(ranked[i], offset) * length / total + (moves.Length > 0 ? BorderCost.Inside(moves[^1], ranked[i]) : 0)));
                }
            }

            longer.Sort(static (a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : Compare(a.Moves, b.Moves));
            paths = Best(longer, Kept, static path => path.Moves[0].Info.StartSupport);
            offset += length;
        }

        foreach ((SidedMove[] moves, double cost) in paths)
            Add(found, new MoveSequence(moves, true), cost);
    }

    /// <summary>The first <paramref name="count"/>, and behind them the first of those that begin on each foot: whatever was danced before, something must be able to follow.</summary>
    private static List<T> Best<T>(IReadOnlyList<T> sorted, int count, Func<T, Support> start)
    {
        List<T> best = new();
        int[] found = new int[3];
        for (int i = 0; i < sorted.Count; i++)
        {
            int foot = (int)start(sorted[i]);
            if (i >= count && found[foot] >= OnEachFoot)
                continue;
            best.Add(sorted[i]);
            found[foot]++;
        }

        return best;
    }

    /// <summary>Where no move fits the counts, any is danced as long as the phrase lasts.</summary>
    private static void AddAnything(Dictionary<string, (MoveSequence Moves, double Cost)> found, SlotPieces pieces)
    {
        foreach (SidedMove move in pieces.Whole)
        {
            bool whole = pieces.Slot.Counts % move.Counts == 0;
            Add(found, new MoveSequence(new[] { move }, whole, whole ? pieces.Slot.Counts / move.Counts : 1), pieces.Cost(move, 0) + 1.5);
        }

        foreach (SidedMove still in pieces.Still)
            Add(found, new MoveSequence(new[] { still }, true), pieces.Cost(still, 0));
    }

    /// <summary>Inside a phrase a move follows another in matching support, or its own mirror, once; halves of one move beside each other would be that move.</summary>
    private static bool Follows(SidedMove[] before, SidedMove next)
    {
        if (before.Length == 0)
            return true;
        SidedMove last = before[^1];
        if (last.IsSameMoveAs(next) && (last.IsCut || next.IsCut || last.Mirrored == next.Mirrored || (before.Length > 1 && before[^2].IsSameMoveAs(next))))
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
