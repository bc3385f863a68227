using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>render X.show.yaml -o X.mp4</c>: from a plan to a film.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        Argument<string> show = new("SHOW") { Description = "A Show file, as plan writes it" };
        Option<string?> output = new("--output", "-o") { Description = "The film to write [default: SHOW with .mp4]", HelpName = "FILE" };
        Option<bool> sheetOnly = new("--sheet-only") { Description = "Write only the contact sheet, no film" };
        FilmSettings film = new();
        Command command = new(
            "render",
            """
            Draw the film of a Show file.

            Examples:
              avatarmotion render song.show.yaml
              avatarmotion render song.show.yaml --draft --from 9 --to 15 -o look.mp4
              avatarmotion render song.show.yaml --sheet-only --contact-sheet sheet.png
            """) { show, output, sheetOnly };
        film.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetRequiredValue(show), parsed.GetValue(output), parsed.GetValue(sheetOnly), film, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string show, string? output, bool sheetOnly, FilmSettings film, CancellationToken cancellation)
    {
        if (output is not null)
            FilmSettings.CheckEnding(output);
        PlannedShow planned = ShowDesk.Open(show, null, cancellation);
        FilmOptions options = film.Read(parsed, planned.Show.Video);
        FilmConsole console = new(QuietOption.Read(parsed), options.ContactSheet);
        console.Warn(planned.Warnings);
        if (sheetOnly)
            return Sheet(planned, options, cancellation);
        string target = output ?? Path.Combine(Path.GetDirectoryName(show) ?? "", Stem(show) + ".mp4");
        FilmReport report = ShowRenderer.Render(planned, target, options, console, cancellation);
        console.Announce(target);
        console.Summary(planned, report);
        return ExitCode.Done;
    }

    private static int Sheet(PlannedShow planned, FilmOptions options, CancellationToken cancellation)
    {
        if (options.ContactSheet is null)
            throw new StudioException("--sheet-only needs --contact-sheet FILE.png.");
        ShowRenderer.Sheet(planned, options.ContactSheet, options, cancellation);
        Console.WriteLine(options.ContactSheet);
        return ExitCode.Done;
    }

    /// <summary>Name of a Show file without its ending.</summary>
    internal static string Stem(string show)
    {
        string name = Path.GetFileName(show);
        return name.EndsWith(".show.yaml", StringComparison.OrdinalIgnoreCase) ? name[..^".show.yaml".Length] : Path.GetFileNameWithoutExtension(name);
    }
}
