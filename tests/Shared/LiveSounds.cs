using System;
using System.Collections.Generic;

namespace AvatarMotion.Tests;

/// <summary>Drums and clicks on beats that are known, as samples in one channel.</summary>
internal sealed class LiveSounds
{
    private readonly int _rate;
    private readonly float[] _samples;
    private readonly List<double> _beats = new();
    private uint _noise = 12345;

    private LiveSounds(double seconds, int rate)
    {
        _rate = rate;
        _samples = new float[(int)(seconds * rate)];
    }

    public float[] Samples => _samples;

    public IReadOnlyList<double> Beats => _beats;

    /// <summary>Beats and the points halfway between them: where the octave is open, a pulse may lie on any.</summary>
    public IReadOnlyList<double> Halves
    {
        get
        {
            List<double> halves = new();
            for (int i = 0; i < _beats.Count; i++)
            {
                halves.Add(_beats[i]);
                if (i + 1 < _beats.Count)
                    halves.Add(0.5 * (_beats[i] + _beats[i + 1]));
            }

            return halves;
        }
    }

    /// <summary>Kick and snare on the beats, hats on the eighths, now and then a kick between; the tempo may follow time.</summary>
    public static LiveSounds Drums(Func<double, double> bpm, double seconds, int rate = 44100, double first = 0.4)
    {
        LiveSounds sounds = new(seconds, rate);
        int n = 0;
        for (double time = first; time < seconds - 0.2; n++)
        {
            double beat = 60 / bpm(time);
            sounds._beats.Add(time);
            sounds.Kick(time, n % 2 == 0 ? 0.5 : 0);
            sounds.Noise(time, n % 2 == 1 ? 0.35 : 0, 30);
            sounds.Noise(time, 0.17, 90);
            sounds.Noise(time + 0.5 * beat, 0.14, 90);
            sounds.Kick(time + 0.5 * beat, n % 4 == 2 ? 0.4 : 0);
            time += beat;
        }

        return sounds;
    }

    /// <summary>Short tones of 1 kHz.</summary>
    public static LiveSounds Clicks(double bpm, double seconds, int rate = 44100)
    {
        LiveSounds sounds = new(seconds, rate);
        for (double time = 0.4; time < seconds - 0.2; time += 60 / bpm)
        {
            sounds._beats.Add(time);
            sounds.Add(time, 0.02, t => 0.5 * Math.Sin(2000 * Math.PI * t) * Math.Exp(-t / 0.004));
        }

        return sounds;
    }

    /// <summary>White noise.</summary>
    public static LiveSounds Hiss(double seconds, int rate = 44100)
    {
        LiveSounds sounds = new(seconds, rate);
        sounds.Add(0, seconds, _ => 0.2 * sounds.Chance());
        return sounds;
    }

    /// <summary>Something like speech: voiced syllables of any length and pitch, pauses, no meter.</summary>
    public static LiveSounds Talk(double seconds, int rate = 44100)
    {
        LiveSounds sounds = new(seconds, rate);
        for (double time = 0.3; time < seconds - 0.6;)
        {
            double length = 0.09 + 0.12 * (sounds.Chance() + 1), pitch = 110 + 30 * sounds.Chance(), loud = 0.25 + 0.15 * sounds.Chance();
            sounds.Add(time, length, t =>
            {
                double voice = 0;
                for (int k = 1; k <= 12; k++)
                    voice += Math.Sin(2 * Math.PI * k * (pitch - 20 * t) * t) / k;
                return loud * voice * Math.Min(1, Math.Min(t, length - t) / 0.03);
            });
            time += length + 0.02 + (sounds.Chance() > 0.6 ? 0.35 : 0.05) * (1 + sounds.Chance());
        }

        return sounds;
    }

    /// <summary>Makes a stretch silent.</summary>
    public LiveSounds WithGap(double from, double to)
    {
        _samples.AsSpan((int)(from * _rate), (int)((to - from) * _rate)).Clear();
        _beats.RemoveAll(beat => beat >= from && beat < to);
        return this;
    }

    private void Kick(double time, double loud) => Add(time, 0.15, t => loud * Math.Sin(2 * Math.PI * (50 * t + 4 * (1 - Math.Exp(-30 * t)))) * Math.Exp(-22 * t));

    private void Noise(double time, double loud, double fall) => Add(time, 0.12, t => loud * Chance() * Math.Exp(-fall * t));

    private void Add(double time, double length, Func<double, double> sound)
    {
        int first = (int)(time * _rate), count = (int)(length * _rate);
        for (int i = 0; i < count && first + i < _samples.Length; i++)
            _samples[first + i] += (float)sound((double)i / _rate);
    }

    private double Chance()
    {
        _noise = unchecked(_noise * 1664525 + 1013904223);
        return _noise / 2147483648.0 - 1;
    }
}
