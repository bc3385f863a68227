using System;

namespace AvatarMotion.Audio;

/// <summary>The weight of every term of <see cref="ReadingTerms"/>, in its order.</summary>
/// <remarks>Fitted by research/RhythmFit to the expected score on synthesized songs that the network was not trained on.</remarks>
internal static class ReadingWeights
{
    private static readonly double[] Weights =
    {
        // Onsets and drums on the beats against between them.
        -1.06, -0.594, 1.75, -0.0311, -1.55, -1.75, 0.21, 0.441, 0.689, 0.338,
        // Subdivision.
        -0.196, -0.61, 0.748,
        // Tempo.
        -0.549, -0.0685, -12.6, -0.218,
        // Repetition, steadiness.
        1.69, 0.201,
        // The network's beats, off-beats, tempo, division.
        0, 0, 0, 1.01, 0, 0, 3.77, 0, 0, 0.145, 0.886, 0,
        // The network's kicks and snares on the beats.
        3.89, 7.17, 0, 3.34,
        // Bars: harmony, drums, meter.
        6.7, 2.51, 0.356, 2.23, 2.75, -0.045, -0.327, -0.355, -1.28, -0.828, -0.375, -0.565,
        // The network's meter and downbeats.
        0.525, 0, 0.261, 0.581, 0, 0, 0,
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
