using System;

namespace AvatarMotion.Audio.Tests;

/// <summary>A small drum machine and synthesizer that writes into one channel, for songs whose truth is known exactly.</summary>
internal sealed class Synth
{
    private readonly float[] _samples;
    private uint _state = 1;

    public Synth(double seconds, int rate = 44100)
    {
        Rate = rate;
        _samples = new float[(int)(seconds * rate)];
    }

    public int Rate { get; }

    public Waveform Waveform => new(new[] { _samples }, Rate);

    public void Kick(double time, float gain = 0.8f) =>
        Add(time, 0.25, t => gain * MathF.Exp(-t * 14f) * MathF.Sin(2f * MathF.PI * (50f * t + 3f * (1f - MathF.Exp(-t * 40f)))));

    public void Snare(double time, float gain = 0.5f) =>
        Add(time, 0.2, t => gain * MathF.Exp(-t * 20f) * (0.7f * Noise() + 0.4f * MathF.Sin(2f * MathF.PI * 190f * t)));

    public void Hat(double time, float gain = 0.15f)
    {
        float last = 0f;
        Add(time, 0.06, t =>
        {
            float now = Noise();
            float high = now - last;
            last = now;
            return gain * MathF.Exp(-t * 60f) * high;
        });
    }

    public void Click(double time, float gain = 1f) => Add(time, 0.02, t => gain * MathF.Exp(-t * 300f) * MathF.Sin(2f * MathF.PI * 1500f * t));

    /// <summary>A note with eight harmonics and a soft attack.</summary>
    public void Note(double time, double length, double midi, float gain)
    {
        float hertz = (float)(440.0 * Math.Pow(2.0, (midi - 69) / 12.0));
        Add(time, length, t =>
        {
            float sum = 0f;
            for (int h = 1; h <= 8; h++)
                sum += MathF.Sin(2f * MathF.PI * h * hertz * t) / h;
            return gain * sum * Math.Min(1f, t * 100f) * Math.Min(1f, ((float)length - t) * 50f);
        });
    }

    /// <summary>A vowel with vibrato: harmonics under two formants in hertz.</summary>
    public void Sing(double time, double length, double midi, float first, float second, float gain = 0.3f)
    {
        float hertz = (float)(440.0 * Math.Pow(2.0, (midi - 69) / 12.0));
        Add(time, length, t =>
        {
            float phase = hertz * (t + 0.0007f * MathF.Sin(2f * MathF.PI * 5.5f * t));
            float sum = 0f;
            for (int h = 1; h * hertz < 4000f; h++)
                sum += (Formant(h * hertz, first, 90f) + 0.5f * Formant(h * hertz, second, 120f) + 0.02f) * MathF.Sin(2f * MathF.PI * h * phase);
            return gain * sum * Math.Min(1f, t * 40f) * Math.Min(1f, ((float)length - t) * 40f);
        });
    }

    public float Noise()
    {
        _state = _state * 1664525u + 1013904223u;
        return (_state >> 8) / 8388608f - 1f;
    }

    public void Add(double time, double length, Func<float, float> voice)
    {
        int start = (int)Math.Round(time * Rate), count = (int)(length * Rate);
        for (int i = 0; i < count && start + i < _samples.Length; i++)
            _samples[start + i] += voice((float)i / Rate);
    }

    private static float Formant(float hertz, float center, float width)
    {
        float away = (hertz - center) / width;
        return 1f / (1f + away * away);
    }
}
