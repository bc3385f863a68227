using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Moments that stood on the old bar lines, on the new ones.</summary>
internal sealed class BarSnap
{
    private readonly List<double> _old;
    private readonly List<double> _new;
    private readonly double _same;

    /// <param name="same">Seconds within which a moment stands on a line.</param>
    public BarSnap(IReadOnlyList<Bar> old, IReadOnlyList<Bar> changed, double same)
    {
        _old = Lines(old);
        _new = Lines(changed);
        _same = same;
    }

    /// <summary>The new bar line nearest to a moment that stood on an old one; any other moment as it is.</summary>
    public double Follow(double time)
    {
        if (_new.Count == 0 || _old.Count == 0 || Math.Abs(Nearest(_old, time) - time) > _same)
            return time;
        return Nearest(_new, time);
    }

    /// <summary>The time in an ascending list that is nearest to <paramref name="time"/>; of two as near, the earlier.</summary>
    public static double Nearest(List<double> times, double time)
    {
        int at = times.BinarySearch(time);
        if (at >= 0)
            return time;
        int after = ~at;
        if (after == 0 || after == times.Count)
            return times[Math.Min(after, times.Count - 1)];
        return time - times[after - 1] <= times[after] - time ? times[after - 1] : times[after];
    }

    private static List<double> Lines(IReadOnlyList<Bar> bars)
    {
        List<double> lines = new();
        foreach (Bar bar in bars)
            lines.Add(bar.Start);
        if (bars.Count > 0)
            lines.Add(bars[bars.Count - 1].End);
        return lines;
    }
}
