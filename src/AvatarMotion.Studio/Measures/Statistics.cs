using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>Means, medians and quantiles; NaN of nothing.</summary>
internal static class Statistics
{
    public static double Mean(IReadOnlyList<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return values.Count > 0 ? sum / values.Count : double.NaN;
    }

    public static double Median(IReadOnlyList<double> values) => Quantile(values, 0.5);

    /// <summary>The value below which a <paramref name="share"/> in [0, 1] lies, straight between neighbors.</summary>
    public static double Quantile(IReadOnlyList<double> values, double share)
    {
        if (values.Count == 0)
            return double.NaN;
        double[] sorted = [.. values];
        Array.Sort(sorted);
        double at = share * (sorted.Length - 1);
        int below = (int)at, above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
