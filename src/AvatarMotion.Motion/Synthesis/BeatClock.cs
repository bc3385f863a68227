using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>Seconds to beats and back on the song's real beats; before the first and after the last it goes on at their tempo.</summary>
internal sealed class BeatClock
{
    private const double AssumedBeat = 0.6;
    private readonly double[] _beats;

    public BeatClock(Song song)
    {
        song = song.Counted();
        List<double> beats = new(song.Beats.Count);
        foreach (double time in song.Beats)
        {
            if (beats.Count == 0 || time > beats[beats.Count - 1] + 0.05)
                beats.Add(time);
        }

        if (beats.Count < 2)
        {
            beats.Clear();
            beats.Add(0);
            beats.Add(song.BeatsPerMinute > 20 ? 60 / song.BeatsPerMinute : AssumedBeat);
        }

        _beats = beats.ToArray();
    }

    /// <summary>Beats since the first beat, fractional, at <paramref name="time"/> seconds.</summary>
    public double BeatAt(double time)
    {
        int left = Left(time);
        return left + (time - _beats[left]) / (_beats[left + 1] - _beats[left]);
    }

    /// <summary>Seconds at a fractional beat.</summary>
    public double TimeAt(double beat)
    {
        int left = Math.Min(Math.Max((int)Math.Floor(beat), 0), _beats.Length - 2);
        return _beats[left] + (beat - left) * (_beats[left + 1] - _beats[left]);
    }

    /// <summary>Seconds of the beat at a fractional beat.</summary>
    public double BeatLength(double beat)
    {
        int left = Math.Min(Math.Max((int)Math.Floor(beat), 0), _beats.Length - 2);
        return _beats[left + 1] - _beats[left];
    }

    private int Left(double time)
    {
        int found = Array.BinarySearch(_beats, time);
        int left = found >= 0 ? found : ~found - 1;
        return Math.Min(Math.Max(left, 0), _beats.Length - 2);
    }
}
