using System;

namespace AvatarMotion.Audio;

/// <summary>Sharpens a pitch by the places of its harmonics in the spectrum.</summary>
/// <remarks>The peak of each harmonic lies on the parabola through three log magnitudes (Smith and Serra 1987, PARSHL); the fundamental is the least-squares line through them, loud harmonics first.</remarks>
internal static class HarmonicFit
{
    private const int Harmonics = 10;
    private const double Nearness = 0.03;
    private const float Floor = 1e-7f;

    /// <summary>The pitch in hertz near <paramref name="hertz"/> whose harmonics fit best.</summary>
    /// <param name="magnitudes">Magnitudes of a Hann-windowed spectrum.</param>
    /// <param name="perBin">Hertz from bin to bin.</param>
    public static double Refine(double hertz, ReadOnlySpan<float> magnitudes, double perBin)
    {
        double top = 0, bottom = 0;
        for (int h = 1; h <= Harmonics; h++)
        {
            double wanted = h * hertz / perBin;
            int bin = (int)Math.Round(wanted);
            if (bin < 2 || bin + 2 >= magnitudes.Length)
                continue;
            if (magnitudes[bin + 1] > magnitudes[bin])
                bin++;
            else if (magnitudes[bin - 1] > magnitudes[bin])
                bin--;
            if (magnitudes[bin] < magnitudes[bin - 1] || magnitudes[bin] < magnitudes[bin + 1] || bin + 2 >= magnitudes.Length)
                continue;
            double place = bin + Peak(magnitudes[bin - 1], magnitudes[bin], magnitudes[bin + 1]);
            if (Math.Abs(place - wanted) > Math.Max(0.5, Nearness * wanted))
                continue;
            top += magnitudes[bin] * h * place;
            bottom += magnitudes[bin] * (double)h * h;
        }

        double refined = bottom > 0 ? top / bottom * perBin : hertz;
        return Math.Abs(refined / hertz - 1) < Nearness ? refined : hertz;
    }

    /// <summary>Where between -0.5 and 0.5 the parabola through three log magnitudes peaks.</summary>
    private static double Peak(float left, float middle, float right)
    {
        double a = Math.Log(left + Floor), b = Math.Log(middle + Floor), c = Math.Log(right + Floor);
        double curvature = a - 2 * b + c;
        return curvature < -1e-9 ? Math.Min(Math.Max(0.5 * (a - c) / curvature, -0.5), 0.5) : 0;
    }
}
