using System;
using System.Collections.Generic;

namespace AvatarMotion.Evaluation;

/// <summary>How well estimated times match true ones, as mir_eval counts it: one to one, within a window.</summary>
internal static class EventScore
{
    /// <summary>Harmonic mean of precision and recall within <paramref name="window"/> seconds; events before <paramref name="skip"/> seconds do not count.</summary>
    public static double F(IReadOnlyList<double> truth, IReadOnlyList<double> estimate, double window = 0.07, double skip = 5.0)
    {
        List<double> wanted = After(truth, skip), found = After(estimate, skip);
        if (wanted.Count == 0 || found.Count == 0)
            return 0;
        int hits = 0, next = 0;
        foreach (double time in wanted)
        {
            while (next < found.Count && found[next] < time - window)
                next++;
            if (next < found.Count && found[next] <= time + window)
            {
                hits++;
                next++;
            }
        }

        return 2.0 * hits / (wanted.Count + found.Count);
    }

    /// <summary>The best F over the grid as given, every second beat, and the beats between doubled in.</summary>
    public static double AllowedF(IReadOnlyList<double> truth, IReadOnlyList<double> estimate) =>
        Math.Max(Math.Max(F(truth, estimate), F(Doubled(truth), estimate)), Math.Max(F(Halved(truth, 0), estimate), F(Halved(truth, 1), estimate)));

    private static List<double> After(IReadOnlyList<double> times, double skip)
    {
        List<double> result = new();
        foreach (double time in times)
        {
            if (time >= skip)
                result.Add(time);
        }

        return result;
    }

    private static List<double> Halved(IReadOnlyList<double> times, int first)
    {
        List<double> result = new();
        for (int i = first; i < times.Count; i += 2)
            result.Add(times[i]);
        return result;
    }

    private static List<double> Doubled(IReadOnlyList<double> times)
    {
        List<double> result = new();
        for (int i = 0; i < times.Count; i++)
        {
            result.Add(times[i]);
            if (i + 1 < times.Count)
                result.Add((times[i] + times[i + 1]) / 2);
        }

        return result;
    }
}
