using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Cuts the bars of a song into sections.</summary>
/// <remarks>
/// Boundary strength is checkerboard novelty (Foote 2000) on the likeness of bars plus the ends of repetitions (stripes of the likeness
/// at a lag, after Serrà et al. 2014) and steps of energy and of singing; the best set of boundaries is found by dynamic programming with a prior for
/// lengths of 4, 8 and 16 bars.
/// </remarks>
internal static class Segmentation
{
    private const int Kernel = 4;
    private const int Longest = 20;

    /// <summary>First bars of the sections, ascending, beginning with 0.</summary>
    public static List<int> Find(BarFeatures bars)
    {
        int n = bars.Count;
        double[] novelty = Novelty(bars);
        double[] best = new double[n + 1];
        int[] before = new int[n + 1];
        for (int end = 1; end <= n; end++)
        {
            best[end] = double.MinValue;
            for (int start = Math.Max(0, end - Longest); start < end; start++)
            {
                double value = best[start] + LengthPrior(end - start, start == 0 || end == n) + (end < n ? novelty[end] : 0);
                if (value > best[end])
                    (best[end], before[end]) = (value, start);
            }
        }

        List<int> starts = new();
        for (int bar = n; bar > 0; bar = before[bar])
            starts.Add(before[bar]);
        starts.Reverse();
        return starts;
    }

    /// <summary>Each section pays a little for being one more; odd lengths pay more, except at the ends of the song.</summary>
    private static double LengthPrior(int length, bool atEnd)
    {
        double price = length switch
        {
            8 => 0.5,
            16 => 0.7,
            4 or 12 => 0.85,
            _ => length % 4 == 0 ? 1.0 : length % 2 == 0 ? 1.3 : 1.7,
        };
        if (length < 4)
            price += 0.5 * (4 - length);
        return atEnd ? -0.5 * (price + 0.5) : -price;
    }

    private static double[] Novelty(BarFeatures bars)
    {
        double[] novelty = new double[bars.Count + 1];
        double[] stripes = StripeEnds(bars);
        double mean = 0;
        for (int bar = 1; bar < bars.Count; bar++)
        {
            novelty[bar] = Checkerboard(bars, bar) + 1.5 * Step(bars.Energy, bar, 2) + 0.5 * Step(bars.Sung, bar, Kernel) + 0.8 * stripes[bar];
            mean += novelty[bar] / Math.Max(1, bars.Count - 1);
        }

        for (int bar = 1; bar < bars.Count; bar++)
            novelty[bar] /= mean + 0.2;
        return novelty;
    }

    private static double Checkerboard(BarFeatures bars, int at)
    {
        int reach = Math.Min(Kernel, Math.Min(at, bars.Count - at));
        double inside = 0, across = 0;
        int insides = 0;
        for (int i = at - reach; i < at + reach; i++)
        {
            for (int j = i + 1; j < at + reach; j++)
            {
                if (i < at == j < at)
                {
                    inside += bars.Likeness(i, j);
                    insides++;
                }
                else
                {
                    across += bars.Likeness(i, j);
                }
            }
        }

        double within = insides > 0 ? inside / insides : 0.7;
        return Math.Max(0, within - across / (reach * reach));
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

    /// <summary>How many repetitions (of at least 4 bars) begin or end at each bar line, in [0, 1] relative to the most.</summary>
    private static double[] StripeEnds(BarFeatures bars)
    {
        int n = bars.Count;
        double[] ends = new double[n + 1];
        double threshold = Threshold(bars);
        for (int lag = 4; lag < n; lag++)
        {
            int start = -1;
            for (int bar = 0; bar <= n - lag; bar++)
            {
                bool same = bar < n - lag && bars.Likeness(bar, bar + lag) > threshold;
                if (same && start < 0)
                    start = bar;
                if (same || start < 0)
                    continue;
                if (bar - start >= 4)
                {
                    ends[start]++;
                    ends[bar]++;
                    ends[start + lag]++;
                    ends[bar + lag]++;
                }

                start = -1;
            }
        }

        double most = 1;
        for (int bar = 1; bar < n; bar++)
            most = Math.Max(most, ends[bar]);
        for (int bar = 0; bar <= n; bar++)
            ends[bar] /= most;
        return ends;
    }

    /// <summary>The likeness that one pair of bars in seven exceeds.</summary>
    private static double Threshold(BarFeatures bars)
    {
        List<float> all = new();
        for (int i = 0; i < bars.Count; i++)
        {
            for (int j = i + 4; j < bars.Count; j++)
                all.Add((float)bars.Likeness(i, j));
        }

        return Math.Max(0.35, Smoothing.Quantile(all.ToArray(), 0.86));
    }
}
