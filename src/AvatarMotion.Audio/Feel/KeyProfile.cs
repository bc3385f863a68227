using System;

namespace AvatarMotion.Audio;

/// <summary>Major or minor, from how often pitch classes sound.</summary>
/// <remarks>Krumhansl and Schmuckler's correlation with key profiles (Krumhansl 1990), here with the profiles of Temperley (1999), which tell the modes of popular music apart better.</remarks>
internal static class KeyProfile
{
    private static readonly double[] Major = { 5.0, 2.0, 3.5, 2.0, 4.5, 4.0, 2.0, 4.5, 2.0, 3.5, 1.5, 4.0 };
    private static readonly double[] Minor = { 5.0, 2.0, 3.5, 4.5, 2.0, 4.0, 2.0, 4.5, 3.5, 2.0, 1.5, 4.0 };

    /// <summary>How much better the best major key fits than the best minor one, in about [-1, 1], and the better key.</summary>
    /// <param name="classes">Strength of the twelve pitch classes.</param>
    public static (double Mode, int Tonic) Mode(double[] classes)
    {
        (double major, int majorTonic) = Best(classes, Major);
        (double minor, int minorTonic) = Best(classes, Minor);
        return (major - minor, major >= minor ? majorTonic : minorTonic);
    }

    private static (double Fit, int Tonic) Best(double[] classes, double[] profile)
    {
        (double Fit, int Tonic) best = (double.MinValue, 0);
        for (int tonic = 0; tonic < 12; tonic++)
        {
            double fit = Correlation(classes, profile, tonic);
            best = fit > best.Fit ? (fit, tonic) : best;
        }

        return best;
    }

    private static double Correlation(double[] classes, double[] profile, int tonic)
    {
        double meanA = 0, meanB = 0, cross = 0, a = 1e-12, b = 1e-12;
        for (int i = 0; i < 12; i++)
        {
            meanA += classes[i] / 12;
            meanB += profile[i] / 12;
        }

        for (int i = 0; i < 12; i++)
        {
            double x = classes[(i + tonic) % 12] - meanA, y = profile[i] - meanB;
            cross += x * y;
            a += x * x;
            b += y * y;
        }

        return cross / Math.Sqrt(a * b);
    }
}
