using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>plan SONG -o X.show.yaml</c>: from a song to a plan that a person can edit.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        Argument<string> song = new("SONG") { Description = "A song, or a folder with one song in it" };
        Option<string?> output = new("--output", "-o") { Description = "The Show file to write [default: out/SONG.show.yaml]; what you changed in it stays", HelpName = "FILE" };
        PlanSettings plan = new();
        FilmSettings film = new();
        Command command = new(
            "plan",
            """
            Plan a show as a text file: who dances, sings and is lit when, and why.

            Examples:
              avatarmotion plan song.mp3 -o song.show.yaml
              avatarmotion plan song.mp3 --avatar me.vrm --seed 12

            Change a line in the file and render it, or plan again: what you wrote stays, the rest is fitted around it.
            """) { song, output };
        plan.AddTo(command);
        film.AddShapeTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, parsed.GetRequiredValue(song), parsed.GetValue(output), plan, film, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string song, string? output, PlanSettings plan, FilmSettings film, CancellationToken cancellation)
    {
        SongSource source = plan.Source(parsed, song);
        string target = output ?? Path.Combine("out", Path.GetFileNameWithoutExtension(source.SoundPath) + ".show.yaml");
        PlannedShow planned = ShowDesk.Plan(source, target, plan.Read(parsed, film.Video(parsed, null)), null, cancellation);
        new FilmConsole(QuietOption.Read(parsed)).Warn(planned.Warnings);
        Console.WriteLine(target);
        return ExitCode.Done;
    }
}
