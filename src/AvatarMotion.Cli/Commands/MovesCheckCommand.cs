using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>moves check</c>: dances moves alone and says what they do not keep.</summary>
internal static class MovesCheckCommand
{
    private const int NameWidth = 20;

    public static Command Create()
    {
        Argument<string[]> moves = new("MOVE") { Description = "*.move.yaml files, folders of them, or names of built-in moves [default: all built-in moves]", Arity = ArgumentArity.ZeroOrMore };
        Option<double> bpm = new("--bpm") { Description = "Counts per minute, 40 to 240", HelpName = "N", DefaultValueFactory = _ => 110.0 };
        Option<double> energy = new("--energy") { Description = "How big and hard they are danced, 0 to 1", HelpName = "X", DefaultValueFactory = _ => 0.7 };
        Command command = new(
            "check",
            """
            Dance moves alone, three times over, and measure them. Ends with code 2 where a move does not keep the standard.

            Examples:
              avatarmotion moves check my-move.move.yaml
              avatarmotion moves check my-moves --bpm 150

            The columns: changes of the carrying foot in 8 counts; fastest hand (99 % of frames); deepest collision of the body with itself and its share of frames;
            accents that can be seen and how far off they are (median, 90th percentile, largest); longest reach of arm and leg; sliding of standing feet; soles under
            the floor; and the move that looks most alike (mean distance of the joints).
            """) { moves, bpm, energy };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(moves) ?? [], parsed.GetValue(bpm), parsed.GetValue(energy), cancellation)));
        return command;
    }

    private static int Run(string[] words, double bpm, double energy, CancellationToken cancellation)
    {
        if (energy is not (>= 0 and <= 1))
            throw new StudioException("--energy is a number from 0 to 1.");
        IReadOnlyList<Move> moves = MoveShelf.Find(words);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"avatarmotion: dancing {Moves(moves.Count)}, and the {MoveLibrary.Default.All.Count} built-in ones to compare with; this takes some seconds."));
        IReadOnlyList<MoveReport> reports = MoveCheck.Run(moves, MoveLibrary.Default.All, new MoveTrialOptions { BeatsPerMinute = MovesCommand.Tempo(bpm), Energy = (float)energy }, cancellation);
        int failing = 0;
        Console.WriteLine($"{"move",-NameWidth} {"feet",7} {"hand",8} {"through itself",15} {"accents ms (median p90 most)",29} {"arm leg",9} {"slide",6} {"sole",5}  most alike");
        foreach (MoveReport report in reports)
        {
            Console.WriteLine(Line(report));
            foreach (string fault in report.Faults)
                Console.WriteLine($"{"",NameWidth}   ! {fault}");
            failing += report.Faults.Count > 0 ? 1 : 0;
        }

        Console.WriteLine(failing == 0 ? $"{Moves(reports.Count)}, all keep the standard" : $"{Moves(reports.Count)}, {failing} with faults");
        return failing == 0 ? ExitCode.Done : ExitCode.Input;
    }

    private static string Moves(int count) => count == 1 ? "1 move" : string.Create(CultureInfo.InvariantCulture, $"{count} moves");

    private static string Line(MoveReport move)
    {
        CultureInfo plain = CultureInfo.InvariantCulture;
        string feet = move.Planted && move.SupportChanges < 1 ? "planted" : move.SupportChanges.ToString("0.0", plain);
        string accents = string.Create(plain, $"{move.Accents,3}: {1000 * move.LagMedian,3:0} {1000 * move.LagHigh,3:0} {1000 * move.LagLargest,3:0}");
        string nearest = move.Nearest.Length > 0 ? string.Create(plain, $"{move.Nearest} {100 * move.NearestDistance:0.0} cm") : "";
        string depth = string.Create(plain, $"{100 * move.Depth:0.0} cm {100 * move.DepthShare:0.0} %");
        return string.Create(plain, $"{move.Name,-NameWidth} {feet,7} {move.HandSpeed,4:0.0} m/s {depth,15} {accents,29} {move.ArmReach,4:0.00} {move.LegReach:0.00} {100 * move.Skating,4:0.0} % {1000 * move.SoleDepth,2:0} mm  {nearest}");
    }
}
