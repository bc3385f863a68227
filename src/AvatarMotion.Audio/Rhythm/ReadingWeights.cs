using System;

namespace AvatarMotion.Audio;

/// <summary>The weight of every term of <see cref="ReadingTerms"/>.</summary>
internal static class ReadingWeights
{
    private static readonly double[] Weights =
    {
        -0.42, 0.54, 1, -0.17, 0.52, 0, 0, 0.61, 1.01, 0.57,
        -1.3, -0.19, 0,
        0.49, -0.92, -5.24, -2,
        0.57, 0.77,
        0.5, 0, 0.5, 0, 0, 0, 4, 0, 0.5, 0, 0.5, 0, 0, 0, 0, 0,
        2.65, 2.21, 1.1, 1.84, 0.25, -0.31, -1.06, 0.45, 0.46, -3, -0.72, -3,
        0.5, 0, 0, 0.5, 0, 0, 2,
    };

    /// <summary>Number of terms.</summary>
    public static int Count => Weights.Length;

    /// <summary>Weighted sum.</summary>
    public static double Score(double[] terms)
    {
        if (terms.Length != Weights.Length)
            throw new ArgumentException($"A reading has {Weights.Length} terms, not {terms.Length}.", nameof(terms));
        double sum = 0;
        for (int i = 0; i < terms.Length; i++)
            sum += Weights[i] * terms[i];
        return sum;
    }
}
