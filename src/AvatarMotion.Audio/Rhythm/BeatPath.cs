using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>The best sequence of beats near a given period.</summary>
/// <remarks>Dynamic programming (Ellis 2007, "Beat tracking by dynamic programming"): onset strength minus 600 × ln(interval / period)².</remarks>
internal static class BeatPath
{
    private const double Stiffness = 600.0;
    private const double Deviation = 0.12;

    /// <summary>Beats in frames, ascending.</summary>
    /// <param name="onset">Onset strength per frame.</param>
    /// <param name="periods">Expected period per frame, in frames.</param>
    public static double[] Find(float[] onset, float[] periods)
    {
        if (onset.Length == 0)
            return Array.Empty<double>();
        double[] logs = Logs(periods);
        double[] score = new double[onset.Length];
        int[] before = new int[onset.Length];
        for (int frame = 0; frame < onset.Length; frame++)
        {
            double period = periods[frame], logPeriod = Math.Log(period), best = 0;
            before[frame] = -1;
            int last = Math.Min(frame, (int)Math.Ceiling(period * (1 + Deviation)));
            for (int interval = (int)(period * (1 - Deviation)); interval <= last; interval++)
            {
                double stretch = logs[interval] - logPeriod;
                double value = score[frame - interval] - Stiffness * stretch * stretch;
                if (value > best)
                    (best, before[frame]) = (value, frame - interval);
            }

            score[frame] = onset[frame] + best;
        }

        return Trace(score, before, periods[periods.Length - 1]);
    }

    private static double[] Trace(double[] score, int[] before, double period)
    {
        int frame = score.Length - 1;
        for (int i = Math.Max(0, score.Length - (int)period); i < score.Length; i++)
            frame = score[i] > score[frame] ? i : frame;
        List<double> beats = new();
        for (; frame >= 0; frame = before[frame])
            beats.Add(frame);
        beats.Reverse();
        return beats.ToArray();
    }

    private static double[] Logs(float[] periods)
    {
        float longest = 0f;
        foreach (float period in periods)
            longest = Math.Max(longest, period);
        double[] logs = new double[(int)(longest * (1 + Deviation)) + 3];
        for (int i = 1; i < logs.Length; i++)
            logs[i] = Math.Log(i);
        return logs;
    }
}
