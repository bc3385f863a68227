using System;

namespace AvatarMotion.Evaluation;

/// <summary>How close an extracted signal comes to the true one.</summary>
internal static class SignalScore
{
    /// <summary>Scale-invariant signal-to-distortion ratio in decibels, means taken off; infinite for a perfect answer up to its gain, minus infinity for one that shares nothing with the truth.</summary>
    /// <remarks>Le Roux, Wisdom, Erdogan and Hershey 2019, "SDR - half-baked or well done?": the part of the estimate along the truth, against all the rest of it.</remarks>
    public static double SiSdr(ReadOnlySpan<float> truth, ReadOnlySpan<float> estimate)
    {
        int n = Math.Min(truth.Length, estimate.Length);
        double truthMean = Mean(truth[..n]), estimateMean = Mean(estimate[..n]);
        double truthPower = 0, estimatePower = 0, product = 0;
        for (int i = 0; i < n; i++)
        {
            double t = truth[i] - truthMean, e = estimate[i] - estimateMean;
            truthPower += t * t;
            estimatePower += e * e;
            product += t * e;
        }

        if (truthPower == 0)
            throw new ArgumentException("The true signal is silent, so nothing can be compared with it.", nameof(truth));
        double target = product * product / truthPower;
        double rest = Math.Max(0, estimatePower - target);
        return target == 0 ? double.NegativeInfinity : rest <= 1e-14 * target ? double.PositiveInfinity : 10 * Math.Log10(target / rest);
    }

    private static double Mean(ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (float value in values)
            sum += value;
        return sum / Math.Max(1, values.Length);
    }
}
