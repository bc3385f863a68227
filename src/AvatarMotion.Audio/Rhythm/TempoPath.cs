using System;

namespace AvatarMotion.Audio;

/// <summary>The smoothest well-supported course of the tempo around a proposal.</summary>
/// <remarks>Viterbi over ±27 % in steps of 1 %, one decision per row of the tempogram; 0.6 per 1 % of change, at most 3.</remarks>
internal static class TempoPath
{
    private const int Reach = 27;

    /// <summary>Beat period in frames for each of <paramref name="frames"/> frames; the tempogram has one row per second.</summary>
    public static float[] Periods(Tempogram tempogram, double bpm, int frames)
    {
        int[] path = BestPath(tempogram, bpm);
        float[] periods = new float[path.Length];
        for (int row = 0; row < path.Length; row++)
            periods[row] = (float)(60.0 * Hops.PerSecond / Tempo(bpm, path[row]));
        periods = Smoothing.Gaussian(periods, 0.7);
        float[] result = new float[frames];
        for (int frame = 0; frame < frames; frame++)
            result[frame] = (float)Smoothing.At(periods, Hops.ToSeconds(frame));
        return result;
    }

    private static int[] BestPath(Tempogram tempogram, double bpm)
    {
        const int States = 2 * Reach + 1;
        double[] score = new double[States];
        int[][] back = new int[tempogram.Rows][];
        for (int row = 0; row < tempogram.Rows; row++)
        {
            double[] next = new double[States];
            back[row] = new int[States];
            for (int to = 0; to < States; to++)
            {
                double away = 0.01 * (to - Reach);
                (double best, int from) = row == 0 ? (0.0, to) : BestBefore(score, to);
                back[row][to] = from;
                next[to] = best + 3.0 * tempogram.Comb(row, Tempo(bpm, to)) - 4.0 * away * away;
            }

            score = next;
        }

        int[] path = new int[tempogram.Rows];
        int state = 0;
        for (int i = 1; i < States; i++)
            state = score[i] > score[state] ? i : state;
        for (int row = path.Length - 1; row >= 0; row--)
        {
            path[row] = state;
            state = back[row][state];
        }

        return path;
    }

    private static (double Score, int From) BestBefore(double[] score, int to)
    {
        double best = double.MinValue;
        int from = to;
        for (int i = 0; i < score.Length; i++)
        {
            double value = score[i] - Math.Min(3.0, 0.6 * Math.Abs(i - to));
            if (value > best)
                (best, from) = (value, i);
        }

        return (best, from);
    }

    private static double Tempo(double bpm, int state) => bpm * Math.Exp(0.01 * (state - Reach));
}
