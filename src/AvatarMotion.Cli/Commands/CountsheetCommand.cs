using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>countsheet X.show.yaml</c>: the dance on paper.</summary>
internal static class CountsheetCommand
{
    public static Command Create()
    {
        Argument<string> show = new("SHOW") { Description = "A Show file" };
        Option<string?> output = new("--output", "-o") { Description = "The page to write [default: beside the Show]", HelpName = "FILE" };
        Option<string?> performer = new("--performer") { Description = "Whose dance [default: the first of the cast]", HelpName = "ID" };
        Option<string> view = new("--view") { Description = "mirror, behind or front", HelpName = "SIDE", DefaultValueFactory = _ => "mirror" };
        Command command = new(
            "countsheet",
            """
            Write the dance down as a page: a row for each eight-count with figures, counts, moves, words, and the stage from above.

            Example:
              avatarmotion countsheet song.show.yaml -o sheet.html
            """) { show, output, performer, view };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(parsed.GetRequiredValue(show), parsed.GetValue(output), parsed.GetValue(performer), PracticeSettings.View(parsed.GetValue(view)!), new FilmConsole(QuietOption.Read(parsed)), cancellation)));
        return command;
    }

    private static int Run(string show, string? output, string? performer, PracticeView view, FilmConsole console, CancellationToken cancellation)
    {
        PlannedShow planned = ShowDesk.Open(show, null, cancellation);
        console.Warn(planned.Warnings);
        string target = output ?? Path.Combine(Path.GetDirectoryName(show) ?? "", RenderCommand.Stem(show) + ".counts.html");
        console.Warn(CountSheet.Write(planned, target, performer, view, cancellation));
        Console.WriteLine(target);
        return ExitCode.Done;
    }
}
