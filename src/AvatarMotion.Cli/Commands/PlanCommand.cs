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
        Argument<string> song = new("SONG") { Description = "A song, a folder with one song in it, or a Show file to plan again" };
        Option<string?> output = new("--output", "-o") { Description = "The Show file to write [default: out/SONG.show.yaml]; what you changed in it stays", HelpName = "FILE" };
        Option<string?> phrase = new("--phrase") { Description = "Plan only this phrase of a Show file anew, with another --seed; every other line stays", HelpName = "ID" };
        PlanSettings plan = new();
        FilmSettings film = new();
        Command command = new(
            "plan",
            """
            Plan a show as a text file: who dances, sings and is lit when, and why.

            Examples:
              avatarmotion plan song.mp3 -o song.show.yaml
              avatarmotion plan song.mp3 --avatar me.vrm --seed 12
              avatarmotion plan song.mp3 --dancers 5                a group in formations
              avatarmotion plan song.show.yaml --phrase p07 --seed 3

            Change a line in the file and render it, or plan again: what you wrote stays, the rest is fitted around it.
            """) { song, output, phrase };
        plan.AddTo(command);
        film.AddShapeTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(parsed.GetValue(phrase) is { } id
            ? RunPhrase(parsed, parsed.GetRequiredValue(song), id, plan, cancellation)
            : Run(parsed, parsed.GetRequiredValue(song), parsed.GetValue(output), plan, film, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, string song, string? output, PlanSettings plan, FilmSettings film, CancellationToken cancellation)
    {
        bool isShow = IsShow(song);
        SongSource source = plan.Source(parsed, isShow ? ShowFile.FindSong(ShowFile.Read(song), song) : song);
        string target = output ?? (isShow ? song : null) ?? Path.Combine("out", Path.GetFileNameWithoutExtension(source.SoundPath) + ".show.yaml");
        PlannedShow planned = ShowDesk.Plan(source, target, plan.Read(parsed, film.Video(parsed, null)), null, cancellation);
        new FilmConsole(QuietOption.Read(parsed)).Warn(planned.Warnings);
        Console.WriteLine(target);
        return ExitCode.Done;
    }

    private static int RunPhrase(ParseResult parsed, string show, string phrase, PlanSettings plan, CancellationToken cancellation)
    {
        if (!IsShow(show))
            throw new StudioException("--phrase plans one phrase of a Show file anew; give the .show.yaml file instead of the song.");

        PlannedShow planned = ShowDesk.PlanPhrase(show, phrase, plan.Seed(parsed), null, cancellation);
        new FilmConsole(QuietOption.Read(parsed)).Warn(planned.Warnings);
        Console.WriteLine(show);
        return ExitCode.Done;
    }

    private static bool IsShow(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml";
}
