using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>make SONG|FOLDER</c>: from a song to a film, plan included.</summary>
internal static class MakeCommand
{
    public static Command Create()
    {
        Argument<string> song = new("SONG") { Description = "A song (mp3, ogg, flac, m4a, wav, aiff ...), or a folder with one song in it" };
        Option<string?> output = new("--output", "-o") { Description = "The film to write [default: out/SONG.mp4]; its plan is kept beside it", HelpName = "FILE" };
        PlanSettings plan = new();
        FilmSettings film = new();
        Command command = new("make", "Make a film of a song: plan it, bake it, draw it.") { song, output };
        plan.AddTo(command);
        film.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetRequiredValue(song), parsed.GetValue(output), plan, film, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string song, string? output, PlanSettings plan, FilmSettings film, CancellationToken cancellation)
    {
        SongSource source = SongSource.Find(song, plan.Lyrics(parsed));
        string target = output ?? Path.Combine("out", Path.GetFileNameWithoutExtension(source.SoundPath) + ".mp4");
        VideoSettings? video = film.Video(parsed, null);
        FilmConsole console = new();
        console.Report(new FilmProgress("listen", 0, 0, 0));
        PlannedShow planned = ShowDesk.Plan(source, Path.ChangeExtension(target, ".show.yaml"), plan.Read(parsed, video), null, cancellation);
        FilmConsole.Warn(planned.Warnings);
        FilmReport report = ShowRenderer.Render(planned, target, film.Read(parsed, null), console, cancellation);
        console.Report(new FilmProgress("done", 1, 0, 0));
        FilmConsole.Summary(planned, report);
        Console.WriteLine(target);
        return ExitCode.Done;
    }
}
