using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>The genre-like styles of a song: those that were heard, or else a guess from tempo and drums.</summary>
internal static class MusicStyle
{
    /// <summary>A hit counts as on the beat within this many seconds.</summary>
    private const double OnBeat = 0.06;

    /// <summary>Weights by style, heaviest first where they were heard.</summary>
    public static IReadOnlyList<StyleWeight> Of(Song song)
    {
        if (song.Feel.Styles.Count > 0)
            return song.Feel.Styles;
        double bpm = song.BeatsPerMinute;
        double drumsPerBeat = (song.Drums.Kick.Count + song.Drums.Snare.Count) / (double)Math.Max(song.Beats.Count, 1);
        if (bpm < 85 && (drumsPerBeat < 0.8 || song.Energy.Mean(0, Math.Max(song.Duration, 0.1)) < 0.45))
            return Mix("ballad", "pop", 0.8);
        if (bpm >= 118 && bpm <= 130 && KicksOnBeats(song) >= 0.75)
            return Mix("electronic", "pop", 0.8);
        bool hardDrums = MeanStrength(song.Drums.Kick) >= 0.45 && MeanStrength(song.Drums.Snare) >= 0.45;
        bool halfTime = bpm >= 136 && KicksOnBeats(song) < 0.45;
        if (hardDrums && (halfTime || (bpm >= 80 && bpm <= 112)))
            return Mix("hip-hop", "pop", 0.75);
        return Mix("pop", "electronic", 0.85);
    }

    /// <summary>Share of the beats with a kick, in [0, 1].</summary>
    public static double KicksOnBeats(Song song)
    {
        IReadOnlyList<Onset> hits = song.Drums.Kick;
        int found = 0;
        int hit = 0;
        for (int i = 0; i < song.Beats.Count; i++)
        {
            while (hit < hits.Count && hits[hit].Time < song.Beats[i] - OnBeat)
                hit++;
            if (hit < hits.Count && hits[hit].Time <= song.Beats[i] + OnBeat)
                found++;
        }

        return song.Beats.Count == 0 ? 0 : found / (double)song.Beats.Count;
    }

    private static StyleWeight[] Mix(string main, string second, double share) =>
        new[] { new StyleWeight(main, share), new StyleWeight(second, 1.0 - share) };

    private static double MeanStrength(IReadOnlyList<Onset> hits)
    {
        double sum = 0;
        for (int i = 0; i < hits.Count; i++)
            sum += hits[i].Strength;
        return hits.Count == 0 ? 0 : sum / hits.Count;
    }
}
