using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>Curves with one value per 2.5 ms, and how they are smoothed.</summary>
internal static class Curve
{
    public const double Hop = 0.0025;

    public static double[] Filled(int count, double value)
    {
        double[] values = new double[count];
        Array.Fill(values, value);
        return values;
    }

    public static int Index(double seconds, int count) => Math.Clamp((int)Math.Round(seconds / Hop), 0, count - 1);

    /// <summary>Smooths in place with a raised cosine of <paramref name="seconds"/> in all.</summary>
    public static void Smooth(double[] values, double seconds)
    {
        int half = Math.Max((int)Math.Round(seconds / Hop / 2), 1);
        double[] source = (double[])values.Clone();
        double[] window = new double[2 * half + 1];
        double sum = 0;
        for (int i = 0; i < window.Length; i++)
            sum += window[i] = 0.5 - 0.5 * Math.Cos(2 * Math.PI * (i + 1) / (window.Length + 1));
        for (int i = 0; i < values.Length; i++)
        {
            double total = 0;
            for (int j = -half; j <= half; j++)
                total += window[j + half] * source[Math.Clamp(i + j, 0, source.Length - 1)];
            values[i] = total / sum;
        }
    }

    /// <summary>Straight lines through the points (seconds, value), in order of time.</summary>
    public static double[] Through(IReadOnlyList<(double Time, double Value)> points, int count)
    {
        double[] values = new double[count];
        int next = 0;
        for (int i = 0; i < count; i++)
        {
            double time = i * Hop;
            while (next < points.Count && points[next].Time <= time)
                next++;
            if (points.Count == 0)
                continue;
            (double t0, double v0) = points[Math.Max(next - 1, 0)];
            (double t1, double v1) = points[Math.Min(next, points.Count - 1)];
            values[i] = t1 - t0 < 1e-9 ? v0 : v0 + (v1 - v0) * Math.Clamp((time - t0) / (t1 - t0), 0, 1);
        }

        return values;
    }
}
