using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>Which dances a song asks for: a main style and up to two accents that go with it and with each other's music, by genre, counts per minute, meter, drums and excitement.</summary>
public static class SongStyle
{
    /// <summary>Accents with less than this share of the main style's weight are left out.</summary>
    private const double Least = 0.12;

    /// <summary>The main style has at least this share.</summary>
    private const double MainShare = 0.5;

    /// <summary>And at most this one.</summary>
    private const double LargestShare = 0.82;

    private const int Accents = 2;

    /// <summary>Names of the styles that a song may ask for; a library may have moves of others too.</summary>
    public static IReadOnlyList<string> Names { get; } = ListNames();

    /// <summary>One to three styles whose shares sum to 1.</summary>
    public static IReadOnlyDictionary<string, double> Of(Song song)
    {
        if (song.IsBeatGuessed || song.BeatsPerMinute <= 0)
            return new Dictionary<string, double>(StringComparer.Ordinal) { [DanceStyles.Ballad] = 0.6, [DanceStyles.Stage] = 0.2, ["contemporary"] = 0.2 };
        List<(string Name, double Weight)> chosen = Choose(song);
        double sum = 0;
        foreach ((string _, double weight) in chosen)
            sum += weight;
        double main = Math.Min(Math.Max(chosen[0].Weight / sum, MainShare), LargestShare);
        Dictionary<string, double> shares = new(StringComparer.Ordinal) { [chosen[0].Name] = chosen.Count == 1 ? 1.0 : main };
        for (int i = 1; i < chosen.Count; i++)
            shares[chosen[i].Name] = (1.0 - main) * chosen[i].Weight / (sum - chosen[0].Weight);
        return shares;
    }

    private static string[] ListNames()
    {
        string[] names = new string[DanceStyles.Known.Count];
        for (int i = 0; i < names.Length; i++)
            names[i] = DanceStyles.Known[i].Name;
        return names;
    }

    /// <summary>The main style, then accents by falling weight, each in accord with all before it.</summary>
    private static List<(string Name, double Weight)> Choose(Song song)
    {
        List<(string Name, double Weight)> ranked = Ranked(song);
        List<(string Name, double Weight)> chosen = new() { ranked[0] };
        for (int i = 1; i < ranked.Count && chosen.Count <= Accents; i++)
        {
            // One accent there is always: a song of one dance alone tires.
            bool fits = ranked[i].Weight >= Least * ranked[0].Weight || chosen.Count == 1;
            foreach ((string name, double _) in chosen)
                fits &= DanceStyles.Fit(name, ranked[i].Name);
            if (fits)
                chosen.Add(ranked[i]);
        }

        return chosen;
    }

    private static List<(string Name, double Weight)> Ranked(Song song)
    {
        bool triple = DanceMeter.IsTriple(song);
        double counts = DanceMeter.CountsPerMinute(song);
        double kicks = MusicStyle.KicksOnBeats(song);
        IReadOnlyList<StyleWeight> music = MusicStyle.Of(song);
        bool felt = song.Feel.Styles.Count > 0;
        List<(string Name, double Weight)> ranked = new();
        foreach (DanceStyle style in DanceStyles.Known)
        {
            if (triple != (style.Name == DanceStyles.Waltz) && (!triple || !Sways(style.Name)))
                continue;
            double weight = Music(style, music) * style.TempoFit(counts) * (felt ? style.ArousalFit(song.Feel.Arousal) : 1.0) * Drums(style.Name, kicks);

            // Songs of one kind do not all dance alike: each has its own taste.
            ranked.Add((style.Name, weight * SeededRandom.Between(0.6, 1.7, (int)(10 * song.Duration), style.Name, 0)));
        }

        ranked.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Name, b.Name));
        return ranked;
    }

    /// <summary>Dances without a step pattern of four, which bars of three bear beside the waltz.</summary>
    private static bool Sways(string style) => style is DanceStyles.Ballad or "contemporary" or "ballet" or DanceStyles.Stage;

    private static double Music(DanceStyle style, IReadOnlyList<StyleWeight> music)
    {
        double sum = 0.001;
        foreach (StyleWeight weight in music)
            sum += style.Music.TryGetValue(weight.Style, out double share) ? share * weight.Weight : 0;
        return sum;
    }

    /// <summary>Four on the floor calls for the dances of clubs.</summary>
    private static double Drums(string style, double kicks) =>
        style is "house" or "shuffle" or "disco" or "waacking" ? 0.6 + 0.8 * Easing.Smooth((float)((kicks - 0.4) / 0.5)) : 1.0;
}
