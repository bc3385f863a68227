using System;

namespace AvatarMotion.Audio;

/// <summary>Seeks stretches of a stem in its song by cross-correlation: roughly at 11 kHz over ± 5 s, then to the sample at 44.1 kHz.</summary>
/// <remarks>Generalized cross-correlation with partial phase transform (Knapp and Carter 1976): whitening keeps steady tones and loud bands from deciding alone.</remarks>
internal sealed class StemSearch
{
    private const double SearchSeconds = 5.0;
    private const double LeastPeak = 8.0;
    private const double LowestHertz = 150.0;
    private const double HighestHertz = 4500.0;
    private const float Whitening = 0.8f;
    private const int Ratio = Sound.FullRate / Sound.LowRate;
    private const int FineReach = 3 * Ratio;
    private readonly Sound _song;
    private readonly Sound _stem;
    private readonly Sound _songFull;
    private readonly Sound _stemFull;
    private readonly int _length;
    private readonly int _reach = (int)(SearchSeconds * Sound.LowRate);
    private readonly RealTransform _transform;
    private readonly InverseTransform _back;
    private readonly float[] _samples;
    private readonly float[][] _spectra = new float[4][];

    /// <param name="seconds">Length of a stretch.</param>
    public StemSearch(Waveform song, Waveform stem, double seconds)
    {
        (_song, _stem) = (new Sound(song, Sound.LowRate, 1f), new Sound(stem, Sound.LowRate, 1f));
        (_songFull, _stemFull) = (new Sound(song, Sound.FullRate, 1f), new Sound(stem, Sound.FullRate, 1f));
        _length = (int)(seconds * Sound.LowRate);
        int size = 32;
        while (size < _length + 2 * _reach)
            size *= 2;
        _transform = new RealTransform(size);
        _back = new InverseTransform(size);
        _samples = new float[size];
        for (int i = 0; i < _spectra.Length; i++)
            _spectra[i] = new float[size / 2 + 4];
    }

    /// <summary>Seeks the stretch that begins at sample <paramref name="start"/> of the stem, at the low rate.</summary>
    public StemSighting Find(long start)
    {
        Transform(_song, start - _reach, _length + 2 * _reach, _spectra[0], _spectra[1]);
        Transform(_stem, start, _length, _spectra[2], _spectra[3]);
        Correlate();
        _back.Inverse(_spectra[0], _spectra[1], _samples);
        int best = 0;
        double power = 0;
        for (int lag = 0; lag <= 2 * _reach; lag++)
        {
            power += (double)_samples[lag] * _samples[lag];
            best = Math.Abs(_samples[lag]) > Math.Abs(_samples[best]) ? lag : best;
        }

        bool sure = Math.Abs(_samples[best]) > LeastPeak * Math.Sqrt(power / (2 * _reach + 1));
        double place = (start + _length / 2) * (double)Ratio;
        if (!sure)
            return new StemSighting(place, 0, 0, false);
        (double offset, double gain) = Refine(start * Ratio, (long)(best - _reach) * Ratio);
        return new StemSighting(place, offset, gain, true);
    }

    private void Transform(Sound sound, long start, int count, float[] real, float[] imaginary)
    {
        Array.Clear(_samples, 0, _samples.Length);
        sound.Read(start, _samples.AsSpan(0, count));
        _transform.Forward(_samples, real, imaginary);
    }

    /// <summary>Song times the conjugate of the stem, whitened, within the band where voices and instruments lie.</summary>
    private void Correlate()
    {
        float[] songReal = _spectra[0], songImaginary = _spectra[1], stemReal = _spectra[2], stemImaginary = _spectra[3];
        double hertz = (double)Sound.LowRate / _samples.Length;
        for (int k = 0; k <= _samples.Length / 2; k++)
        {
            float real = songReal[k] * stemReal[k] + songImaginary[k] * stemImaginary[k];
            float imaginary = songImaginary[k] * stemReal[k] - songReal[k] * stemImaginary[k];
            float power = real * real + imaginary * imaginary;
            bool inside = k * hertz >= LowestHertz && k * hertz <= HighestHertz && power > 0f;
            float scale = inside ? MathF.Pow(power, -0.5f * Whitening) : 0f;
            (songReal[k], songImaginary[k]) = (real * scale, imaginary * scale);
        }
    }

    /// <summary>The best shift within a few samples of <paramref name="near"/>; differences of neighbors are compared, which sharpens the peak.</summary>
    private (double Offset, double Gain) Refine(long start, long near)
    {
        int count = _length * Ratio;
        float[] stem = new float[count], song = new float[count + 2 * FineReach];
        _stemFull.Read(start, stem);
        _songFull.Read(start + near - FineReach, song);
        Differences(stem);
        Differences(song);
        int best = 0;
        double highest = 0, power = 0;
        for (int i = 1; i < count; i++)
            power += (double)stem[i] * stem[i];
        for (int shift = 0; shift <= 2 * FineReach; shift++)
        {
            double sum = 0;
            for (int i = 1; i < count; i++)
                sum += stem[i] * song[i + shift];
            if (Math.Abs(sum) > Math.Abs(highest))
                (highest, best) = (sum, shift);
        }

        return (near + best - FineReach, highest / Math.Max(power, 1e-12));
    }

    private static void Differences(float[] samples)
    {
        for (int i = samples.Length - 1; i > 0; i--)
            samples[i] -= samples[i - 1];
        samples[0] = 0f;
    }
}
