using System;

namespace AvatarMotion.Audio;

/// <summary>How far a sound lies outside all music that the style rules were tried on: noise, hum and bare clicks are no style.</summary>
/// <remarks>Ranges over 150 synthesized songs of 58 styles (research/RhythmFit/fit_traits.py).</remarks>
internal static class UsualSounds
{
    /// <summary>Strangeness from which on nothing can be said.</summary>
    private const double Limit = 0.3;

    /// <summary>Least, most and usual spread: strength of beats (natural logarithm), onsets, distortion, roughness, bass, brightness, fullness, richness.</summary>
    private static readonly double[][] Ranges =
    {
        new[] { 0.280, 2.572, 1.668 }, new[] { 1.782, 8.691, 5.147 }, new[] { 0.003, 0.452, 0.312 }, new[] { 0.033, 0.276, 0.161 },
        new[] { 0.523, 3.072, 1.639 }, new[] { 0.301, 0.559, 0.148 }, new[] { 0.395, 0.877, 0.267 }, new[] { 0.824, 0.955, 0.079 },
    };

    /// <summary>1 inside the ranges, falling to 0 where nothing like it was ever heard.</summary>
    public static double Familiarity(SongTraits traits) => Math.Max(0.0, 1.0 - Strangeness(traits) / Limit);

    private static double Strangeness(SongTraits t)
    {
        double[] values = { Math.Log(Math.Max(0.05, t.BeatStrength)), t.Onsets, t.Distortion, t.Roughness, t.Bass, t.Brightness, t.Fullness, t.Richness };
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double outside = Math.Max(0.0, Math.Max(Ranges[i][0] - values[i], values[i] - Ranges[i][1]) / Ranges[i][2]);
            sum += outside * outside;
        }

        return sum;
    }
}
