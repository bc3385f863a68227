using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion.Tests;

/// <summary>Reads from plans what they are judged by.</summary>
internal static class Plans
{
    /// <summary>A pop song of about three minutes: intro, two verses with pre-chorus and chorus, bridge, last chorus, outro; drums on every beat, sung verses and choruses.</summary>
    public static Song ThreeMinutes(double bpm = 116, string style = "pop", double arousal = 0.7, int beatsPerBar = 4)
    {
        int bars = Math.Max(4, (int)Math.Round(bpm / 116 * 4 / beatsPerBar) * 4);
        Song song = AvatarMotion.Tests.SyntheticSong.Build(bpm, beatsPerBar, 0.3, new[]
        {
            (SectionKind.Intro, bars, 0.3, 0), (SectionKind.Verse, 2 * bars, 0.45, 1), (SectionKind.PreChorus, bars, 0.6, 2), (SectionKind.Chorus, 2 * bars, 0.85, 3),
            (SectionKind.Verse, 2 * bars, 0.5, 1), (SectionKind.PreChorus, bars, 0.6, 2), (SectionKind.Chorus, 2 * bars, 0.85, 3), (SectionKind.Bridge, 2 * bars, 0.4, 7),
            (SectionKind.Break, bars / 2, 0.1, 8), (SectionKind.Chorus, 2 * bars, 0.95, 3), (SectionKind.Chorus, 2 * bars, 0.95, 3), (SectionKind.Outro, bars, 0.3, 11),
        });
        return WithDrums(song) with
        {
            Feel = new SongFeel { Valence = 0.6, Arousal = arousal, Styles = new[] { new StyleWeight(style, 0.8), new StyleWeight("pop", 0.2) } },
        };
    }

    /// <summary>Kick on the first and third, snare on the second and fourth beat, and something between.</summary>
    public static Song WithDrums(Song song)
    {
        List<Onset> kick = new(), snare = new();
        for (int i = 0; i + 1 < song.Beats.Count; i++)
        {
            (i % 2 == 0 ? kick : snare).Add(new Onset(song.Beats[i], 0.8f));
            if (i % 4 == 2)
                kick.Add(new Onset(0.5 * (song.Beats[i] + song.Beats[i + 1]), 0.6f));
        }

        return song with { Drums = new DrumHits { Kick = kick, Snare = snare } };
    }

    /// <summary>Names without side and length.</summary>
    public static IEnumerable<string> Names(DancePhrase phrase) => phrase.Moves.Select(text => MoveCall.Parse(text).Name);

    /// <summary>Seconds that each move is danced.</summary>
    public static Dictionary<string, double> Seconds(IReadOnlyList<DancePhrase> plan, MoveLibrary library)
    {
        Dictionary<string, double> seconds = new();
        foreach (DancePhrase phrase in plan)
        {
            List<(string Name, int Counts)> moves = phrase.Moves.Select(text => (MoveCall.Parse(text).Name, library.TryGet(text, out Move? move) ? move.Info.Counts : 8)).ToList();
            double all = moves.Sum(move => move.Counts);
            foreach ((string name, int counts) in moves)
                seconds[name] = seconds.GetValueOrDefault(name) + (phrase.End - phrase.Start) * counts / all;
        }

        return seconds;
    }

    public static List<DancePhrase> In(Song song, IReadOnlyList<DancePhrase> plan, int section) =>
        plan.Where(phrase => phrase.Start >= song.Sections[section].Start - 0.01 && phrase.Start < song.Sections[section].End - 0.01).ToList();

    /// <summary>Share of a phrase's moves that an earlier phrase has at the same place, whichever side.</summary>
    public static double Likeness(DancePhrase phrase, DancePhrase earlier)
    {
        List<string> own = Names(phrase).ToList(), before = Names(earlier).ToList();
        return own.Where((name, i) => i < before.Count && before[i] == name).Count() / (double)Math.Max(own.Count, before.Count);
    }
}
