using System;

namespace AvatarMotion.Audio;

/// <summary>How much the pitch classes change at a moment.</summary>
internal static class HarmonicChange
{
    /// <summary>1 - correlation of the mean pitch classes over <paramref name="seconds"/> after and before each frame, standardized.</summary>
    /// <param name="classes">Twelve values per frame.</param>
    public static float[] Find(float[] classes, double seconds)
    {
        int frames = classes.Length / 12;
        int reach = Math.Max(2, (int)Math.Round(seconds * HarmonyFrames.PerSecond));
        double[] sums = Sums(classes, frames);
        double[] meanBefore = new double[12], meanAfter = new double[12];
        double[] before = new double[12 * frames], after = new double[12 * frames];
        for (int i = 0; i < frames; i++)
        {
            for (int k = 0; k < 12; k++)
            {
                meanBefore[k] += (before[12 * i + k] = Between(sums, i - reach, i, frames, k)) / frames;
                meanAfter[k] += (after[12 * i + k] = Between(sums, i + 1, i + 1 + reach, frames, k)) / frames;
            }
        }

        float[] change = new float[frames];
        for (int i = 0; i < frames; i++)
            change[i] = (float)(1.0 - Correlation(before, after, meanBefore, meanAfter, 12 * i));
        Calm(change, reach / 2);
        return Smoothing.Standardize(change);
    }

    private static double[] Sums(float[] classes, int frames)
    {
        double[] sums = new double[12 * (frames + 1)];
        for (int i = 0; i < frames; i++)
        {
            double norm = 1e-6;
            for (int k = 0; k < 12; k++)
                norm += classes[12 * i + k] * classes[12 * i + k];
            norm = Math.Sqrt(norm);
            for (int k = 0; k < 12; k++)
                sums[12 * (i + 1) + k] = sums[12 * i + k] + classes[12 * i + k] / norm;
        }

        return sums;
    }

    private static double Between(double[] sums, int first, int last, int frames, int k) =>
        sums[12 * Math.Min(Math.Max(last, 0), frames) + k] - sums[12 * Math.Min(Math.Max(first, 0), frames) + k];

    private static double Correlation(double[] a, double[] b, double[] meanA, double[] meanB, int at)
    {
        double cross = 0, squareA = 0, squareB = 0;
        for (int k = 0; k < 12; k++)
        {
            double x = a[at + k] - 0.9 * meanA[k], y = b[at + k] - 0.9 * meanB[k];
            cross += x * y;
            squareA += x * x;
            squareB += y * y;
        }

        return cross / (Math.Sqrt(squareA) * Math.Sqrt(squareB) + 1e-6);
    }

    /// <summary>The ends know no before or after: they get the median.</summary>
    private static void Calm(float[] change, int reach)
    {
        float median = Smoothing.Quantile(change, 0.5);
        for (int i = 0; i < Math.Min(reach, change.Length); i++)
            change[i] = change[change.Length - 1 - i] = median;
    }
}
