using System;

namespace AvatarMotion.Audio;

/// <summary>The K filter of ITU-R BS.1770-4 for any sample rate: a high shelf for the head and a high pass, one after the other. Holds the state of one channel.</summary>
/// <remarks>The standard gives coefficients for 48 kHz only; these are the analog prototypes behind them (De Man, "Evaluation of implementations of the EBU R128 loudness measurement", AES 2014).</remarks>
internal sealed class KWeighting
{
    private const double ShelfHertz = 1681.974450955533;
    private const double ShelfDecibels = 3.999843853973347;
    private const double ShelfQuality = 0.7071752369554196;
    private const double ShelfMiddle = 0.4996667741545416;
    private const double PassHertz = 38.13547087602444;
    private const double PassQuality = 0.5003270373238773;

    /// <summary>Highest filter frequency as a share of the sample rate, so that very low rates stay stable.</summary>
    private const double Highest = 0.45;

    private readonly double _b0;
    private readonly double _b1;
    private readonly double _b2;
    private readonly double _a1;
    private readonly double _a2;
    private readonly double _c1;
    private readonly double _c2;
    private double _shelf1;
    private double _shelf2;
    private double _pass1;
    private double _pass2;

    /// <param name="sampleRate">In hertz.</param>
    public KWeighting(int sampleRate)
    {
        double k = Math.Tan(Math.PI * Math.Min(ShelfHertz / sampleRate, Highest));
        double high = Math.Pow(10.0, ShelfDecibels / 20.0), middle = Math.Pow(high, ShelfMiddle);
        double scale = 1.0 / (1.0 + k / ShelfQuality + k * k);
        _b0 = (high + middle * k / ShelfQuality + k * k) * scale;
        _b1 = 2.0 * (k * k - high) * scale;
        _b2 = (high - middle * k / ShelfQuality + k * k) * scale;
        _a1 = 2.0 * (k * k - 1.0) * scale;
        _a2 = (1.0 - k / ShelfQuality + k * k) * scale;
        k = Math.Tan(Math.PI * Math.Min(PassHertz / sampleRate, Highest));
        scale = 1.0 / (1.0 + k / PassQuality + k * k);
        _c1 = 2.0 * (k * k - 1.0) * scale;
        _c2 = (1.0 - k / PassQuality + k * k) * scale;
    }

    /// <summary>Sum of the squares of the filtered samples.</summary>
    public double Squares(ReadOnlySpan<float> samples)
    {
        double sum = 0;
        foreach (float sample in samples)
        {
            double value = Next(sample > -1000f && sample < 1000f ? sample : 0f);
            sum += value * value;
        }

        return sum;
    }

    // Transposed direct form II, twice.
    private double Next(double x)
    {
        double shelf = _b0 * x + _shelf1;
        _shelf1 = _b1 * x - _a1 * shelf + _shelf2;
        _shelf2 = _b2 * x - _a2 * shelf;
        double pass = shelf + _pass1;
        _pass1 = -2.0 * shelf - _c1 * pass + _pass2;
        _pass2 = shelf - _c2 * pass;
        return pass;
    }
}
