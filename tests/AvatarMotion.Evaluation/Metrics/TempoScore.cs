using System;

namespace AvatarMotion.Evaluation;

/// <summary>Whether one tempo of a whole song is right within 4 %.</summary>
/// <remarks>Gouyon et al. 2006, "An experimental comparison of audio tempo induction algorithms".</remarks>
internal static class TempoScore
{
    private const double Tolerance = 0.04;
    private static readonly double[] Factors = [1, 2, 3, 1.0 / 2, 1.0 / 3];

    /// <summary>1 within 4 % of the marked tempo, else 0.</summary>
    public static double Accuracy1(double truth, double estimate) => Near(truth, estimate) ? 1 : 0;

    /// <summary>1 within 4 % of the marked tempo or of its double, triple, half or third, else 0.</summary>
    public static double Accuracy2(double truth, double estimate)
    {
        foreach (double factor in Factors)
        {
            if (Near(factor * truth, estimate))
                return 1;
        }

        return 0;
    }

    private static bool Near(double wanted, double estimate) => wanted > 0 && Math.Abs(estimate - wanted) <= Tolerance * wanted;
}
