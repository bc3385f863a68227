using System;
using System.CommandLine;
using System.Globalization;
using AvatarMotion.Motion;

namespace AvatarMotion.Cli;

/// <summary><c>moves</c>: the moves that a Show may name.</summary>
internal static class MovesCommand
{
    public static Command Create()
    {
        Option<string?> style = new("--style") { Description = "Only this style: hip-hop, pop, house, ballad", HelpName = "STYLE" };
        Command command = new("moves", "List the moves that a Show may name.") { style };
        command.SetAction(parsed => List(parsed.GetValue(style)));
        return command;
    }

    private static int List(string? style)
    {
        bool any = false;
        foreach (Move move in MoveLibrary.Default.All)
        {
            MoveInfo info = move.Info;
            if (style is not null && !info.Style.Equals(style, StringComparison.OrdinalIgnoreCase))
                continue;
            any = true;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{info.Name,-22} {info.Style,-8} {info.Counts,2} counts  energy {info.EnergyLow:0.0}-{info.EnergyHigh:0.0}  {info.Expresses}"));
        }

        if (any)
            return ExitCode.Done;
        Console.Error.WriteLine($"avatarmotion: there is no style \"{style}\": hip-hop, pop, house and ballad are.");
        return ExitCode.Input;
    }
}
