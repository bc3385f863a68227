using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>capture add</c>: a person's motion capture becomes moves.</summary>
internal static class CaptureCommand
{
    public static Command Create()
    {
        Command command = new("capture", "Make moves of recorded dances, to plan films with.") { AddCommand() };
        return command;
    }

    private static Command AddCommand()
    {
        Argument<string[]> files = new("CLIP") { Description = "Motion files: .bvh, .fbx, .glb, .gltf, .vrma, .vmd", Arity = ArgumentArity.OneOrMore };
        Option<string> output = new("--output", "-o") { Description = "Folder for the moves", HelpName = "FOLDER|library", DefaultValueFactory = _ => MoveFolders.Library };
        Option<double?> bpm = new("--bpm") { Description = "Counts per minute of the dance [default: found in the motion]", HelpName = "N" };
        Option<double?> first = new("--first-beat") { Description = "Second of the clip at which a count falls [default: found]", HelpName = "S" };
        Option<string?> style = new("--style") { Description = "Style of the moves: hip-hop, latin, ballet ... [default: guessed]", HelpName = "STYLE" };
        Option<string?> name = new("--name") { Description = "First part of the moves' names [default: the clip's]", HelpName = "NAME" };
        Option<string?> strip = new("--strip") { Description = "Draw the moves as rows of figures to this PNG", HelpName = "FILE" };
        Command command = new(
            "add",
            """
            Cut recorded dances into moves of 8 or 16 counts and keep them: retargeted, feet cleaned, on counts, tagged.

            Examples:
              avatarmotion capture add clips/*.bvh
              avatarmotion capture add salsa.fbx --style latin --bpm 96 --strip salsa.png
              avatarmotion capture add dance.vmd -o my-moves
              avatarmotion make song.mp3 --moves library                   dance them among the others
              avatarmotion make song.mp3 --moves my-moves --only-captured  dance them alone

            Each line of the answer: the move's name, counts, style, energy, level, where it goes, and which seconds of the clip it is.
            """) { files, output, bpm, first, style, name, strip };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(files),
            new CaptureRequest
            {
                Folder = parsed.GetRequiredValue(output),
                Options = new CaptureOptions { BeatsPerMinute = parsed.GetValue(bpm), FirstBeat = parsed.GetValue(first), Style = parsed.GetValue(style), Name = parsed.GetValue(name) },
                Strip = parsed.GetValue(strip),
            },
            new FilmConsole(QuietOption.Read(parsed)),
            cancellation)));
        return command;
    }

    private static int Run(string[] files, CaptureRequest request, FilmConsole console, CancellationToken cancellation)
    {
        if (request.Options.BeatsPerMinute is < 30 or > 300)
            throw new StudioException("--bpm is a number from 30 to 300.");
        if (request.Options.FirstBeat is { } first && !double.IsFinite(first))
            throw new StudioException("--first-beat is a number of seconds.");
        if (request.Options.Style is { } style && !IsStyle(style))
            throw new StudioException($"--style is written in lower-case letters, digits and dashes, like hip-hop or latin, not \"{style}\".");
        CaptureReport report = CaptureDesk.Add(files, request, cancellation);
        console.Warn(report.Notices);
        foreach (CapturedClip clip in report.Clips)
        {
            foreach (CapturedMove move in clip.Kept)
                Console.WriteLine(Line(move));
        }

        Console.WriteLine(report.Folder);
        if (request.Strip is not null)
            Console.WriteLine(request.Strip);
        return ExitCode.Done;
    }

    private static bool IsStyle(string style) => style.Length is > 0 and <= 40 && style.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') && style.Trim('-') == style;

    private static string Line(CapturedMove captured)
    {
        MoveInfo info = captured.Move.Info;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{info.Name,-28} {info.Counts,2} counts  {info.Style,-12} energy {info.EnergyLow:0.0}-{info.EnergyHigh:0.0}  {info.Level,-6} goes {info.TravelX:0.0} {info.TravelZ:0.0} m  {captured.Start:0.0}-{captured.End:0.0} s");
    }
}
