using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>How a phrase of some counts falls into moves, with their first counts on bar lines wherever bars allow.</summary>
internal static class PieceLengths
{
    private static readonly int[] Fours = { 8, 4, 2, 1 };
    private static readonly int[] Threes = { 6, 3, 2, 1 };

    /// <summary>Ways to cut <paramref name="counts"/>, in one to four pieces; the first is the plainest.</summary>
    public static IReadOnlyList<int[]> Of(int counts, int countsPerBar)
    {
        List<int[]> ways = new();
        if (countsPerBar is 5 or 7 && counts % countsPerBar == 0 && counts / countsPerBar <= 4)
        {
            Add(ways, Repeat(countsPerBar, counts / countsPerBar));
            return ways;
        }

        bool triple = countsPerBar is 3 or 6;
        Add(ways, Greedy(counts, triple ? Threes : Fours));
        Add(ways, Halves(counts, triple ? 6 : 4));
        if (triple && counts >= 12)
        {
            Add(ways, Join(Greedy(counts - 6, Threes), 3, 3));
            Add(ways, new[] { counts });
        }
        else if (!triple && counts % 4 == 0 && counts is > 8 and <= 16)
        {
            Add(ways, Join(Greedy(counts - 8, Fours), 8));
            Add(ways, Join(Greedy(counts - 8, Fours), 4, 4));
        }

        if (ways.Count == 0)
            ways.Add(new[] { counts });
        return ways;
    }

    private static int[] Greedy(int counts, int[] sizes)
    {
        List<int> pieces = new();
        foreach (int size in sizes)
        {
            for (; counts >= size; counts -= size)
                pieces.Add(size);
        }

        return pieces.ToArray();
    }

    private static int[] Halves(int counts, int size) => counts % size == 0 ? Repeat(size, counts / size) : Array.Empty<int>();

    private static int[] Repeat(int size, int times)
    {
        int[] pieces = new int[times];
        for (int i = 0; i < times; i++)
            pieces[i] = size;
        return pieces;
    }

    private static int[] Join(int[] first, params int[] rest)
    {
        int[] joined = new int[first.Length + rest.Length];
        first.CopyTo(joined, 0);
        rest.CopyTo(joined, first.Length);
        return joined;
    }

    private static void Add(List<int[]> ways, int[] way)
    {
        bool known = way.Length is 0 or > 4;
        foreach (int[] other in ways)
            known |= string.Join(" ", other) == string.Join(" ", way);
        if (!known)
            ways.Add(way);
    }
}
