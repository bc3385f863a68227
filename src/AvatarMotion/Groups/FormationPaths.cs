using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion;

/// <summary>Who goes where when a formation changes: the least sum of squared ways, straight and all at once.</summary>
/// <remarks>
/// With the least sum of squares no two can gain by swapping goals, so (start difference) · (goal difference) is never negative, and two dancers who start and end at least d apart
/// never come nearer than d / √2 (Turpin, Michael and Kumar 2014, concurrent assignment and planning of trajectories).
/// </remarks>
internal static class FormationPaths
{
    /// <summary>Dancers keep at least this far apart on their way, metres.</summary>
    public const float LeastDistance = 0.6f;

    /// <summary>Up to here all assignments are weighed; beyond, swaps improve one until none is better, which keeps the same promise.</summary>
    private const int MostWeighed = 10;

    /// <summary>The goal of each dancer, as indices; dancer 0 keeps goal 0 where nobody would be run into.</summary>
    public static int[] Assign(IReadOnlyList<Vector2> starts, IReadOnlyList<Vector2> goals)
    {
        int[] led = Best(starts, goals, fixedLead: true);
        return Nearest(starts, goals, led) >= LeastDistance ? led : Best(starts, goals, fixedLead: false);
    }

    /// <summary>The smallest distance between any two on their straight ways, metres.</summary>
    public static float Nearest(IReadOnlyList<Vector2> starts, IReadOnlyList<Vector2> goals, int[] goalOf)
    {
        float nearest = float.MaxValue;
        for (int i = 0; i < starts.Count; i++)
        {
            for (int j = 0; j < i; j++)
                nearest = Math.Min(nearest, Nearest(starts[i] - starts[j], goals[goalOf[i]] - goals[goalOf[j]]));
        }

        return nearest;
    }

    /// <summary>The longest way, metres.</summary>
    public static float Longest(IReadOnlyList<Vector2> starts, IReadOnlyList<Vector2> goals, int[] goalOf)
    {
        float longest = 0f;
        for (int i = 0; i < starts.Count; i++)
            longest = Math.Max(longest, Vector2.Distance(starts[i], goals[goalOf[i]]));
        return longest;
    }

    // The difference between two goes straight from one vector to another.
    private static float Nearest(Vector2 from, Vector2 to)
    {
        Vector2 way = to - from;
        float length = way.LengthSquared();
        float at = length < 1e-9f ? 0f : Math.Min(Math.Max(-Vector2.Dot(from, way) / length, 0f), 1f);
        return (from + at * way).Length();
    }

    private static int[] Best(IReadOnlyList<Vector2> starts, IReadOnlyList<Vector2> goals, bool fixedLead)
    {
        int first = fixedLead && starts.Count > 0 ? 1 : 0;
        return starts.Count - first <= MostWeighed ? Weighed(starts, goals, first) : Swapped(starts, goals, first);
    }

    /// <summary>Held and Karp's walk over subsets of goals: dancer k takes one of those that k before left.</summary>
    private static int[] Weighed(IReadOnlyList<Vector2> starts, IReadOnlyList<Vector2> goals, int first)
    {
        int count = starts.Count - first, all = 1 << count;
        double[] least = new double[all];
        int[] taken = new int[all];
        for (int set = 1; set < all; set++)
        {
            least[set] = double.MaxValue;
            int dancer = first + Bits(set) - 1;
            for (int goal = 0; goal < count; goal++)
            {
                if ((set & (1 << goal)) == 0)
                    continue;
                double cost = least[set & ~(1 << goal)] + Vector2.DistanceSquared(starts[dancer], goals[first + goal]);
                if (cost < least[set] - 1e-9)
                    (least[set], taken[set]) = (cost, goal);
            }
        }

        int[] goalOf = new int[starts.Count];
        for (int set = all - 1; set > 0; set &= ~(1 << taken[set]))
            goalOf[first + Bits(set) - 1] = first + taken[set];
        return goalOf;
    }

    private static int[] Swapped(IReadOnlyList<Vector2> starts, IReadOnlyList<Vector2> goals, int first)
    {
        int[] goalOf = new int[starts.Count];
        for (int i = 0; i < goalOf.Length; i++)
            goalOf[i] = i;
        bool better = true;
        while (better)
        {
            better = false;
            for (int i = first; i < goalOf.Length; i++)
            {
                for (int j = first; j < i; j++)
                {
                    if (Vector2.Dot(starts[i] - starts[j], goals[goalOf[i]] - goals[goalOf[j]]) >= -1e-6f)
                        continue;
                    (goalOf[i], goalOf[j]) = (goalOf[j], goalOf[i]);
                    better = true;
                }
            }
        }

        return goalOf;
    }

    private static int Bits(int set)
    {
        int bits = 0;
        for (; set > 0; set &= set - 1)
            bits++;
        return bits;
    }
}
