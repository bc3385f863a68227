using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Media;
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
        Command command = new(
            "make",
            """
            Make a film of a song: plan it, bake it, draw it.

            Examples:
              avatarmotion make song.mp3
              avatarmotion make song.mp3 --draft --from 40 --to 55      a quick look at one chorus
              avatarmotion make song.mp3 --prompt "dreamy, slow verses" --aspect 9:16 -o short.mp4

            The plan is written beside the film; what you change in it stays when you make the film again.
            """) { song, output };
        plan.AddTo(command);
        film.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetRequiredValue(song), parsed.GetValue(output), plan, film, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string song, string? output, PlanSettings plan, FilmSettings film, CancellationToken cancellation)
    {
        SongSource source = plan.Source(parsed, song);
        string target = output ?? Path.Combine("out", Path.GetFileNameWithoutExtension(source.SoundPath) + ".mp4");
        FilmOptions options = film.Read(parsed, null);
        FilmConsole console = new(QuietOption.Read(parsed), options.ContactSheet);
        FilmSettings.CheckEnding(target);
        OutputPlace.Check(target, source.SoundPath, source.LyricsPath);
        console.Report(new FilmProgress("listen", 0, 0, 0));
        PlannedShow planned = ShowDesk.Prepare(source, Path.ChangeExtension(target, ".show.yaml"), plan.Read(parsed, options.Video), null, cancellation);
        console.Warn(planned.Warnings);
        FilmReport report = ShowRenderer.Render(planned, target, options with { Video = null }, console, cancellation);
        ShowDesk.Keep(planned);
        console.Announce(target);
        console.Summary(planned, report);
        return ExitCode.Done;
    }
}
