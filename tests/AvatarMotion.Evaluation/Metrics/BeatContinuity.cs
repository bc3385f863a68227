using System;
using System.Collections.Generic;

namespace AvatarMotion.Evaluation;

/// <summary>
/// How steadily the beats are followed, each in [0, 1]: the longest unbroken stretch (c) or all right beats (t), at the marked level (Cml) or at the best of the
/// allowed ones (Aml: as marked, between the beats, double, and both halves).
/// </summary>
/// <remarks>
/// Hainsworth 2004, Klapuri et al. 2006, as mir_eval counts them: a beat is right where it lies within 17.5 % of the interval from the nearest marked beat that no earlier beat took,
/// and its own interval differs from the marked one by less than 17.5 %. The share is of the longer of both lists.
/// </remarks>
internal readonly record struct BeatContinuity(double CmlC, double CmlT, double AmlC, double AmlT)
{
    private const double Tolerance = 0.175;

    /// <summary>All four, after the first five seconds; 0 where a list has less than two beats.</summary>
    public static BeatContinuity Of(IReadOnlyList<double> truth, IReadOnlyList<double> estimate, double skip = BeatScore.Trimmed)
    {
        List<double> marked = BeatScore.After(truth, skip), found = BeatScore.After(estimate, skip);
        if (marked.Count < 2 || found.Count < 2)
            return default;
        (double longest, double all) = Follow(marked, found);
        (double anyLongest, double any) = (longest, all);
        foreach (List<double> level in new[] { BeatLevels.OffBeats(marked), BeatLevels.Double(marked), BeatLevels.Half(marked, 0), BeatLevels.Half(marked, 1) })
        {
            (double levelLongest, double levelAll) = Follow(level, found);
            (anyLongest, any) = (Math.Max(anyLongest, levelLongest), Math.Max(any, levelAll));
        }

        return new BeatContinuity(longest, all, anyLongest, any);
    }

    private static (double Longest, double All) Follow(List<double> marked, List<double> found)
    {
        // A level of a single beat has no interval to compare with.
        if (marked.Count < 2)
            return (0, 0);
        bool[] used = new bool[marked.Count];
        int run = 0, longest = 0, all = 0;
        for (int i = 0; i < found.Count; i++)
        {
            int nearest = Nearest(marked, found[i]);
            bool isRight = !used[nearest] && IsRight(marked, nearest, found, i);
            used[nearest] |= isRight;
            run = isRight ? run + 1 : 0;
            longest = Math.Max(longest, run);
            all += isRight ? 1 : 0;
        }

        double share = Math.Max(marked.Count, found.Count);
        return (longest / share, all / share);
    }

    private static bool IsRight(List<double> marked, int nearest, List<double> found, int beat)
    {
        // The first of either list has nothing before it and is measured by what follows.
        bool forward = beat == 0 || nearest == 0;
        double wanted = Interval(marked, nearest, forward), interval = Interval(found, beat, forward);
        return wanted > 0
            && Math.Abs(found[beat] - marked[nearest]) / wanted < Tolerance
            && Math.Abs(1 - interval / wanted) < Tolerance;
    }

    /// <summary>Distance to the next time where <paramref name="forward"/> and there is one, else from the one before.</summary>
    private static double Interval(List<double> times, int at, bool forward) =>
        forward && at + 1 < times.Count ? times[at + 1] - times[at] : times[at] - times[at - 1];

    private static int Nearest(List<double> times, double time)
    {
        int nearest = 0;
        for (int i = 1; i < times.Count; i++)
        {
            if (Math.Abs(times[i] - time) < Math.Abs(times[nearest] - time))
                nearest = i;
        }

        return nearest;
    }
}
