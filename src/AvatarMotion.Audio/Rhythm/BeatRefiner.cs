using System;

namespace AvatarMotion.Audio;

/// <summary>Moves beats to where the onsets really are, between frames.</summary>
internal static class BeatRefiner
{
    private const int Reach = 4;

    /// <summary>Each beat (in frames) replaced by a robust line through the onset peaks of its <paramref name="neighbors"/> on both sides.</summary>
    public static double[] LocalLines(double[] beats, float[] onset, int neighbors)
    {
        int n = beats.Length;
        if (onset.Length < 2 * Reach + 4)
            return beats;
        double[] peaks = new double[n], weights = new double[n], result = new double[n];
        for (int i = 0; i < n; i++)
            (peaks[i], weights[i]) = Peak(beats[i], onset);
        double[] w = new double[2 * neighbors + 1];
        for (int i = 0; i < n; i++)
        {
            int low = Math.Max(0, i - neighbors), high = Math.Min(n - 1, i + neighbors);
            for (int k = low; k <= high; k++)
                w[k - low] = weights[k] * (0.5 + 0.5 * Math.Cos(Math.PI * (k - i) / (neighbors + 1)));
            (double at, double slope) = (0, 0);
            for (int round = 0; round < 3; round++)
            {
                (at, slope) = Line(peaks, w, low, high, i);
                for (int k = low; k <= high; k++)
                    w[k - low] = w[k - low] * Bell((peaks[k] - at - slope * (k - i)) / 3.0) + 1e-9;
            }

            result[i] = at;
        }

        return result;
    }

    /// <summary>One robust straight line through all beats: a constant tempo.</summary>
    public static double[] OneLine(double[] beats)
    {
        int n = beats.Length;
        double[] w = new double[n], result = new double[n];
        Array.Fill(w, 1.0);
        for (int round = 0; round < 6; round++)
        {
            (double at, double slope) = Line(beats, w, 0, n - 1, 0);
            for (int k = 0; k < n; k++)
            {
                result[k] = at + slope * k;
                w[k] = Bell((beats[k] - result[k]) / 2.0) + 1e-3;
            }
        }

        return result;
    }

    private static double Bell(double x) => Math.Exp(-x * x);

    private static (double At, double Slope) Line(double[] y, double[] w, int low, int high, int center)
    {
        double sum = 0, meanX = 0, meanY = 0, cross = 0, square = 1e-9;
        for (int k = low; k <= high; k++)
        {
            sum += w[k - low];
            meanX += w[k - low] * (k - center);
            meanY += w[k - low] * y[k];
        }

        meanX /= sum;
        meanY /= sum;
        for (int k = low; k <= high; k++)
        {
            double x = k - center - meanX;
            cross += w[k - low] * x * (y[k] - meanY);
            square += w[k - low] * x * x;
        }

        double slope = cross / square;
        return (meanY - slope * meanX, slope);
    }

    private static (double Frame, double Weight) Peak(double beat, float[] onset)
    {
        int center = Math.Min(Math.Max((int)Math.Round(beat), Reach + 1), onset.Length - Reach - 2);
        int best = center - Reach;
        for (int i = center - Reach; i <= center + Reach; i++)
            best = onset[i] > onset[best] ? i : best;
        double curvature = onset[best - 1] - 2.0 * onset[best] + onset[best + 1];
        double shift = curvature < -1e-9 ? Math.Min(Math.Max(0.5 * (onset[best - 1] - onset[best + 1]) / curvature, -0.5), 0.5) : 0.0;
        return (best + shift, Math.Max(onset[best], 1e-3));
    }
}
