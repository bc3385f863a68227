using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>practice X.show.yaml</c>: a film to learn the dance with.</summary>
internal static class PracticeCommand
{
    public static Command Create()
    {
        PracticeSettings settings = new();
        Argument<string> show = new("SHOW") { Description = "A Show file" };
        Option<string?> output = new("--output", "-o") { Description = "The film to write [default: beside the Show]", HelpName = "FILE" };
        Command command = new(
            "practice",
            """
            Make a film to learn the dance with: the whole body on a floor grid, counted, as in a mirror.

            Examples:
              avatarmotion practice song.show.yaml -o practice.mp4
              avatarmotion practice song.show.yaml --view behind --tempo 75 --counts spoken
              avatarmotion practice song.show.yaml --phrase p07 --times 6 --tempo 60
            """) { show, output };
        settings.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetRequiredValue(show), parsed.GetValue(output), settings, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string show, string? output, PracticeSettings settings, CancellationToken cancellation)
    {
        if (output is not null)
            FilmSettings.CheckEnding(output);
        PlannedShow planned = ShowDesk.Open(show, null, cancellation);
        PracticeOptions options = settings.Read(parsed, planned.Show.Video);
        FilmConsole console = new(QuietOption.Read(parsed));
        console.Warn(planned.Warnings);
        string target = output ?? Path.Combine(Path.GetDirectoryName(show) ?? "", RenderCommand.Stem(show) + ".practice.mp4");
        FilmReport report = PracticeFilm.Render(planned, target, options, console, cancellation);
        console.Announce(target);
        console.Summary(planned, report);
        return ExitCode.Done;
    }
}
