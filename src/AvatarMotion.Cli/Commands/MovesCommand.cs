using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using AvatarMotion.Media;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>moves</c>: the moves that a Show may name, one of them as a picture, and the catalogue of a folder of move files.</summary>
internal static class MovesCommand
{
    public static Command Create()
    {
        Argument<string?> name = new("NAME") { Description = "Show only this move", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> style = new("--style") { Description = "Only this style: hip-hop, pop, house, ballad", HelpName = "STYLE" };
        Option<string?> strip = new("--strip") { Description = "Draw the move as a row of figures, front above side, to this PNG", HelpName = "FILE" };
        Command command = new(
            "moves",
            """
            List the moves that a Show may name, or look at one.

            Examples:
              avatarmotion moves --style house
              avatarmotion moves body-roll --strip body-roll.png
              avatarmotion moves compile my-moves -o moves.catalogue
            """) { name, style, strip };
        command.Add(CompileCommand());
        command.Add(MovesCheckCommand.Create());
        command.SetAction(parsed => Run(parsed.GetValue(name), parsed.GetValue(style), parsed.GetValue(strip)));
        return command;
    }

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

    private static int Run(string? name, string? style, string? strip)
    {
        if (strip is not null)
            return Draw(name ?? throw new StudioException("--strip needs the name of a move: avatarmotion moves NAME --strip FILE.png."), strip);
        if (name is not null)
        {
            Print(MoveSheet.Find(name).Info);
            return ExitCode.Done;
        }

        bool any = false;
        foreach (Move move in MoveLibrary.Default.All)
        {
            if (style is not null && !move.Info.Style.Equals(style, StringComparison.OrdinalIgnoreCase))
                continue;
            any = true;
            Print(move.Info);
        }

        return any ? ExitCode.Done : throw new StudioException($"There is no style \"{style}\"; hip-hop, pop, house and ballad are.");
    }

    private static int Draw(string name, string strip)
    {
        MoveSheet.Draw(name, strip);
        Console.WriteLine(strip);
        return ExitCode.Done;
    }

    private static void Print(MoveInfo info) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{info.Name,-22} {info.Style,-8} {info.Counts,2} counts  energy {info.EnergyLow:0.0}-{info.EnergyHigh:0.0}  {info.Expresses}"));
}
