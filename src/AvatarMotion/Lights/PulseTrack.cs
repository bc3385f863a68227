using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Beats and drums as pulses in [0, 1]. At most three pulses a second of each kind, so that lights that follow them keep the flash limit.</summary>
internal sealed class PulseTrack
{
    private const double ShortestGap = 0.34;
    private const double Attack = 0.04;

    private readonly double[] _beats;
    private readonly double[] _pulses;
    private readonly double[] _kicks;
    private readonly double[] _snares;

    public PulseTrack(Song song)
    {
        Song counted = song.Counted();
        _beats = new double[counted.Beats.Count];
        for (int i = 0; i < _beats.Length; i++)
            _beats[i] = counted.Beats[i];
        _kicks = Hits(song.Drums.Kick);
        _snares = Hits(song.Drums.Snare);

        // Where the beat is a guess, light answers what is struck and nothing else.
        _pulses = !ReferenceEquals(counted, song) ? _kicks : Thin(_beats);
    }

    /// <summary>1 at a beat, falling toward 0 at the next.</summary>
    public float Beat(double time)
    {
        int index = Before(_pulses, time);
        if (index < 0 || index + 1 >= _pulses.Length)
            return index < 0 ? 0f : Decay(time - _pulses[index]);
        float phase = (float)((time - _pulses[index]) / (_pulses[index + 1] - _pulses[index]));
        float fall = (1f - phase) * (1f - phase);
        return Math.Max(fall, Rise(_pulses[index + 1] - time));
    }

    /// <summary>1 at a kick, gone after a third of a second; beats where the song has no drums.</summary>
    public float Kick(double time) => _kicks.Length == 0 ? Beat(time) : Hit(_kicks, time);

    /// <summary>As <see cref="Kick"/>, for the snare.</summary>
    public float Snare(double time) => _snares.Length == 0 ? Beat(time) : Hit(_snares, time);

    /// <summary>Fractional index in the song's beats; goes on at the end's pace outside.</summary>
    public double Position(double time)
    {
        if (_beats.Length < 2)
            return 2.0 * time;
        int index = Math.Min(Math.Max(Before(_beats, time), 0), _beats.Length - 2);
        return index + (time - _beats[index]) / (_beats[index + 1] - _beats[index]);
    }

    private static float Hit(double[] hits, double time)
    {
        int index = Before(hits, time);
        float last = index < 0 ? 0f : Decay(time - hits[index]);
        return index + 1 < hits.Length ? Math.Max(last, Rise(hits[index + 1] - time)) : last;
    }

    private static float Decay(double since)
    {
        float rest = Easing.Clamp01(1f - (float)since / 0.34f);
        return rest * rest;
    }

    private static float Rise(double until) => Easing.Smooth(1f - (float)(until / Attack));

    private static double[] Hits(IReadOnlyList<Onset> onsets)
    {
        List<double> strong = new();
        foreach (Onset onset in onsets)
        {
            if (onset.Strength >= 0.15f)
                strong.Add(onset.Time);
        }

        return Thin(strong);
    }

    private static double[] Thin(IReadOnlyList<double> times)
    {
        List<double> kept = new();
        foreach (double time in times)
        {
            if (kept.Count == 0 || time - kept[kept.Count - 1] >= ShortestGap)
                kept.Add(time);
        }

        return kept.ToArray();
    }

    // Index of the last entry at or before time; -1 where there is none.
    private static int Before(double[] times, double time)
    {
        int found = Array.BinarySearch(times, time);
        return found >= 0 ? found : ~found - 1;
    }
}
