using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>How well moments of a motion meet the beats of a song.</summary>
internal static class BeatMatch
{
    /// <summary>How far a moment may lie from its beat, in seconds.</summary>
    public const double Window = 0.07;

    /// <summary>Circular shifts of the null.</summary>
    public const int Shifts = 200;

    // The golden ratio's fractional part: multiples of it spread evenly, whatever their number.
    private const double Golden = 0.6180339887498949;

    /// <summary>F-measure of two ascending lists, each moment used once, within <see cref="Window"/>; 0 where both are empty.</summary>
    public static double F(IReadOnlyList<double> beats, IReadOnlyList<double> moments)
    {
        int hits = 0, next = 0;
        foreach (double beat in beats)
        {
            while (next < moments.Count && moments[next] < beat - Window)
                next++;
            if (next < moments.Count && moments[next] <= beat + Window)
            {
                hits++;
                next++;
            }
        }

        return beats.Count + moments.Count == 0 ? 0 : 2.0 * hits / (beats.Count + moments.Count);
    }

    /// <summary>Mean score of the moments turned round in [start, start + length) by 200 shifts of over a second: what chance would reach with as many moments.</summary>
    public static double Null(IReadOnlyList<double> moments, double start, double length, Func<IReadOnlyList<double>, double> score)
    {
        double sum = 0;
        double[] turned = new double[moments.Count];
        double room = Math.Max(0, length - 2);
        for (int k = 0; k < Shifts; k++)
        {
            double shift = Math.Min(1, 0.5 * length) + room * ((k + 1) * Golden % 1);
            for (int i = 0; i < turned.Length; i++)
                turned[i] = start + (moments[i] - start + shift) % length;
            Array.Sort(turned);
            sum += score(turned);
        }

        return sum / Shifts;
    }

    /// <summary>Median of how long after its beat the nearest moment comes, in seconds with sign, over the beats that have one within <paramref name="reach"/>.</summary>
    public static double SignedLag(IReadOnlyList<double> beats, IReadOnlyList<double> moments, double reach = 0.15)
    {
        List<double> lags = [];
        foreach (double beat in beats)
        {
            double lag = Nearest(moments, beat) - beat;
            if (Math.Abs(lag) <= reach)
                lags.Add(lag);
        }

        return Statistics.Median(lags);
    }

    /// <summary>The value of an ascending list nearest to <paramref name="time"/>; infinity of none.</summary>
    public static double Nearest(IReadOnlyList<double> times, double time)
    {
        int low = 0, high = times.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (times[middle] < time)
                low = middle + 1;
            else
                high = middle;
        }

        double after = low < times.Count ? times[low] : double.PositiveInfinity, before = low > 0 ? times[low - 1] : double.NegativeInfinity;
        return after - time < time - before ? after : double.IsNegativeInfinity(before) ? double.PositiveInfinity : before;
    }
}
