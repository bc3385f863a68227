using System;

namespace AvatarMotion.Audio;

/// <summary>What one frame of a running input says: how strongly something begins in it, how loud and how bright it is. Causal; nothing is allocated after construction.</summary>
/// <remarks>
/// SuperFlux (Böck and Widmer 2013) as in <see cref="OnsetListener"/>, in five bands on a logarithmic scale. An input of unknown gain is lifted to a common peak level first;
/// its onsets, low and high apart, are then measured against their own recent mean and peaks.
/// </remarks>
internal sealed class LiveOnset
{
    /// <summary>Coarse bands of <see cref="Timbre"/>.</summary>
    public const int TimbreCount = 24;

    private const int BandCount = 5;
    private const int Lag = 2;
    private const double LowestLevel = -62;
    private const double SilentBelow = -42;
    private const double SlowestBeat = 1.25;
    private const double WantedPeak = -14;
    private const double PeakFall = 0.6;
    private static readonly double[] Edges = { 28, 130, 400, 2000, 6000, 17000 };
    private static readonly float[] BodyWeights = { 1.5f, 0.9f, 0.8f, 0.3f, 0f };
    private static readonly float[] AirWeights = { 0f, 0f, 0.2f, 0.9f, 0.9f };

    private readonly FrameSpectrum _spectrum;
    private readonly LogBands _bands;
    private readonly float[] _magnitudes;
    private readonly float[][] _rows = new float[Lag + 1][];
    private readonly int[] _edges = new int[BandCount + 1];
    private readonly float[] _timbre = new float[TimbreCount];
    private double _peakLevel = -40;
    private double _lift = 1;
    private readonly float[] _rise = new float[BandCount];
    private readonly OnsetScale _body = new();
    private readonly OnsetScale _air = new();
    private int _row;
    private int _quiet = int.MaxValue / 2;

    /// <param name="size">Samples in a frame.</param>
    /// <param name="rate">Samples per second.</param>
    public LiveOnset(int size, int rate)
    {
        _spectrum = new FrameSpectrum(size);
        _bands = new LogBands(size, rate, Edges[0], Math.Min(Edges[BandCount], 0.45 * rate), 24);
        _magnitudes = new float[_spectrum.Padded];
        for (int i = 0; i < _rows.Length; i++)
            _rows[i] = new float[_bands.Count];
        for (int i = 0; i <= BandCount; i++)
            _edges[i] = i == BandCount ? _bands.Count : _bands.IndexOf(Edges[i]);
    }

    /// <summary>Onset strength of what carries the beat (kick, snare, bass, chords), against its recent mean and peaks, in [0, 1.2].</summary>
    public float Strength { get; private set; }

    /// <summary>Onset strength of what lies over it (hats, consonants), likewise.</summary>
    public float Air { get; private set; }

    /// <summary>Amplitude below 130 Hz, on a linear scale, at least 0.</summary>
    public float Bass { get; private set; }

    /// <summary>Mean of the log spectrum in neighboring groups of bands.</summary>
    public ReadOnlySpan<float> Timbre => _timbre;

    /// <summary>Level of the newest 10 ms in decibels of full scale.</summary>
    public double Level { get; private set; } = -100;

    /// <summary>Level against the loudest of the last minute, in decibels, at most about 0.</summary>
    public double RelativeLevel => Level - _peakLevel;

    /// <summary>Nothing has been heard for longer than the slowest beat.</summary>
    public bool IsSilent => _quiet > SlowestBeat * LiveFrames.Rate;

    /// <summary>Center of gravity of the log spectrum, in [0, 1] over 28 Hz to 17 kHz.</summary>
    public float Brightness { get; private set; }

    /// <summary>Mean of the log spectrum: how much sounds at once, about 0 to 1.5.</summary>
    public float Fullness { get; private set; }

    /// <summary>Hears one frame; <paramref name="hop"/> holds its newest samples.</summary>
    public void Hear(ReadOnlySpan<float> frame, ReadOnlySpan<float> hop)
    {
        Measure(hop);
        float[] now = _rows[_row], before = _rows[(_row + 1) % _rows.Length];
        _row = (_row + 1) % _rows.Length;
        _spectrum.Magnitudes(frame, _magnitudes);
        _bands.Apply(_magnitudes, now);
        float gain = (float)(1000 * _lift);
        Bass = 0f;
        for (int i = 0; i < _edges[1]; i++)
            Bass += now[i];
        for (int i = 0; i < now.Length; i++)
            now[i] = MathF.Log10(1f + gain * now[i]);
        Rise(now, before);
        Describe(now);
        Strength = _body.Follow(IsSilent ? 0f : Mix(BodyWeights));
        Air = _air.Follow(IsSilent ? 0f : Mix(AirWeights));
    }

    private void Measure(ReadOnlySpan<float> hop)
    {
        double power = 0;
        foreach (float sample in hop)
            power += sample * sample;
        Level = 10 * Math.Log10(power / Math.Max(1, hop.Length) + 1e-10);
        _quiet = Level < LowestLevel || RelativeLevel < SilentBelow ? Math.Min(_quiet + 1, int.MaxValue / 2) : 0;
        double attack = Level > _peakLevel ? 0.1 * (Level - _peakLevel) : -PeakFall / LiveFrames.Rate;
        _peakLevel = Math.Max(LowestLevel, _peakLevel + attack);
        double wanted = Math.Min(Math.Pow(10, (WantedPeak - _peakLevel) / 20), 200);
        _lift += 0.02 * (wanted - _lift);
    }

    private void Rise(float[] now, float[] before)
    {
        for (int part = 0; part < BandCount; part++)
        {
            float sum = 0f;
            for (int i = _edges[part]; i < _edges[part + 1]; i++)
            {
                float reference = before[i];
                if (i > 0)
                    reference = Math.Max(reference, before[i - 1]);
                if (i + 1 < before.Length)
                    reference = Math.Max(reference, before[i + 1]);
                sum += Math.Max(0f, now[i] - reference);
            }

            _rise[part] = sum / Math.Max(1, _edges[part + 1] - _edges[part]);
        }
    }

    private void Describe(float[] now)
    {
        float sum = 0f, moment = 0f;
        Array.Clear(_timbre, 0, TimbreCount);
        int width = (now.Length + TimbreCount - 1) / TimbreCount;
        for (int i = 0; i < now.Length; i++)
        {
            sum += now[i];
            moment += i * now[i];
            _timbre[i / width] += now[i] / width;
        }

        Fullness = sum / Math.Max(1, now.Length);
        Brightness = sum > 0f ? moment / (sum * now.Length) : 0f;
    }

    private float Mix(float[] weights)
    {
        float sum = 0f, all = 0f;
        for (int part = 0; part < BandCount; part++)
        {
            sum += weights[part] * _rise[part];
            all += weights[part];
        }

        return sum / all;
    }
}
