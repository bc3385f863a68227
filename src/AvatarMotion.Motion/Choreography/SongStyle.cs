using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>Reads from a song's styles, or else from tempo, drums, energy and brightness, which dances it asks for.</summary>
public static class SongStyle
{
    /// <summary>A hit counts as on the beat within this many seconds.</summary>
    private const double OnBeat = 0.06;

    /// <summary>Dances with less than this share are left out.</summary>
    private const double Least = 0.15;

    /// <summary>What is danced to a style of music: shares of ballad, house, hip-hop and pop.</summary>
    private static readonly Dictionary<string, (double Ballad, double House, double HipHop, double Pop)> Dances = new(StringComparer.Ordinal)
    {
        ["rock"] = (0, 0.1, 0.4, 0.5),
        ["metal"] = (0, 0, 0.7, 0.3),
        ["pop"] = (0, 0.1, 0, 0.9),
        ["folk"] = (0.5, 0, 0, 0.5),
        ["electronic"] = (0, 0.8, 0, 0.2),
        ["hip-hop"] = (0, 0, 0.9, 0.1),
        ["ballad"] = (0.9, 0, 0, 0.1),
        ["latin"] = (0, 0.5, 0, 0.5),
        ["reggae"] = (0.2, 0, 0.5, 0.3),
        ["funk"] = (0, 0.4, 0.3, 0.3),
        ["jazz"] = (0.4, 0, 0.2, 0.4),
        ["orchestral"] = (0.9, 0, 0, 0.1),
    };

    /// <summary>One to four dances whose shares sum to 1. Names: ballad, house, hip-hop, pop.</summary>
    public static IReadOnlyDictionary<string, double> Of(Song song)
    {
        if (song.IsBeatGuessed || song.BeatsPerMinute <= 0)
            return Mix("ballad", "pop", 0.8);
        if (song.Feel.Styles.Count > 0)
            return FromStyles(song.Feel.Styles);
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

    private static Dictionary<string, double> FromStyles(IReadOnlyList<StyleWeight> styles)
    {
        double[] sums = new double[4];
        foreach (StyleWeight style in styles)
        {
            if (!Dances.TryGetValue(style.Style, out (double Ballad, double House, double HipHop, double Pop) dance))
                continue;
            sums[0] += style.Weight * dance.Ballad;
            sums[1] += style.Weight * dance.House;
            sums[2] += style.Weight * dance.HipHop;
            sums[3] += style.Weight * dance.Pop;
        }

        double all = sums[0] + sums[1] + sums[2] + sums[3], kept = 0;
        foreach (double sum in sums)
            kept += sum >= Least * all ? sum : 0;
        Dictionary<string, double> shares = new(StringComparer.Ordinal);
        string[] names = { "ballad", "house", "hip-hop", "pop" };
        for (int i = 0; i < names.Length; i++)
        {
            if (sums[i] >= Least * all && sums[i] > 0)
                shares[names[i]] = sums[i] / kept;
        }

        return shares.Count > 0 ? shares : Mix("pop", "hip-hop", 0.7);
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
