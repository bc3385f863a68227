using System;

namespace AvatarMotion.Audio;

/// <summary>The spectrum on a logarithmic frequency axis, whitened, and the salience of each pitch in it. Holds scratch memory: one instance per thread.</summary>
/// <remarks>
/// Harmonic summation (Klapuri 2006; Salamon and Gómez 2012): weights 0.9^(h-1) over fourteen harmonics; here a third of what lies between
/// the harmonics is taken off, which keeps the octave above from winning, and magnitudes count against the loudest of their frame, so that soft
/// singing is followed like loud singing. The numbers are those that followed synthesized voices in synthesized songs best.
/// </remarks>
internal sealed unsafe class PitchSpectrum
{
    /// <summary>Bins per octave: 20 cents each.</summary>
    public const int PerOctave = 60;

    /// <summary>Frequency of bin 0, in hertz.</summary>
    public const double Lowest = 55.0;

    /// <summary>Pitches that are tried, from <see cref="Lowest"/> up to 1200 Hz.</summary>
    public const int Pitches = 268;

    /// <summary>Bins of the axis: the highest pitch and what lies above its last harmonic.</summary>
    private const int Bins = 504;

    private const int WhitenReach = 30;
    private const float Softest = 0.003f;
    private readonly int _harmonics;
    private readonly float _decay;
    private readonly float _between;
    private readonly float _compression;
    private readonly float _scale;
    private readonly float[] _log = new float[Bins];
    private readonly float[] _white = new float[Bins];
    private readonly int[] _bin = new int[Bins];
    private readonly float[] _fraction = new float[Bins];

    /// <param name="size">Samples in a transform.</param>
    /// <param name="rate">Sample rate in hertz.</param>
    /// <param name="crowded">Others sound too: fewer harmonics, more evenly weighed, and more taken off between them.</param>
    public PitchSpectrum(int size, int rate, bool crowded = false)
    {
        (_harmonics, _decay, _between) = crowded ? (8, 0.84f, 0.5f) : (14, 0.9f, 0.35f);
        (_compression, _scale) = crowded ? (30f, 1.14f) : (2f, 3.12f);
        for (int i = 0; i < Bins; i++)
        {
            double position = Math.Min(Frequency(i) * size / rate, size / 2);
            _bin[i] = Math.Min((int)position, size / 2 - 1);
            _fraction[i] = (float)(position - _bin[i]);
        }
    }

    /// <summary>Frequency in hertz of a fractional bin.</summary>
    public static double Frequency(double bin) => Lowest * Math.Pow(2.0, bin / PerOctave);

    /// <summary>Writes the salience of each of the <see cref="Pitches"/> to <paramref name="salience"/>.</summary>
    public void Salience(ReadOnlySpan<float> magnitudes, Span<float> salience)
    {
        float loudest = Softest;
        for (int i = 0; i < Bins; i++)
        {
            _log[i] = magnitudes[_bin[i]] + (magnitudes[_bin[i] + 1] - magnitudes[_bin[i]]) * _fraction[i];
            loudest = Math.Max(loudest, _log[i]);
        }

        float scale = _compression / loudest;
        for (int i = 0; i < Bins; i++)
            _log[i] = _scale * MathF.Log(1f + scale * _log[i]);
        Whiten();
        salience.Slice(0, Pitches).Clear();
        fixed (float* target = salience, white = _white)
        {
            float weight = 1f;
            for (int h = 1; h <= _harmonics; h++, weight *= _decay)
            {
                Add(target, white + Offset(h), weight);
                Add(target, white + Offset(h + 0.5), -_between * weight);
            }
        }
    }

    /// <summary>Bins from a pitch to its <paramref name="harmonic"/>-th harmonic.</summary>
    private static int Offset(double harmonic) => (int)Math.Round(PerOctave * Math.Log(harmonic, 2.0));

    private static void Add(float* target, float* source, float weight)
    {
        Lanes factor = Lanes.All(weight);
        for (int i = 0; i < Pitches; i += Lanes.Count)
            (Lanes.Load(target + i) + Lanes.Load(source + i) * factor).Store(target + i);
    }

    private void Whiten()
    {
        float sum = 0f;
        for (int i = -WhitenReach; i <= WhitenReach; i++)
            sum += _log[Math.Max(0, i)];
        for (int i = 0; i < Bins; i++)
        {
            _white[i] = Math.Max(0f, _log[i] - sum / (2 * WhitenReach + 1));
            sum += _log[Math.Min(Bins - 1, i + WhitenReach + 1)] - _log[Math.Max(0, i - WhitenReach)];
        }
    }
}
