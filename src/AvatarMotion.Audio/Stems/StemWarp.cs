using System;

namespace AvatarMotion.Audio;

/// <summary>Reads a stem at another rate and speed, with a windowed sinc at any place between its samples.</summary>
internal sealed class StemWarp
{
    private const int Reach = 16;
    private const int Phases = 512;
    private const int Block = 1 << 14;
    private readonly Sound _stem;
    private readonly double _step;
    private readonly double _start;
    private readonly float[] _kernels;

    /// <param name="rate">Rate that is wanted, in hertz.</param>
    /// <param name="offset">Where the stem begins, in seconds of the song.</param>
    /// <param name="drift">How much slower the stem is played.</param>
    public StemWarp(Waveform stem, int rate, double offset, double drift)
    {
        _stem = new Sound(stem, stem.SampleRate, 1f);
        _step = stem.SampleRate / (rate * (1.0 + drift));
        _start = -offset * stem.SampleRate / (1.0 + drift);
        _kernels = Kernels(Math.Min(1.0, 1.0 / _step));
    }

    /// <summary>Fills the song's samples from its first on, times <paramref name="gain"/>.</summary>
    public void Fill(Span<float> song, float gain = 1f)
    {
        float[] input = new float[(int)(Block * _step) + 2 * Reach + 4];
        for (int first = 0; first < song.Length; first += Block)
        {
            int count = Math.Min(Block, song.Length - first);
            long from = (long)Math.Floor(_start + first * _step) - Reach;
            _stem.Read(from, input);
            for (int i = 0; i < count; i++)
                song[first + i] = gain * At(input, _start + (first + i) * _step - from);
        }
    }

    private float At(float[] input, double position)
    {
        int whole = (int)Math.Floor(position);
        int phase = (int)((position - whole) * Phases + 0.5);
        int at = phase * 2 * Reach;
        float sum = 0f;
        for (int i = 0; i < 2 * Reach; i++)
            sum += _kernels[at + i] * input[whole - Reach + 1 + i];
        return sum;
    }

    private static float[] Kernels(double cut)
    {
        float[] kernels = new float[(Phases + 1) * 2 * Reach];
        for (int phase = 0; phase <= Phases; phase++)
        {
            double sum = 0;
            for (int i = 0; i < 2 * Reach; i++)
            {
                double x = i - Reach + 1 - (double)phase / Phases;
                double window = 0.5 + 0.5 * Math.Cos(Math.PI * Math.Min(1.0, Math.Abs(x) / Reach));
                double sinc = Math.Abs(x) < 1e-9 ? 1.0 : Math.Sin(Math.PI * cut * x) / (Math.PI * cut * x);
                kernels[phase * 2 * Reach + i] = (float)(window * sinc);
                sum += window * sinc;
            }

            for (int i = 0; i < 2 * Reach; i++)
                kernels[phase * 2 * Reach + i] /= (float)sum;
        }

        return kernels;
    }
}
