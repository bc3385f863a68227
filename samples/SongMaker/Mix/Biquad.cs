using System;

namespace AvatarMotion.SongMaker;

/// <summary>A second-order filter.</summary>
/// <remarks>Coefficients after Bristow-Johnson's audio EQ cookbook.</remarks>
internal sealed class Biquad
{
    private readonly double _b0;
    private readonly double _b1;
    private readonly double _b2;
    private readonly double _a1;
    private readonly double _a2;
    private double _z1;
    private double _z2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2)
    {
        _b0 = b0 / a0;
        _b1 = b1 / a0;
        _b2 = b2 / a0;
        _a1 = a1 / a0;
        _a2 = a2 / a0;
    }

    public static Biquad HighPass(double hertz, double q, int rate)
    {
        (double cosine, double alpha) = Angle(hertz, q, rate);
        return new Biquad((1 + cosine) / 2, -(1 + cosine), (1 + cosine) / 2, 1 + alpha, -2 * cosine, 1 - alpha);
    }

    public static Biquad HighShelf(double hertz, double decibels, double q, int rate)
    {
        (double cosine, double alpha) = Angle(hertz, q, rate);
        double a = Math.Pow(10, decibels / 40);
        double root = 2 * Math.Sqrt(a) * alpha;
        return new Biquad(
            a * (a + 1 + (a - 1) * cosine + root), -2 * a * (a - 1 + (a + 1) * cosine), a * (a + 1 + (a - 1) * cosine - root),
            a + 1 - (a - 1) * cosine + root, 2 * (a - 1 - (a + 1) * cosine), a + 1 - (a - 1) * cosine - root);
    }

    public static Biquad Peak(double hertz, double decibels, double q, int rate)
    {
        (double cosine, double alpha) = Angle(hertz, q, rate);
        double a = Math.Pow(10, decibels / 40);
        return new Biquad(1 + alpha * a, -2 * cosine, 1 - alpha * a, 1 + alpha / a, -2 * cosine, 1 - alpha / a);
    }

    public double Next(double input)
    {
        double output = _b0 * input + _z1;
        _z1 = _b1 * input - _a1 * output + _z2;
        _z2 = _b2 * input - _a2 * output;
        return output;
    }

    /// <summary>Filters in place.</summary>
    public void Apply(float[] samples)
    {
        for (int i = 0; i < samples.Length; i++)
            samples[i] = (float)Next(samples[i]);
    }

    private static (double Cosine, double Alpha) Angle(double hertz, double q, int rate)
    {
        double angle = 2 * Math.PI * hertz / rate;
        return (Math.Cos(angle), Math.Sin(angle) / (2 * q));
    }
}
