using System;

namespace AvatarMotion.Audio;

/// <summary>One curve sampled at six places of every beat: on it and 1/4, 1/3, 1/2, 2/3, 3/4 of the way to the next.</summary>
internal sealed class BeatSamples
{
    public const int Places = 6;
    public const int Quarter = 1;
    public const int Third = 2;
    public const int Half = 3;
    public const int TwoThirds = 4;
    public const int ThreeQuarters = 5;
    private static readonly double[] Fractions = { 0, 1 / 4.0, 1 / 3.0, 1 / 2.0, 2 / 3.0, 3 / 4.0 };
    private readonly float[] _values;

    /// <param name="curve">Values at <paramref name="perSecond"/> frames per second.</param>
    /// <param name="beats">Beats in 100-Hz frames.</param>
    public BeatSamples(float[] curve, double perSecond, double[] beats)
    {
        _values = new float[Places * beats.Length];
        for (int beat = 0; beat < beats.Length; beat++)
        {
            double length = beat + 1 < beats.Length ? beats[beat + 1] - beats[beat] : beat > 0 ? beats[beat] - beats[beat - 1] : 0;
            for (int place = 0; place < Places; place++)
            {
                double frame = (beats[beat] + length * Fractions[place] + MeterCurves.Lead) * perSecond / Hops.PerSecond;
                _values[Places * beat + place] = curve[Math.Min(Math.Max((int)Math.Round(frame), 0), curve.Length - 1)];
            }
        }
    }

    /// <summary>Value on a beat.</summary>
    public float On(int beat) => _values[Places * beat];

    /// <summary>Mean at one place over all beats.</summary>
    public double Mean(int place)
    {
        double sum = 0;
        for (int i = place; i < _values.Length; i += Places)
            sum += _values[i];
        return sum * Places / Math.Max(1, _values.Length);
    }

    /// <summary>Share of the beats whose value exceeds <paramref name="floor"/>.</summary>
    public double ShareAbove(float floor)
    {
        int above = 0;
        for (int i = 0; i < _values.Length; i += Places)
            above += _values[i] > floor ? 1 : 0;
        return above * (double)Places / Math.Max(1, _values.Length);
    }

    /// <summary>How much stronger beats are than half beats.</summary>
    public double Contrast => Mean(0) - Mean(Half);

    /// <summary>Means on the beats of each position in the bar.</summary>
    public double[] ByPosition(int[] positions, int meter)
    {
        double[] sums = new double[meter];
        int[] counts = new int[meter];
        for (int beat = 0; beat < positions.Length; beat++)
        {
            sums[positions[beat]] += On(beat);
            counts[positions[beat]]++;
        }

        for (int position = 0; position < meter; position++)
            sums[position] /= Math.Max(1, counts[position]);
        return sums;
    }
}
