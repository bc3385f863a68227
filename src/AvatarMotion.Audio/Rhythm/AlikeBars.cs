using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>For every bar those in which the drums play most nearly the same: a stroke that is hard to hear in one of them is heard in the others.</summary>
internal sealed class AlikeBars
{
    /// <summary>Most bars that speak for one.</summary>
    private const int Most = 8;

    /// <summary>Bars to each side among which they are sought, so that hours of music stay affordable.</summary>
    private const int Furthest = 64;

    /// <summary>Places in a bar at which drums are compared: eighths, sixteenths and triplets of four beats.</summary>
    private const int Places = 48;

    private const float Sure = 4f;
    private readonly IReadOnlyList<Bar> _bars;
    private readonly float[][] _near;
    private readonly int[][] _alike;

    /// <param name="odds">Log odds of a stroke per frame, for each drum.</param>
    public AlikeBars(IReadOnlyList<Bar> bars, float[][] odds)
    {
        _bars = bars;
        _near = new float[odds.Length][];
        for (int drum = 0; drum < odds.Length; drum++)
        {
            _near[drum] = Smoothing.Maximum(odds[drum], 2);
            for (int i = 0; i < _near[drum].Length; i++)
                _near[drum][i] = Math.Min(Math.Max(_near[drum][i], -Sure), Sure);
        }

        float[][] patterns = new float[bars.Count][];
        for (int bar = 0; bar < bars.Count; bar++)
            patterns[bar] = Pattern(bar);
        _alike = new int[bars.Count][];
        for (int bar = 0; bar < bars.Count; bar++)
            _alike[bar] = Nearest(bar, patterns);
    }

    /// <summary>The bar that holds a time, or -1.</summary>
    public int BarOf(double time)
    {
        int low = 0, high = _bars.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_bars[middle].Start <= time)
                low = middle;
            else
                high = middle - 1;
        }

        return _bars.Count > 0 && time >= _bars[low].Start && time < _bars[low].End ? low : -1;
    }

    /// <summary>Where in its bar a time lies, in beats.</summary>
    public double BeatOf(double time, int bar) => (time - _bars[bar].Start) / (_bars[bar].End - _bars[bar].Start) * _bars[bar].Beats;

    /// <summary>Mean log odds of a drum at the same place of the alike bars; without any, its own.</summary>
    public double Mean(int drum, int frame)
    {
        double time = Hops.ToSeconds(frame) + 0.01, sum = 0;
        int bar = BarOf(time);
        if (bar < 0 || _alike[bar].Length == 0)
            return _near[drum][frame];
        double phase = (time - _bars[bar].Start) / (_bars[bar].End - _bars[bar].Start);
        foreach (int other in _alike[bar])
            sum += At(_near[drum], other, phase);
        return sum / _alike[bar].Length;
    }

    private float At(float[] curve, int bar, double phase)
    {
        double time = _bars[bar].Start + phase * (_bars[bar].End - _bars[bar].Start) - 0.01;
        return curve[Math.Min(Math.Max((int)Math.Round(Hops.FromSeconds(time)), 0), curve.Length - 1)];
    }

    private float[] Pattern(int bar)
    {
        float[] pattern = new float[_near.Length * Places];
        for (int i = 0; i < pattern.Length; i++)
            pattern[i] = At(_near[i / Places], bar, i % Places / (double)Places);
        return pattern;
    }

    private int[] Nearest(int bar, float[][] patterns)
    {
        List<(float Distance, int Bar)> others = new();
        for (int other = Math.Max(0, bar - Furthest); other < Math.Min(patterns.Length, bar + Furthest + 1); other++)
        {
            if (other != bar && _bars[other].Beats == _bars[bar].Beats)
                others.Add((Distance(patterns[bar], patterns[other]), other));
        }

        others.Sort(static (a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : a.Bar.CompareTo(b.Bar));
        int[] nearest = new int[Math.Min(Most, others.Count)];
        for (int i = 0; i < nearest.Length; i++)
            nearest[i] = others[i].Bar;
        return nearest;
    }

    private static float Distance(float[] a, float[] b)
    {
        float sum = 0f;
        for (int i = 0; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }
}
