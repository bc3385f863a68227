using System;

namespace AvatarMotion.SongMaker;

/// <summary>Pulses of the vocal folds, placed between samples without aliasing, slightly irregular as folds are; and white noise.</summary>
internal sealed class Larynx
{
    private const int Taps = 32;
    private const int Places = 64;
    private static readonly double[] Table = MakeTable();
    private readonly int _rate;
    private readonly double[] _ring = new double[64];
    private uint _noise;
    private double _phase;
    private double _gain = 1;
    private double _stretch = 1;
    private int _at;

    public Larynx(int rate, int seed)
    {
        _rate = rate;
        _noise = 2463534242u + (uint)seed * 7919u;
    }

    /// <summary>Where in its period the folds are, [0, 1): closed at 0.</summary>
    public double Phase => _phase;

    /// <summary>Next sample of the pulse train; all harmonics are equally strong.</summary>
    public double Pulse(double hertz, double roughness)
    {
        double step = hertz / _rate * _stretch;
        _phase += step;
        if (_phase >= 1)
        {
            _phase -= 1;
            AddPulse(_phase / step, _gain * Math.Sqrt(_rate / hertz));
            _stretch = 1 + (0.006 + 0.05 * roughness) * White();
            _gain = 1 + (0.05 + 0.5 * roughness) * White();
        }

        double output = _ring[_at & 63];
        _ring[_at & 63] = 0;
        _at++;
        return output;
    }

    /// <summary>White noise in [-1, 1].</summary>
    /// <remarks>Xorshift (Marsaglia 2003): the same on every machine.</remarks>
    public double White()
    {
        _noise ^= _noise << 13;
        _noise ^= _noise >> 17;
        _noise ^= _noise << 5;
        return _noise * (2.0 / uint.MaxValue) - 1.0;
    }

    private void AddPulse(double samplesAgo, double gain)
    {
        int place = Math.Clamp((int)((1 - samplesAgo) * Places), 0, Places - 1);
        for (int tap = 0; tap < Taps; tap++)
            _ring[(_at + tap) & 63] += gain * Table[place * Taps + tap];
    }

    private static double[] MakeTable()
    {
        double[] table = new double[Places * Taps];
        for (int place = 0; place < Places; place++)
        {
            for (int tap = 0; tap < Taps; tap++)
            {
                double x = tap - Taps / 2 - (double)place / Places;
                double window = Math.Pow(Math.Cos(Math.PI * x / (Taps + 2)), 2);
                table[place * Taps + tap] = window * (Math.Abs(x) < 1e-9 ? 1 : Math.Sin(0.95 * Math.PI * x) / (Math.PI * x));
            }
        }

        return table;
    }
}
