using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Media;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>align SONG LYRICS</c>: puts the words of a song in time and writes them as a lyrics file.</summary>
internal static class AlignCommand
{
    public static Command Create()
    {
        Argument<string> song = new("SONG") { Description = "A song" };
        Argument<string> lyrics = new("LYRICS") { Description = "Its words: plain text, or a lyrics file with the times of lines" };
        Option<string?> output = new("--output", "-o") { Description = $"The file to write: {LyricWriter.Endings} [default: the song's name with .lrc]", HelpName = "FILE" };
        Option<string> language = new("--language") { Description = "The language that is sung, in two letters [default: as the lyrics say, else guessed]", HelpName = "en", DefaultValueFactory = _ => "" };
        StemSettings stems = new();
        Command command = new(
            "align",
            """
            Find where each word of a song is sung, and write the words in time.

            Examples:
              avatarmotion align song.mp3 lyrics.txt                     song.lrc, with the time of every word
              avatarmotion align song.mp3 lyrics.txt -o song.ass         karaoke for a video player
              avatarmotion align song.mp3 song.lrc -o song.TextGrid      words and sounds, for Praat
              avatarmotion align song.mp3 lyrics.txt --language es --vocals voice.wav
            """) { song, lyrics, output, language };
        stems.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            SongSource source = stems.Find(parsed, parsed.GetRequiredValue(song), parsed.GetRequiredValue(lyrics));
            string target = parsed.GetValue(output) ?? Path.ChangeExtension(source.SoundPath, ".lrc");
            return Task.FromResult(Align(source with { Language = Code(parsed.GetValue(language)!) }, target, new FilmConsole(QuietOption.Read(parsed)), cancellation));
        });
        return command;
    }

    private static int Align(SongSource source, string target, FilmConsole console, CancellationToken cancellation)
    {
        ILyricWriter writer = LyricWriter.For(target);
        OutputPlace.Check(target, [.. source.Inputs]);
        HeardSong heard = SongHearing.Hear(source, null, cancellation);
        console.Warn(heard.Warnings);
        if (heard.Song.Lyrics.Lines.Count == 0)
            throw new StudioException($"{source.LyricsPath}: there are no words to place; give a text file with the words of the song.");
        UnfinishedFile.Write(target, stream => stream.Write(Encoding.UTF8.GetBytes(writer.Write(heard.Song.Lyrics, heard.Song))));
        console.Announce(target);
        console.Tell(AlignmentSummary.Of(heard.Song.Lyrics));
        return ExitCode.Done;
    }

    private static string Code(string language)
    {
        string code = language.Trim().ToLowerInvariant();
        bool isCode = code.Length is 0 or 2 or 3 && Array.TrueForAll(code.ToCharArray(), char.IsAsciiLetterLower);
        return isCode ? code : throw new StudioException($"--language takes a code of two or three letters (en, es, ja), not \"{language}\".");
    }
}
