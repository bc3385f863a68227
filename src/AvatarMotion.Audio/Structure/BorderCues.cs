using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>What a band does at the border of two parts: a fill or a stop in the last half bar, a crash on the first beat.</summary>
internal static class BorderCues
{
    /// <summary>Bars on each side that say what is usual.</summary>
    private const int Around = 4;

    /// <summary>How much brighter than usual the first moments after each line sound, at least 0.</summary>
    public static double[] Crashes(List<double> lines, OnsetFrames frames)
    {
        double[] bright = new double[lines.Count];
        int bands = frames.Timbre.Length;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            double length = Math.Min(0.8, 0.5 * (lines[i + 1] - lines[i]));
            for (int band = Math.Max(0, bands - 4); band < bands; band++)
                bright[i] += Mean(frames.Timbre[band], lines[i] + 0.05, lines[i] + 0.05 + length, Hops.PerSecond / OnsetFrames.TimbreStep) / 4;
        }

        double[] above = Unusual(bright);
        for (int i = 0; i < above.Length; i++)
            above[i] = Math.Max(0, above[i]);
        return above;
    }

    /// <summary>How far the strokes in the half bar before each line differ from the usual, in more or in fewer.</summary>
    public static double[] Fills(List<double> lines, OnsetFrames frames)
    {
        double[] strokes = new double[lines.Count];
        for (int i = 1; i < lines.Count; i++)
        {
            double start = 0.5 * (lines[i - 1] + lines[i]);
            for (int band = 1; band < 4; band++)
                strokes[i] += Mean(frames.Flux[band], start, lines[i] - 0.06, Hops.PerSecond);
        }

        double[] away = Unusual(strokes);
        for (int i = 0; i < away.Length; i++)
            away[i] = Math.Abs(away[i]);
        return away;
    }

    /// <summary>Each value without the median of its neighbors.</summary>
    private static double[] Unusual(double[] values)
    {
        double[] result = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            List<float> near = new();
            for (int k = Math.Max(0, i - Around); k <= Math.Min(values.Length - 1, i + Around); k++)
            {
                if (k != i)
                    near.Add((float)values[k]);
            }

            result[i] = values[i] - Smoothing.Quantile(near.ToArray(), 0.5);
        }

        return result;
    }

    private static double Mean(float[] values, double start, double end, double perSecond)
    {
        int first = Math.Min(Math.Max((int)Math.Round(start * perSecond), 0), values.Length - 1);
        int last = Math.Min(Math.Max((int)Math.Round(end * perSecond), first + 1), values.Length);
        double sum = 0;
        for (int i = first; i < last; i++)
            sum += values[i];
        return sum / (last - first);
    }
}
