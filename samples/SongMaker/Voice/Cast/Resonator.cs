using System;

namespace AvatarMotion.SongMaker;

/// <summary>One resonance of the tract, gain 1 at 0 Hz.</summary>
/// <remarks>Klatt (1980), digital formant resonator.</remarks>
internal sealed class Resonator
{
    private double _a = 1;
    private double _b;
    private double _c;
    private double _y1;
    private double _y2;

    public void Tune(double hertz, double width, int rate)
    {
        _c = -Math.Exp(-2 * Math.PI * width / rate);
        _b = 2 * Math.Exp(-Math.PI * width / rate) * Math.Cos(2 * Math.PI * hertz / rate);
        _a = 1 - _b - _c;
    }

    public double Next(double input)
    {
        double output = _a * input + _b * _y1 + _c * _y2;
        _y2 = _y1;
        _y1 = output;
        return output;
    }

    /// <summary>Squared magnitude at a frequency.</summary>
    public static double Power(double frequency, double center, double width)
    {
        double half = width * width / 4;
        double zero = center * center + half;
        return zero * zero / (((frequency - center) * (frequency - center) + half) * ((frequency + center) * (frequency + center) + half));
    }
}
