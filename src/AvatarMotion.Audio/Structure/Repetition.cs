using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Where music comes back: runs of bars that are like the bars some lag later or earlier.</summary>
/// <remarks>
/// Self-similarity at a lag, smoothed along the diagonal (path enhancement, Müller and Kurth 2006), scaled by the song's own
/// distribution, so that a song on one chord loop needs more likeness than one with many chords.
/// </remarks>
internal sealed class Repetition
{
    /// <summary>Shortest lag in bars: what comes back sooner is a pattern, not a part.</summary>
    private const int ShortestLag = 4;

    private const double Usual = 0.6;
    private const double Sure = 0.97;
    private readonly int _count;
    private readonly int _lags;
    private readonly float[] _sums;

    public Repetition(LikenessBand likeness)
    {
        _count = likeness.Count;
        _lags = likeness.Reach;
        _sums = new float[(_lags + 1) * (_count + 1)];
        (float low, float high) = Range(likeness);
        for (int lag = ShortestLag; lag <= _lags; lag++)
        {
            for (int bar = 0; bar < _count; bar++)
                _sums[Index(lag, bar + 1)] = _sums[Index(lag, bar)] + (bar + lag < _count ? Easing.Clamp01((Along(likeness, bar, lag) - low) / (high - low)) : 0f);
        }
    }

    /// <summary>How well the bars [<paramref name="start"/>, <paramref name="end"/>) come back as one run elsewhere, in [0, 1].</summary>
    public double Best(int start, int end)
    {
        int length = end - start;
        float best = 0f;
        for (int lag = Math.Max(ShortestLag, length); lag <= _lags; lag++)
        {
            if (end + lag <= _count)
                best = Math.Max(best, Run(lag, start, end));
            if (start - lag >= 0)
                best = Math.Max(best, Run(lag, start - lag, end - lag));
        }

        return best / Math.Max(1, length);
    }

    /// <summary>How many runs of at least 4 bars begin or end at each bar line, in [0, 1] relative to the most.</summary>
    public double[] Ends()
    {
        double[] ends = new double[_count + 1];
        for (int lag = ShortestLag; lag <= _lags; lag++)
        {
            int start = -1;
            for (int bar = 0; bar <= _count - lag; bar++)
            {
                bool same = bar < _count - lag && Run(lag, bar, bar + 1) > 0.5f;
                if (same && start < 0)
                    start = bar;
                if (same || start < 0)
                    continue;
                if (bar - start >= ShortestLag)
                    Mark(ends, start, bar, lag);
                start = -1;
            }
        }

        double most = 1;
        for (int bar = 1; bar < _count; bar++)
            most = Math.Max(most, ends[bar]);
        for (int bar = 0; bar <= _count; bar++)
            ends[bar] /= most;
        return ends;
    }

    private static void Mark(double[] ends, int start, int end, int lag)
    {
        ends[start]++;
        ends[end]++;
        ends[start + lag]++;
        ends[end + lag]++;
    }

    private float Run(int lag, int start, int end) => _sums[Index(lag, end)] - _sums[Index(lag, start)];

    private int Index(int lag, int bar) => lag * (_count + 1) + bar;

    /// <summary>Likeness along the diagonal: mean of three bars.</summary>
    private static float Along(LikenessBand likeness, int bar, int lag)
    {
        float sum = 0f;
        int count = 0;
        for (int k = Math.Max(0, bar - 1); k <= Math.Min(likeness.Count - 1 - lag, bar + 1); k++, count++)
            sum += 0.65f * likeness.Harmony(k, k + lag) + 0.35f * likeness.Timbre(k, k + lag);
        return count == 0 ? 0f : sum / count;
    }

    private static (float Low, float High) Range(LikenessBand likeness)
    {
        List<float> all = new();
        int step = Math.Max(1, likeness.Count / 300);
        for (int bar = 0; bar < likeness.Count; bar += step)
        {
            for (int lag = ShortestLag; lag <= likeness.Reach && bar + lag < likeness.Count; lag++)
                all.Add(Along(likeness, bar, lag));
        }

        float[] values = all.ToArray();
        float low = Math.Max(0.2f, Smoothing.Quantile(values, Usual));
        return (low, Math.Max(low + 0.15f, Smoothing.Quantile(values, Sure)));
    }
}
