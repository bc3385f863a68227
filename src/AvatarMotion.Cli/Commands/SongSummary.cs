using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AvatarMotion.Audio;
using AvatarMotion.Studio;
using Spectre.Console;

namespace AvatarMotion.Cli;

/// <summary>What is heard in a song on one screen: facts, then the form line by line with its energy; colors only on a terminal.</summary>
internal static class SongSummary
{
    private const int BarWidth = 20;

    private static readonly Dictionary<SectionKind, string> Colors = new()
    {
        [SectionKind.Intro] = "#8a97e8", [SectionKind.Verse] = "#4bbdf5", [SectionKind.PreChorus] = "#b58bfa", [SectionKind.Chorus] = "#ff4f9a", [SectionKind.Bridge] = "#ffc24a",
        [SectionKind.Break] = "#3fd6c1", [SectionKind.Drop] = "#ff7a4d", [SectionKind.Outro] = "#8088c4", [SectionKind.Instrumental] = "#62c97c",
    };

    public static void Print(Song song)
    {
        if (song.Title is not null)
            Say($"[bold]{Markup.Escape(song.Title)}[/]{(song.Artist is null ? "" : $" by {Markup.Escape(song.Artist)}")}");
        Fact("length", Clock(song.Duration));
        Fact("tempo", song.BeatsPerMinute > 0 ? Text($"{song.BeatsPerMinute:0.0} beats a minute{Meter(song)}, {SongWords.Tempo(song)}") : "none");
        Fact("beats", Text($"{song.Beats.Count} in {Count(song.Bars.Count, "bar")}{Phrases(song)}. {SongWords.Beat(song).Split(':')[0]} ({song.Confidence:0.00})."));
        if (song.IntegratedLoudness > -70)
            Fact("loudness", Text($"{song.IntegratedLoudness:0.0} LUFS"));
        if (SongWords.HasFeel(song))
            Fact("feel", SongWords.Feel(song) + Styles(song));
        Fact("drums", $"{Count(song.Drums.Kick.Count, "kick")}, {Count(song.Drums.Snare.Count, "snare")}, {Count(song.Drums.Hat.Count, "hat")}");
        Fact("voice", song.Voice.Count == 0 ? "none" : Text($"{Count(song.Voice.Count, "stretch", "stretches")}, {song.Voice.Sum(span => span.End - span.Start):0} s; {Count(song.Notes.Count, "note")}{Range(song)}"));
        if (song.Lyrics.Lines.Count > 0)
            Fact("words", $"{song.Lyrics.Lines.Sum(line => line.Words.Count)} in {Count(song.Lyrics.Lines.Count, "line")}");
        if (song.Events.Count > 0)
            Fact("events", string.Join(", ", song.Events.Select(each => $"{Spaced(each.Kind.ToString())} {Clock(each.Time)}")));
        if (song.Sections.Count > 0)
            Form(song);
    }

    private static void Form(Song song)
    {
        Fact("form", SongWords.Form(song));
        IReadOnlyList<string> letters = SongWords.Letters(song);
        for (int i = 0; i < song.Sections.Count; i++)
        {
            Section section = song.Sections[i];
            int full = (int)Math.Round(BarWidth * Math.Clamp(section.Energy, 0, 1));
            Say($"{Clock(section.Start),-9} [{Colors[section.Kind]}]{Spaced(section.Kind.ToString()),-13}{letters[i],-3} {new string('█', full)}[/][grey23]{new string('░', BarWidth - full)}[/] [grey]energy {Text($"{section.Energy:0.00}")}[/]");
        }
    }

    private static string Meter(Song song) => SongWords.Meter(song) is { Length: > 0 } meter ? $" in {meter}" : "";

    private static string Phrases(Song song)
    {
        if (song.Phrases.Count == 0)
            return "";
        int usual = song.Phrases.GroupBy(phrase => phrase.Bars).MaxBy(group => group.Count())!.Key;
        return $" and {Count(song.Phrases.Count, "phrase")}, mostly of {usual}";
    }

    private static string Styles(Song song) => song.Feel.Styles.Count == 0
        ? "; like no style that is known here"
        : "; " + string.Join(", ", song.Feel.Styles.Take(3).Where(each => each.Weight >= 0.05).Select(each => Text($"{each.Style} {100 * each.Weight:0} %")));

    private static string Range(Song song) => song.Notes.Count == 0
        ? ""
        : $", {SongWords.Note(song.Notes.Min(note => note.Midi))} to {SongWords.Note(song.Notes.Max(note => note.Midi))}";

    private static string Spaced(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0 ? "-" + char.ToLowerInvariant(letter) : letter.ToString())).ToLowerInvariant();

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";

    private static void Fact(string name, string value) => Say($"[grey]{name,-9}[/] {Markup.Escape(value)}");

    /// <summary>Prints a line, in color on a terminal, plain and never wrapped into a file or another program.</summary>
    private static void Say(string markup)
    {
        if (Console.IsOutputRedirected)
            Console.WriteLine(Markup.Remove(markup));
        else
            AnsiConsole.Markup(markup + "\n");
    }

    private static string Clock(double seconds) => Text($"{(int)(seconds / 60)}:{(int)(seconds % 60):00}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
