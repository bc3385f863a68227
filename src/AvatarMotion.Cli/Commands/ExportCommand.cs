using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>export X.show.yaml -o OUT.bvh|.json</c>: the take for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        Argument<string> show = new("SHOW") { Description = "A Show file" };
        Option<string> output = new("--output", "-o") { Description = "The file to write: .bvh (centimetres, Mixamo-like names) or .json (positions, face, camera, shots, moves)", HelpName = "FILE", Required = true };
        Option<string?> performer = new("--performer") { Description = "Whose take [default: the first of the cast]", HelpName = "ID" };
        Option<double> fps = new("--fps") { Description = "Frames per second", HelpName = "N", DefaultValueFactory = _ => 60.0 };
        Command command = new(
            "export",
            """
            Write a performer's take for other programs.

            Examples:
              avatarmotion export song.show.yaml -o lead.bvh --fps 30     for Blender and others
              avatarmotion export song.show.yaml -o lead.json             positions, face, camera, shots and moves
            """) { show, output, performer, fps };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(parsed.GetRequiredValue(show), parsed.GetRequiredValue(output), parsed.GetValue(performer), parsed.GetValue(fps), new FilmConsole(QuietOption.Read(parsed)), cancellation)));
        return command;
    }

    private static int Run(string show, string output, string? performer, double fps, FilmConsole console, CancellationToken cancellation)
    {
        if (fps is not (>= 1 and <= 240))
            throw new StudioException("--fps is a number from 1 to 240.");
        PlannedShow planned = ShowDesk.Open(show, null, cancellation);
        console.Warn(planned.Warnings);
        TakeExport.Write(planned, output, performer, fps, cancellation);
        Console.WriteLine(output);
        return ExitCode.Done;
    }
}
