using System;

namespace AvatarMotion.SongMaker;

/// <summary>A band-pass filter whose center may move while it runs.</summary>
/// <remarks>Topology-preserving state-variable filter (Simper 2013).</remarks>
internal sealed class NoiseBand
{
    private double _g;
    private double _k = 1;
    private double _a;
    private double _b;

    public void Tune(double hertz, double q, int rate)
    {
        _g = Math.Tan(Math.PI * Math.Min(hertz, 0.45 * rate) / rate);
        _k = 1.0 / Math.Max(q, 0.3);
    }

    public double Next(double input)
    {
        double high = (input - (_g + _k) * _a - _b) / (1 + _g * (_g + _k));
        double band = _g * high + _a;
        double low = _g * band + _b;
        _a = _g * high + band;
        _b = _g * band + low;
        return band * _k;
    }
}
