using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>Reads from tempo, drums, energy and brightness which dances a song asks for.</summary>
public static class SongStyle
{
    /// <summary>A hit counts as on the beat within this many seconds.</summary>
    private const double OnBeat = 0.06;

    /// <summary>A main style and a second one; the shares sum to 1. Names: ballad, house, hip-hop, pop.</summary>
    public static IReadOnlyDictionary<string, double> Of(Song song)
    {
        if (song.Confidence < 0.3 || song.BeatsPerMinute <= 0)
            return Mix("ballad", "pop", 0.8);
        double bpm = song.BeatsPerMinute;
        double kickShare = ShareOfBeatsWith(song.Drums.Kick, song.Beats);
        double drumsPerBeat = (song.Drums.Kick.Count + song.Drums.Snare.Count) / (double)Math.Max(song.Beats.Count, 1);
        if (bpm < 85 && (drumsPerBeat < 0.8 || MeanEnergy(song) < 0.45))
            return Mix("ballad", "pop", 0.7);
        if (bpm >= 118 && bpm <= 130 && kickShare >= 0.75)
            return Mix("house", "pop", 0.6);
        bool hardDrums = MeanStrength(song.Drums.Kick) >= 0.45 && MeanStrength(song.Drums.Snare) >= 0.45;
        if (bpm >= 80 && bpm <= 112 && hardDrums)
            return Mix("hip-hop", "pop", 0.65);
        bool halfTime = bpm >= 136 && kickShare < 0.45;
        if (halfTime && hardDrums)
            return Mix("hip-hop", "pop", 0.6);
        bool bright = song.Brightness.Mean(0, song.Duration) >= 0.5f;
        return Mix("pop", bpm >= 112 && bright ? "house" : "hip-hop", 0.7);
    }

    private static Dictionary<string, double> Mix(string main, string second, double share) =>
        new(StringComparer.Ordinal) { [main] = share, [second] = 1.0 - share };

    private static double MeanEnergy(Song song) => song.Energy.Mean(0, Math.Max(song.Duration, 0.1));

    private static double MeanStrength(IReadOnlyList<Onset> hits)
    {
        double sum = 0;
        for (int i = 0; i < hits.Count; i++)
            sum += hits[i].Strength;
        return hits.Count == 0 ? 0 : sum / hits.Count;
    }

    private static double ShareOfBeatsWith(IReadOnlyList<Onset> hits, IReadOnlyList<double> beats)
    {
        int found = 0;
        int hit = 0;
        for (int i = 0; i < beats.Count; i++)
        {
            while (hit < hits.Count && hits[hit].Time < beats[i] - OnBeat)
                hit++;
            if (hit < hits.Count && hits[hit].Time <= beats[i] + OnBeat)
                found++;
        }

        return beats.Count == 0 ? 0 : found / (double)beats.Count;
    }
}
