using System;

namespace AvatarMotion.Audio;

/// <summary>The weight of every term of <see cref="ReadingTerms"/>, in its order.</summary>
/// <remarks>Fitted by research/RhythmFit to the expected score on synthesized songs that the network was not trained on.</remarks>
internal static class ReadingWeights
{
    private static readonly double[] Weights =
    {
        // Onsets and drums on the beats against between them.
        -1.67, -0.667, 1.8, -0.00607, -1.78, -1.26, -1.18, 0.701, 0.57, 0.276,
        // Subdivision.
        -0.456, -0.983, 0.272,
        // Tempo.
        -0.637, 0, -13.9, -1.23,
        // Repetition, steadiness.
        1.66, 0.947,
        // The network's beats, off-beats, tempo, division.
        0.661, 0, 0, 1.22, 0, 0.0437, 2.68, 0.16, 0, 0, 0.835, 0,
        // The network's kicks and snares on the beats.
        4.58, 8.89, 0, 5.22,
        // Bars: harmony, drums, meter.
        8.08, 2.3, 0.458, 1.77, 2.3, 0.0251, -0.837, -0.798, -1.43, -1.55, -0.935, -1.49,
        // The network's meter and downbeats.
        0, 0, 0.361, 0, 0, 0, 0,
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
