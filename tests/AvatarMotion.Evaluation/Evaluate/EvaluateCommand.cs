using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Assets;
using AvatarMotion.Media;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary><c>evaluate FOLDER</c>: how well the songs of a folder are heard, against what is known about them.</summary>
internal static class EvaluateCommand
{
    private const string Help = "See: avatarmotion evaluate --help";

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors, CancellationToken cancellation = default)
    {
        try
        {
            // The word that the wrapper took away stands in the help again.
            Command root = new("avatarmotion") { Create(output, errors) };
            ParseResult parsed = root.Parse(["evaluate", .. arguments.Length == 0 ? ["--help"] : arguments], new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
                throw new EvaluationException($"{parsed.Errors[0].Message.TrimEnd('.')}. {Help}");
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = errors }, cancellation);
        }
        catch (EvaluationException error)
        {
            return Complain(errors, error.Message, 2);
        }
        catch (Exception error) when (error is StudioException or MoveFileException or AssetException)
        {
            return Complain(errors, error.Message, 2);
        }
        catch (MediaException error)
        {
            return Complain(errors, error.Message, error.MissingComponent ? 3 : error.OutputFailed ? 4 : 2);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Complain(errors, error.Message, 4);
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }

    private static Command Create(TextWriter output, TextWriter errors)
    {
        Argument<string[]> folder = new("FOLDER") { Description = "A folder with one folder per song, each with a truth.json and its sound; with --dance: songs, folders of songs, exported .json", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> only = new("--only") { Description = $"Measure only these, separated by commas: {string.Join(", ", ScoreTable.Groups)}", HelpName = "WORDS" };
        Option<string?> songs = new("--songs") { Description = "Only songs whose folder's name fits, for example 'mdb-*'", HelpName = "GLOB" };
        Option<string?> csv = new("--csv") { Description = "Also write the numbers to this file, a line per song", HelpName = "FILE" };
        Option<string?> json = new("--json") { Description = "Also write the numbers to this file, for a program", HelpName = "FILE" };
        Option<bool> speed = new("--speed") { Description = "Measure time and memory instead, by length of song or of a dance; needs no FOLDER" };
        Option<double?> hours = new("--hours") { Description = "With --speed: one song of this length instead", HelpName = "H" };
        DanceWords dance = new();
        Command command = new(
            "evaluate",
            """
            Measure how well songs are heard, against what is known about them; or, with --dance, how they are danced.

            Examples:
              avatarmotion evaluate my-songs
              avatarmotion evaluate my-songs --only beats,tempo --csv beats.csv
              avatarmotion evaluate --speed
              avatarmotion evaluate --dance                           the sample song
              avatarmotion evaluate --dance my-songs --worst

            What a truth.json holds is described in docs/evaluation.md.
            """) { folder, only, songs, csv, json, speed, hours, new HelpOption() };
        dance.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string[] places = parsed.GetValue(folder) ?? [];
            if (dance.IsAsked(parsed) && parsed.GetValue(speed))
                DanceSpeed.Print(output);
            else if (dance.IsAsked(parsed))
                return Task.FromResult(new DanceEvaluation(output, errors).Run(dance.Read(parsed) with { Places = places, Glob = parsed.GetValue(songs) ?? "*", Csv = parsed.GetValue(csv), Json = parsed.GetValue(json) }, cancellation));
            else if (parsed.GetValue(speed))
                SpeedTable.Print(parsed.GetValue(hours), output, errors, cancellation);
            else
                Evaluate(places, Words(parsed.GetValue(only)), parsed.GetValue(songs) ?? "*", (parsed.GetValue(csv), parsed.GetValue(json)), (output, errors), cancellation);
            return Task.FromResult(0);
        });
        return command;
    }

    private static void Evaluate(string[] folders, string[] only, string glob, (string? Csv, string? Json) files, (TextWriter Output, TextWriter Errors) screen, CancellationToken cancellation)
    {
        if (folders.Length != 1)
            throw new EvaluationException($"name the folder of the songs, one. {Help}");
        List<Truth> truths = TruthFile.All(folders[0]);
        truths.RemoveAll(truth => !FileSystemName.MatchesSimpleExpression(glob, truth.Id));
        if (Array.TrueForAll(only, static word => word == "words") && only.Length > 0)
            truths.RemoveAll(static truth => truth.Words.Count == 0);
        if (truths.Count == 0)
            throw new EvaluationException($"{folders[0]}: no song's name fits \"{glob}\".");
        ScoreTable table = new(only);
        for (int i = 0; i < truths.Count; i++)
        {
            screen.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1}/{truths.Count} {truths[i].Id}"));
            table.Add(SongListening.Hear(truths[i], cancellation));
        }

        ScoreReport.Print(table, screen.Output);
        if (files.Csv is not null)
            UnfinishedFile.Write(files.Csv, stream =>
            {
                using StreamWriter writer = new(stream, leaveOpen: true);
                ScoreReport.WriteCsv(table, writer);
            });
        if (files.Json is not null)
            UnfinishedFile.Write(files.Json, stream => ScoreReport.WriteJson(table, stream));
    }

    private static string[] Words(string? only)
    {
        string[] words = only?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        foreach (string word in words)
        {
            if (!ScoreTable.Groups.Contains(word))
                throw new EvaluationException($"--only knows {string.Join(", ", ScoreTable.Groups)}, not \"{word}\".");
        }

        return words;
    }

    private static int Complain(TextWriter errors, string sentence, int code)
    {
        errors.WriteLine($"avatarmotion: {sentence}");
        return code;
    }
}
