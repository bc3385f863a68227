using System;

namespace AvatarMotion.Audio;

/// <summary>How strongly each bar line looks like the border of two parts.</summary>
/// <remarks>
/// Checkerboard novelty (Foote 2000) of sound over 4 and 8 bars and of harmony over 8, steps of energy and of singing, the ends of
/// repetitions (after Serrà et al. 2014) and what drummers play at borders; each scaled by its own strong values in this song.
/// </remarks>
internal static class Novelty
{
    private const double Strong = 0.93;

    /// <summary>Evidence per bar line, about 1 where most signs agree; one more than bars.</summary>
    public static double[] Find(BarFeatures bars, LikenessBand likeness, double[] ends, double[] crashes, double[] fills)
    {
        int n = bars.Count;
        double[] total = new double[n + 1];
        (double Weight, double[] Values)[] signs =
        {
            (0.9, Each(n, at => Checkerboard(n, at, 4, likeness.Timbre))),
            (0.8, Each(n, at => Checkerboard(n, at, 8, likeness.Timbre))),
            (0.4, Each(n, at => Checkerboard(n, at, 8, likeness.Harmony))),
            (0.2, Each(n, at => Step(bars.Energy, at, 2))),
            (0.3, Each(n, at => Step(bars.Sung, at, 4))),
            (0.4, ends),
            (0.6, crashes),
            (0.6, fills),
        };
        double all = 0;
        foreach ((double weight, double[] _) in signs)
            all += weight;
        foreach ((double weight, double[] values) in signs)
            Add(total, weight / all, values);
        return total;
    }

    private static double[] Each(int n, Func<int, double> measure)
    {
        double[] values = new double[n + 1];
        for (int at = 1; at < n; at++)
            values[at] = measure(at);
        return values;
    }

    private static void Add(double[] total, double weight, double[] values)
    {
        float[] sorted = new float[Math.Max(0, values.Length - 2)];
        for (int i = 0; i < sorted.Length; i++)
            sorted[i] = (float)values[i + 1];
        double strong = Math.Max(0.02, Smoothing.Quantile(sorted, Strong));
        for (int at = 1; at < total.Length - 1; at++)
            total[at] += weight * Math.Min(1.5, values[at] / strong);
    }

    /// <summary>Likeness within the bars before and after a line minus that across it, weighted toward the line.</summary>
    private static double Checkerboard(int n, int at, int kernel, Func<int, int, float> likeness)
    {
        int reach = Math.Min(kernel, Math.Min(at, n - at));
        double inside = 0, across = 0, insides = 1e-9, acrosses = 1e-9;
        for (int i = at - reach; i < at + reach; i++)
        {
            for (int j = i + 1; j < at + reach; j++)
            {
                double weight = Bell(i, at, kernel) * Bell(j, at, kernel);
                if (i < at == j < at)
                {
                    inside += weight * likeness(i, j);
                    insides += weight;
                }
                else
                {
                    across += weight * likeness(i, j);
                    acrosses += weight;
                }
            }
        }

        return reach < 2 ? 0.3 * (1 - across / acrosses) : Math.Max(0, inside / insides - across / acrosses);
    }

    private static double Bell(int bar, int at, int kernel)
    {
        double away = (bar + 0.5 - at) / kernel;
        return Math.Exp(-2.0 * away * away);
    }

    /// <summary>How far the mean of up to <paramref name="most"/> bars after a line is from that before it.</summary>
    private static double Step(float[] values, int at, int most)
    {
        double after = 0, before = 0;
        int reach = Math.Min(most, Math.Min(at, values.Length - at));
        for (int i = 0; i < reach; i++)
        {
            after += values[at + i] / reach;
            before += values[at - 1 - i] / reach;
        }

        return Math.Abs(after - before);
    }
}
