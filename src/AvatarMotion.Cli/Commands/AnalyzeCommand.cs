using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>analyze SONG</c>: what is heard, for a person or as JSON for a program.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        Argument<string> song = new("SONG") { Description = "A song, or a folder with one in it" };
        Option<string?> lyrics = new("--lyrics") { Description = "Words in time [default: the .lrc file beside the song]", HelpName = "FILE.lrc" };
        Option<string?> json = new("--json") { Description = "Everything as one JSON object, to FILE or standard output", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };
        StemSettings stems = new();
        VocalSettings vocals = new();
        Command command = new(
            "analyze",
            """
            Show what is heard in a song: tempo, beats, sections, drums, voice, words.

            Examples:
              avatarmotion analyze song.mp3
              avatarmotion analyze song.mp3 --lyrics song.lrc --json song.json
              avatarmotion analyze song.mp3 --write-vocals voice.wav --write-backing band.wav
            """) { song, lyrics, json };
        stems.AddTo(command);
        vocals.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Analyze(stems.Find(parsed, parsed.GetRequiredValue(song), parsed.GetValue(lyrics)), parsed.GetResult(json), vocals.Read(parsed), new FilmConsole(QuietOption.Read(parsed)), cancellation)));
        return command;
    }

    private static int Analyze(SongSource source, OptionResult? json, VocalFiles vocals, FilmConsole console, CancellationToken cancellation)
    {
        vocals.Check(source);
        if (json is { Tokens.Count: > 0 })
            OutputPlace.Check(json.Tokens[0].Value, source.SoundPath, source.LyricsPath);
        HeardSong heard = SongHearing.Hear(source, null, cancellation);
        console.Warn(heard.Warnings);
        if (json is null)
            Print(heard.Song);
        else if (json.Tokens.Count == 0)
            Write(heard, Console.OpenStandardOutput());
        else
            UnfinishedFile.Write(json.Tokens[0].Value, stream => Write(heard, stream));
        vocals.Write(source, cancellation);
        return ExitCode.Done;
    }

    private static void Write(HeardSong heard, Stream stream) =>
        SongJson.Write(heard.Song, stream, heard.Sha256, SongJson.VisemeOf);

    private static void Print(Song song)
    {
        Say($"length    {Clock(song.Duration)}");
        Say($"tempo     {song.BeatsPerMinute:0.0} beats a minute (confidence {song.Confidence:0.00})");
        Say($"beats     {song.Beats.Count}, in {song.Bars.Count} bars");
        Say($"drums     {song.Drums.Kick.Count} kicks, {song.Drums.Snare.Count} snares, {song.Drums.Hat.Count} hats");
        Say($"voice     {song.Voice.Count} stretches, {song.Notes.Count} notes");
        if (song.Lyrics.Lines.Count > 0)
            Say($"words     {song.Lyrics.Lines.Sum(line => line.Words.Count)} in {song.Lyrics.Lines.Count} lines");
        foreach (Section section in song.Sections)
            Say($"{Clock(section.Start),-9} {section.Kind,-12} energy {section.Energy:0.00}");
    }

    private static string Clock(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{(int)(seconds / 60)}:{(int)(seconds % 60):00}");

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
