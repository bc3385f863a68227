using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>analyze SONG</c>: what is heard, for a person or for programs.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        Argument<string> song = new("SONG") { Description = "A song, or a folder with one in it" };
        Option<string?> lyrics = new("--lyrics") { Description = "Words (.lrc, .srt, .txt and others) [default: those beside the song, or in its tags]", HelpName = "FILE" };
        StemSettings stems = new();
        VocalSettings vocals = new();
        AnalyzeOutputs outputs = new();
        FaceSettings face = new();
        Command command = new(
            "analyze",
            """
            Show what is heard in a song: tempo, beats, sections, drums, voice, words.

            Examples:
              avatarmotion analyze song.mp3
              avatarmotion analyze song.mp3 --report song.html               a page to look at and listen to
              avatarmotion analyze song.mp3 --lyrics song.lrc --json song.json
              avatarmotion analyze song.mp3 --csv tables --labels labels     for spreadsheets, Audacity, Sonic Visualiser
              avatarmotion analyze song.mp3 --face face.mp4 --from 20 --to 30          lips against sound, frame by frame
              avatarmotion analyze song.mp3 --write-vocals voice.wav --write-backing band.wav
              avatarmotion analyze song.mp3 --stems my-stems --tempo-map song.mid    what you have goes before guessing
            """) { song, lyrics };
        stems.AddTo(command);
        outputs.AddTo(command);
        face.AddTo(command);
        vocals.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string name = parsed.GetRequiredValue(song);
            string? drawn = face.Read(parsed, name);
            return Task.FromResult(FaceSettings.IsShow(name)
                ? LookAtShow(name, parsed, face, drawn!, cancellation)
                : Analyze(stems.Find(parsed, name, parsed.GetValue(lyrics)), parsed, outputs, vocals.Read(parsed), (face, drawn), cancellation));
        });
        return command;
    }

    private static int Analyze(SongSource source, ParseResult parsed, AnalyzeOutputs outputs, VocalFiles vocals, (FaceSettings Settings, string? File) face, CancellationToken cancellation)
    {
        vocals.Check(source);
        outputs.Check(parsed, source, vocals.Outputs);
        FilmConsole console = new(QuietOption.Read(parsed));
        HeardSong heard = SongHearing.Hear(source, null, cancellation, forFace: face.File is not null || outputs.IsAsked(parsed));
        console.Warn(heard.Warnings);
        if (outputs.IsAsked(parsed))
            outputs.Write(parsed, heard, console, cancellation);
        else if (face.File is null)
            SongSummary.Print(heard.Song);
        console.Warn(vocals.Write(source, cancellation));
        if (face.File is not null)
            face.Settings.Write(parsed, face.File, heard, console, cancellation);
        return ExitCode.Done;
    }

    private static int LookAtShow(string show, ParseResult parsed, FaceSettings face, string file, CancellationToken cancellation)
    {
        FilmConsole console = new(QuietOption.Read(parsed));
        PlannedShow planned = ShowDesk.Open(show, null, cancellation);
        console.Warn(planned.Warnings);
        face.Write(parsed, file, planned, console, cancellation);
        return ExitCode.Done;
    }
}
