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
        Command command = new("render", "Draw the film of a Show file.") { show, output, sheetOnly };
        film.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetRequiredValue(show), parsed.GetValue(output), parsed.GetValue(sheetOnly), film, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string show, string? output, bool sheetOnly, FilmSettings film, CancellationToken cancellation)
    {
        PlannedShow planned = ShowDesk.Open(show, null, cancellation);
        FilmConsole.Warn(planned.Warnings);
        FilmOptions options = film.Read(parsed, planned.Show.Video);
        if (sheetOnly)
            return Sheet(planned, options, cancellation);
        string target = output ?? Path.Combine(planned.Folder, Stem(show) + ".mp4");
        FilmConsole console = new();
        FilmReport report = ShowRenderer.Render(planned, target, options, console, cancellation);
        console.Report(new FilmProgress("done", 1, 0, 0));
        FilmConsole.Summary(planned, report);
        Console.WriteLine(target);
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

    private static string Stem(string show)
    {
        string name = Path.GetFileName(show);
        return name.EndsWith(".show.yaml", StringComparison.OrdinalIgnoreCase) ? name[..^".show.yaml".Length] : Path.GetFileNameWithoutExtension(name);
    }
}
