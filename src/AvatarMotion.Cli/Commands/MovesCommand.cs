using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Media;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>moves</c>: the moves that a Show may name, pictures of them, their check, and the catalogue of a folder of move files.</summary>
internal static class MovesCommand
{
    private const int MostRows = 24;

    public static Command Create()
    {
        Argument<string[]> names = new("MOVE") { Description = "Names of moves, *.move.yaml files or folders of them [default: all built-in moves]", Arity = ArgumentArity.ZeroOrMore };
        MoveFilterOptions filter = new();
        Option<string?> strip = new("--strip") { Description = "Draw to this PNG: one move in all views, or several moves as a row each", HelpName = "FILE" };
        Option<bool> silhouette = new("--silhouette") { Description = "With --strip: the figures in black (too)" };
        Option<string?> video = new("--video") { Description = "Film the moves one after another to this .mp4 or looping .gif", HelpName = "FILE" };
        Option<double> bpm = new("--bpm") { Description = "With --strip and --video: counts per minute, 40 to 240", HelpName = "N", DefaultValueFactory = _ => 110.0 };
        Command command = new(
            "moves",
            """
            List the moves that a Show may name, or look at some of them.

            Examples:
              avatarmotion moves --style house --level low
              avatarmotion moves body-roll --strip body-roll.png --silhouette
              avatarmotion moves my-move.move.yaml --video my-move.gif
              avatarmotion moves check my-move.move.yaml                    measure it
              avatarmotion moves compile my-moves -o moves.catalogue
            """) { names, strip, silhouette, video, bpm };
        filter.AddTo(command);
        command.Add(CompileCommand());
        command.Add(MovesCheckCommand.Create());
        command.SetAction((parsed, cancellation) =>
        {
            IReadOnlyList<Move> moves = filter.Read(parsed).Of(MoveShelf.Find(parsed.GetValue(names) ?? []));
            MoveTrialOptions options = new() { BeatsPerMinute = Tempo(parsed.GetValue(bpm)), Rig = StandardRig.Create() };
            return Task.FromResult(Run(moves, (parsed.GetValue(strip), parsed.GetValue(video)), parsed.GetValue(silhouette), options, cancellation));
        });
        return command;
    }

    /// <summary>A tempo that moves can be danced at.</summary>
    public static double Tempo(double bpm) => bpm is >= 40 and <= 240 ? bpm : throw new StudioException("--bpm is a number from 40 to 240.");

    private static Command CompileCommand()
    {
        Argument<string> folder = new("FOLDER") { Description = "A folder with *.move.yaml files" };
        Option<string> output = new("--output", "-o") { Description = "The catalogue to write", HelpName = "FILE", Required = true };
        Command command = new("compile", "Compile move files into the catalogue that programs without YAML read.") { folder, output };
        command.SetAction(parsed => Compile(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output)));
        return command;
    }

    private static int Compile(string folder, string output)
    {
        if (!Directory.Exists(folder))
            throw new StudioException($"{folder}: there is no such folder; name one with *.move.yaml files in it.");
        OutputPlace.Check(output);
        int moves = MoveCompiler.Compile(folder, output);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{moves} moves"));
        Console.WriteLine(output);
        return ExitCode.Done;
    }

    private static int Run(IReadOnlyList<Move> moves, (string? Strip, string? Video) files, bool silhouette, MoveTrialOptions options, CancellationToken cancellation)
    {
        if (moves.Count == 0)
            throw new StudioException("No move is like that; ask for less.");
        if (files.Strip is null && files.Video is null)
            MoveList.Print(moves, Console.Out);
        if (moves.Count > MostRows && (files.Strip ?? files.Video) is { } file)
            throw new StudioException(string.Create(CultureInfo.InvariantCulture, $"{file}: {moves.Count} moves are too many for one picture; name up to {MostRows}, or a style."));
        if (files.Strip is { } strip)
        {
            MoveSheet.Draw(moves, strip, silhouette, options);
            Console.WriteLine(strip);
        }

        if (files.Video is { } video)
        {
            MoveFilm.Write(moves, video, options, cancellation);
            Console.WriteLine(video);
        }

        return ExitCode.Done;
    }
}
