using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Cuts the bars of a song into parts.</summary>
/// <remarks>
/// A dynamic program over all cuts, as in barwise segmentation by block matching (Marmoret, Cohen and Bimbot 2023): a part earns by being
/// alike inside or by coming back elsewhere as one run, its borders earn by their novelty, and it pays for its length, least for eight bars.
/// </remarks>
internal sealed class Segmentation
{
    private const double BorderGain = 2.4;
    private const double BackGain = 0.06;
    private const double AlikeGain = 0.06;
    private readonly PartLengths _lengths;
    private readonly LikenessBand _likeness;
    private readonly Repetition _repetition;
    private readonly double[] _novelty;

    public Segmentation(PartLengths lengths, LikenessBand likeness, Repetition repetition, double[] novelty)
    {
        _lengths = lengths;
        _likeness = likeness;
        _repetition = repetition;
        _novelty = novelty;
    }

    /// <summary>First bars of the parts, ascending, beginning with 0.</summary>
    public List<int> Find()
    {
        int n = _likeness.Count;
        double[] best = new double[n + 1];
        int[] before = new int[n + 1];
        for (int end = 1; end <= n; end++)
        {
            best[end] = double.MinValue;
            double alike = 0;
            for (int start = end - 1; start >= Math.Max(0, end - _lengths.Longest); start--)
            {
                alike += AlikeWith(start, end);
                double value = best[start] + Worth(start, end, alike) + (end < n ? BorderGain * _novelty[end] : 0);
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

    private double Worth(int start, int end, double alike)
    {
        int n = _likeness.Count, length = end - start;
        double pairs = Math.Max(1, Pairs(length));
        double worth = length * (AlikeGain * alike / pairs + BackGain * _repetition.Best(start, end));
        return worth - _lengths.Price(length, start == 0 || end == n);
    }

    /// <summary>Likeness of a bar with the up to seven after it, inside a part that ends at <paramref name="end"/>.</summary>
    private double AlikeWith(int bar, int end)
    {
        double sum = 0;
        for (int other = bar + 1; other < Math.Min(end, bar + 8); other++)
            sum += _likeness.Timbre(bar, other);
        return sum;
    }

    private static int Pairs(int length) => length <= 8 ? length * (length - 1) / 2 : 28 + 7 * (length - 8);
}
