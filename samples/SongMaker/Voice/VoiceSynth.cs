using System;

namespace AvatarMotion.SongMaker;

/// <summary>Sings a <see cref="VoiceTrack"/>: harmonics weighted by the formants' response, plus noise through moving filters.</summary>
/// <remarks>Parallel resonances with set levels, after Klatt (1980): brighter and clearer than a cascade where harmonics are far apart; harmonics are added directly, so nothing aliases and pitch is exact.</remarks>
internal sealed class VoiceSynth
{
    private const int MostHarmonics = 80;
    private const double HighestHertz = 10500;
    private readonly VoiceTrack _track;
    private readonly int _rate;
    private readonly double[] _amplitudes = new double[MostHarmonics + 1];
    private readonly double[] _targets = new double[MostHarmonics + 1];
    private readonly NoiseBand _frication = new();
    private readonly NoiseBand[] _breath = { new(), new(), new() };
    private uint _noiseState = 2463534242;

    private VoiceSynth(VoiceTrack track, int rate)
    {
        _track = track;
        _rate = rate;
    }

    /// <summary>Mono samples at <paramref name="rate"/> hertz.</summary>
    public static float[] Sing(VoiceTrack track, double duration, int rate) => new VoiceSynth(track, rate).Run((int)(duration * rate));

    private float[] Run(int length)
    {
        float[] samples = new float[length];
        int block = (int)Math.Round(VoiceTrack.Hop * _rate);
        double phase = 0;
        for (int start = 0; start < length; start += block)
        {
            int index = Math.Min((int)(start / (VoiceTrack.Hop * _rate)), _track.Count - 1);
            int count = Math.Min(block, length - start);
            double hertz = Pitches.Hertz(_track.Midi[index]);
            SetTargets(index, hertz);
            phase = AddHarmonics(samples.AsSpan(start, count), phase, hertz);
            AddNoise(samples.AsSpan(start, count), index);
        }

        return samples;
    }

    private void SetTargets(int index, double hertz)
    {
        double level = _track.Voice[index];
        double energy = 0;
        for (int k = 1; k <= MostHarmonics; k++)
        {
            double frequency = k * hertz;
            _targets[k] = level <= 1e-4 || frequency > HighestHertz ? 0 : Math.Pow(k, -0.25) * Response(index, frequency, hertz);
            energy += _targets[k] * _targets[k];
        }

        // Vowels come out about equally loud, whatever their first formant.
        double scale = energy > 0 ? level * 0.22 / Math.Pow(energy, 0.42) : 0;
        for (int k = 1; k <= MostHarmonics; k++)
            _targets[k] *= scale;
    }

    private double Response(int index, double frequency, double hertz)
    {
        double damp = 1 + 1.2 * _track.Nasal[index];
        double high = 1 - 0.6 * _track.Nasal[index];
        double f1 = Math.Max(_track.F1[index], hertz * 1.02);
        return Resonance(frequency, f1, 90 * damp) + high * (0.75 * Resonance(frequency, _track.F2[index], 110 * damp) + 0.60 * Resonance(frequency, _track.F3[index], 150)
            + 0.48 * Resonance(frequency, _track.F4[index], 230) + 0.25 * Resonance(frequency, 5400, 420));
    }

    private static double Resonance(double frequency, double center, double bandwidth)
    {
        double a = center * center - frequency * frequency;
        double b = bandwidth * frequency;
        return bandwidth * center / Math.Sqrt(a * a + b * b);
    }

    private double AddHarmonics(Span<float> samples, double phase, double hertz)
    {
        double step = hertz / _rate;
        for (int k = 1; k <= MostHarmonics; k++)
        {
            double from = _amplitudes[k];
            double to = _targets[k];
            _amplitudes[k] = to;
            if (from < 1e-7 && to < 1e-7)
                continue;
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * (phase * k % 1.0) + k * k * 0.35);
            (double stepSine, double stepCosine) = Math.SinCos(2 * Math.PI * step * k);
            double slope = (to - from) / samples.Length;
            for (int i = 0; i < samples.Length; i++)
            {
                samples[i] += (float)(sine * (from + slope * i));
                double next = sine * stepCosine + cosine * stepSine;
                cosine = cosine * stepCosine - sine * stepSine;
                sine = next;
            }
        }

        return (phase + step * samples.Length) % 1.0;
    }

    private void AddNoise(Span<float> samples, int index)
    {
        _frication.Tune(_track.NoiseHertz[index], _track.NoiseQ[index], _rate);
        _breath[0].Tune(_track.F1[index], 4, _rate);
        _breath[1].Tune(_track.F2[index], 6, _rate);
        _breath[2].Tune(_track.F3[index], 7, _rate);
        double friction = _track.Noise[index] * 0.55;
        double breath = _track.Breath[index] * 0.10;
        for (int i = 0; i < samples.Length; i++)
        {
            double white = White();
            double air = 0.5 * _breath[0].Next(white) + _breath[1].Next(white) + 0.8 * _breath[2].Next(white);
            samples[i] += (float)(friction * _frication.Next(white) + breath * air);
        }
    }

    // Xorshift (Marsaglia 2003): the same noise on every machine.
    private double White()
    {
        _noiseState ^= _noiseState << 13;
        _noiseState ^= _noiseState >> 17;
        _noiseState ^= _noiseState << 5;
        return _noiseState * (2.0 / uint.MaxValue) - 1.0;
    }
}
