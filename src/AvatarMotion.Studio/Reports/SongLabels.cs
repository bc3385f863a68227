using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>What is heard as named stretches and moments.</summary>
internal static class SongLabels
{
    /// <summary>Beats as "bar.beat", from 1; beats before the first bar have bar 0 and count up to its last beat.</summary>
    public static IEnumerable<SongLabel> Beats(Song song)
    {
        int bar = -1;
        for (int i = 0; i < song.Beats.Count; i++)
        {
            while (bar + 1 < song.Bars.Count && song.Bars[bar + 1].FirstBeat <= i)
                bar++;
            yield return new SongLabel(song.Beats[i], song.Beats[i], Place(song, bar, i));
        }
    }

    /// <summary>Bars, numbered from 1; the value is how many beats they hold.</summary>
    public static IEnumerable<SongLabel> Bars(Song song) => song.Bars.Select((bar, i) => new SongLabel(bar.Start, bar.End, Whole(i + 1), bar.Beats));

    /// <summary>Sections as "chorus C"; the same music has the same letter and the same value (A is 1).</summary>
    public static IEnumerable<SongLabel> Sections(Song song)
    {
        IReadOnlyList<string> letters = SongWords.Letters(song);
        List<string> known = letters.Distinct().ToList();
        return song.Sections.Select((each, i) => new SongLabel(each.Start, each.End, $"{SongNames.Of(each.Kind)} {letters[i]}", 1 + known.IndexOf(letters[i])));
    }

    /// <summary>Phrases as "bars 9-12"; the value is how many bars they hold.</summary>
    public static IEnumerable<SongLabel> Phrases(Song song) =>
        song.Phrases.Select(each => new SongLabel(each.Start, each.End, each.Bars == 1 ? $"bar {Whole(each.FirstBar + 1)}" : $"bars {Whole(each.FirstBar + 1)}-{Whole(each.FirstBar + each.Bars)}", each.Bars));

    public static IEnumerable<SongLabel> Events(Song song) => song.Events.Select(each => new SongLabel(each.Time, each.Time + each.Length, SongNames.Of(each.Kind)));

    public static IEnumerable<SongLabel> Drums(Song song) => SongTables.Drums(song).Select(each => new SongLabel(each.Hit.Time, each.Hit.Time, each.Drum, each.Hit.Strength));

    public static IEnumerable<SongLabel> Voice(Song song) => song.Voice.Select(each => new SongLabel(each.Start, each.End, "voice", 1));

    public static IEnumerable<SongLabel> Notes(Song song) => song.Notes.Select(each => new SongLabel(each.Start, each.End, NoteName.Of(each.Midi), each.Midi));

    public static IEnumerable<SongLabel> Lines(Song song) => song.Lyrics.Lines.Select(each => new SongLabel(each.Start, each.End, each.Text));

    public static IEnumerable<SongLabel> Words(Song song) => song.Lyrics.Lines.SelectMany(line => line.Words).Select(each => new SongLabel(each.Start, each.End, each.Text, each.Confidence));

    public static IEnumerable<SongLabel> Syllables(Song song) => SongTables.Syllables(song).Select(each => new SongLabel(each.Start, each.End, each.Text));

    private static string Place(Song song, int bar, int beat)
    {
        if (song.Bars.Count == 0)
            return Whole(beat + 1);
        if (bar >= 0)
            return $"{Whole(bar + 1)}.{Whole(beat - song.Bars[bar].FirstBeat + 1)}";
        Bar first = song.Bars[0];
        return $"0.{Whole(Math.Max(1, first.Beats - first.FirstBeat + beat + 1))}";
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
