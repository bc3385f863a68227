using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion.Tests;

/// <summary>Songs with a known beat.</summary>
internal static class Songs
{
    /// <summary>An even beat from 0.5 s on, 4 beats to the bar; <paramref name="jitter"/> seconds of human irregularity.</summary>
    public static Song Steady(double bpm, double duration, double jitter = 0)
    {
        List<double> beats = new();
        double length = 60 / bpm;
        for (int i = 0; 0.5 + i * length < duration; i++)
            beats.Add(0.5 + i * length + jitter * Math.Sin(12.9898 * i * i));
        List<Bar> bars = new();
        for (int i = 0; i + 4 < beats.Count; i += 4)
            bars.Add(new Bar(beats[i], beats[i + 4], i, 4));
        return new Song { Duration = duration, BeatsPerMinute = bpm, Confidence = 1, Beats = beats, Bars = bars };
    }

    /// <summary>One phrase after another, each <paramref name="bars"/> bars of one move of the list, from the first bar on.</summary>
    public static List<DancePhrase> Phrases(Song song, int bars, float energy, params string[] moves)
    {
        List<DancePhrase> phrases = new();
        for (int i = 0; (i + 1) * bars <= song.Bars.Count; i++)
        {
            phrases.Add(new DancePhrase
            {
                Id = "p" + i,
                Start = song.Bars[i * bars].Start,
                End = song.Bars[(i + 1) * bars - 1].End,
                Moves = new[] { moves[i % moves.Length] },
                Energy = energy,
            });
        }

        return phrases;
    }
}
