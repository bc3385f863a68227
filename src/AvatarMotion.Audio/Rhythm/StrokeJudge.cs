using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Says how likely a stroke is, and how many of the likely ones to take.</summary>
/// <remarks>
/// A logistic regression on the terms of <see cref="StrokeEvidence"/>, fitted by research/RhythmFit/fit_strokes.py to synthesized songs that
/// the network was not trained on, and to their mixes with a soft kick under the bass, as two states of the network hear them. How many to take follows from the probabilities
/// themselves, by the best expected F-measure (Ye, Chai, Lee and Chieu 2012): no fixed threshold suits loud and soft drums.
/// </remarks>
internal static class StrokeJudge
{
    /// <summary>What is less likely than this is never taken, in a song without drums for example.</summary>
    private const float Unlikely = 0.2f;

    /// <summary>Kick, snare, hat; the constant first.</summary>
    private static readonly double[][] Weights =
    {
        new[] { -0.414, 1.14, -0.215, 0.81, -0.564, -0.418, -0.181, 0.481, 1.1, 0.106 },
        new[] { -0.722, 1.04, 0.19, 0.715, -0.91, -0.126, -0.0367, -0.225, -0.647, 0.962 },
        new[] { 1.72, 0.381, 0.406, 0.474, 0.386, -0.648, -0.0522, -0.21, 0.211, 0.273 },
    };

    /// <summary>Probability of a stroke at a frame.</summary>
    public static float Probability(StrokeEvidence evidence, int frame)
    {
        double[] weights = Weights[evidence.Drum], terms = evidence.Terms(frame);
        double sum = weights[0];
        for (int i = 0; i < terms.Length; i++)
            sum += weights[i + 1] * terms[i];
        return Activations.Sigmoid((float)sum);
    }

    /// <summary>The least probability to take; above 1 where nothing is worth it.</summary>
    public static float Least(List<float> probabilities)
    {
        List<float> falling = new(probabilities);
        falling.Sort(static (a, b) => b.CompareTo(a));
        double all = 0, hits = 0, best = 0;
        foreach (float probability in falling)
            all += probability;
        float least = 2f;
        for (int i = 0; i < falling.Count && falling[i] >= Unlikely; i++)
        {
            hits += falling[i];
            double expected = 2 * hits / (i + 1 + all);
            if (expected > best)
                (best, least) = (expected, falling[i]);
        }

        return least;
    }
}
