using System;

namespace AvatarMotion.Audio;

/// <summary>The weight of every term of <see cref="ReadingTerms"/>, in its order.</summary>
/// <remarks>Fitted by research/RhythmFit to the expected score on synthesized songs that the network was not trained on; the mean of fits with two states of the network. Set by hand, with next to no change on those songs: the first and the last term of the tempo, and the network's meter.</remarks>
internal static class ReadingWeights
{
    private static readonly double[] Weights =
    {
        // Onsets and drums on the beats against between them.
        -1.83, -0.703, 1.55, -0.467, -1.4, -0.63, -1.19, 0.35, 0.678, 0.266,
        // Subdivision.
        -0.396, -0.54, -0.15,
        // Tempo.
        0.3, 0, -13.1, -4,
        // Repetition, steadiness.
        1.31, 0.916,
        // The network's beats, off-beats, tempo, division.
        0.607, 0, 0, 1.19, 0, 0.445, 3.53, 0.08, 0, 0, 0.839, 0,
        // The network's kicks and snares on the beats.
        4.05, 8.07, -0.675, 4.66,
        // Bars: harmony, drums, meter.
        7.71, 1.74, 0.31, 1.75, 2.05, -0.16, -1.14, -0.356, -1.31, -1.5, -0.811, -1.58,
        // The network's meter and downbeats.
        1, 0, 0.18, 0, 0, 0.462, 0,
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
