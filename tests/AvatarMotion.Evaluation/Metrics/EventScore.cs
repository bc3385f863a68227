using System;
using System.Collections.Generic;

namespace AvatarMotion.Evaluation;

/// <summary>How well estimated times match true ones: one to one, within a window whose edges count as inside.</summary>
/// <remarks>As mir_eval (Raffel et al. 2014, "mir_eval: a transparent implementation of common MIR metrics") counts beats, onsets and boundaries.</remarks>
internal static class EventScore
{
    /// <summary>Window of a beat, in seconds to either side.</summary>
    public const double BeatWindow = 0.07;

    /// <summary>Window of an onset, in seconds to either side.</summary>
    public const double OnsetWindow = 0.05;

    /// <summary>Precision and recall; both 0 where one of the lists is empty.</summary>
    public static Score Of(IReadOnlyList<double> truth, IReadOnlyList<double> estimate, double window) =>
        Score.Of(Hits(truth, estimate, window), estimate.Count, truth.Count);

    /// <summary>F-measure of what lies at or after <paramref name="skip"/> seconds; as set, that of beats.</summary>
    public static double F(IReadOnlyList<double> truth, IReadOnlyList<double> estimate, double window = BeatWindow, double skip = BeatScore.Trimmed) =>
        Of(BeatScore.After(truth, skip), BeatScore.After(estimate, skip), window).F;

    /// <summary>Most pairs of a true and an estimated time within <paramref name="window"/> seconds, each time used once.</summary>
    /// <remarks>All windows are equally long, so pairing in order of time misses no pair that another pairing would have.</remarks>
    public static int Hits(IReadOnlyList<double> truth, IReadOnlyList<double> estimate, double window)
    {
        double[] wanted = Sorted(truth), found = Sorted(estimate);
        int hits = 0, next = 0;
        foreach (double time in wanted)
        {
            while (next < found.Length && found[next] < time - window)
                next++;
            if (next < found.Length && found[next] <= time + window)
            {
                hits++;
                next++;
            }
        }

        return hits;
    }

    private static double[] Sorted(IReadOnlyList<double> times)
    {
        double[] sorted = [.. times];
        Array.Sort(sorted);
        return sorted;
    }
}
