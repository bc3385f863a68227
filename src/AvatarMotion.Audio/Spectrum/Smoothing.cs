using System;

namespace AvatarMotion.Audio;

/// <summary>Smoothing and scaling of curves with one value per frame. All return new arrays.</summary>
internal static class Smoothing
{
    /// <summary>Gaussian of standard deviation <paramref name="sigma"/> frames; the end values go on outside.</summary>
    public static float[] Gaussian(float[] values, double sigma)
    {
        int reach = (int)Math.Ceiling(4.0 * sigma);
        double[] kernel = new double[2 * reach + 1];
        double total = 0;
        for (int i = -reach; i <= reach; i++)
            total += kernel[i + reach] = Math.Exp(-0.5 * i * i / (sigma * sigma));
        float[] result = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            double sum = 0;
            for (int k = -reach; k <= reach; k++)
                sum += kernel[k + reach] * values[Math.Min(Math.Max(i + k, 0), values.Length - 1)];
            result[i] = (float)(sum / total);
        }

        return result;
    }

    /// <summary>Near-Gaussian for wide windows: three running means. <paramref name="sigma"/> in frames.</summary>
    public static float[] Wide(float[] values, double sigma)
    {
        int reach = Math.Max(1, (int)Math.Round((Math.Sqrt(4.0 * sigma * sigma + 1.0) - 1.0) / 2.0));
        return Mean(Mean(Mean(values, reach), reach), reach);
    }

    /// <summary>Running mean over 2 × <paramref name="reach"/> + 1 frames; the end values go on outside.</summary>
    public static float[] Mean(float[] values, int reach)
    {
        int n = values.Length;
        float[] result = new float[n];
        if (n == 0)
            return result;
        double sum = 0;
        for (int k = -reach; k <= reach; k++)
            sum += values[Math.Min(Math.Max(k, 0), n - 1)];
        for (int i = 0; i < n; i++)
        {
            result[i] = (float)(sum / (2 * reach + 1));
            sum += values[Math.Min(i + reach + 1, n - 1)] - (double)values[Math.Max(i - reach, 0)];
        }

        return result;
    }

    /// <summary>Maximum over 2 × <paramref name="reach"/> + 1 frames.</summary>
    public static float[] Maximum(float[] values, int reach)
    {
        float[] result = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            float best = values[i];
            for (int k = Math.Max(0, i - reach); k <= Math.Min(values.Length - 1, i + reach); k++)
                best = Math.Max(best, values[k]);
            result[i] = best;
        }

        return result;
    }

    /// <summary>Divides by the root mean square of the surroundings (Gaussian, 2 s), but at least by 0.15 of the whole curve's.</summary>
    public static float[] LocalScale(float[] values)
    {
        float[] squares = new float[values.Length];
        double total = 0;
        for (int i = 0; i < values.Length; i++)
            total += squares[i] = values[i] * values[i];
        double floor = 0.15 * Math.Sqrt(total / Math.Max(1, values.Length)) + 1e-9;
        float[] local = Wide(squares, 2.0 * Hops.PerSecond);
        float[] result = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
            result[i] = (float)(values[i] / Math.Max(Math.Sqrt(Math.Max(0f, local[i])), floor));
        return result;
    }

    /// <summary>Mean 0 and standard deviation 1.</summary>
    public static float[] Standardize(float[] values)
    {
        double mean = 0, square = 0;
        foreach (float value in values)
            mean += value;
        mean /= Math.Max(1, values.Length);
        foreach (float value in values)
            square += (value - mean) * (value - mean);
        double scale = 1.0 / (Math.Sqrt(square / Math.Max(1, values.Length)) + 1e-9);
        float[] result = new float[values.Length];
        for (int i = 0; i < values.Length; i++)
            result[i] = (float)((values[i] - mean) * scale);
        return result;
    }

    /// <summary>The value that <paramref name="share"/> of the values lie below; 0 for none.</summary>
    public static float Quantile(float[] values, double share)
    {
        if (values.Length == 0)
            return 0f;
        float[] sorted = (float[])values.Clone();
        Array.Sort(sorted);
        return sorted[(int)Math.Round(share * (sorted.Length - 1))];
    }

    /// <summary>Value at a fractional frame, linear, the end values going on outside.</summary>
    public static double At(float[] values, double frame)
    {
        double position = Math.Min(Math.Max(frame, 0.0), values.Length - 1);
        int left = (int)position;
        int right = Math.Min(left + 1, values.Length - 1);
        return values[left] + (values[right] - values[left]) * (position - left);
    }
}
