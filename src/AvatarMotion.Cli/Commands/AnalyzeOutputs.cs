using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Threading;
using AvatarMotion.Media;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary>The files that <c>analyze</c> writes where it is asked to: JSON, a report, tables, labels.</summary>
internal sealed class AnalyzeOutputs
{
    private readonly Option<string?> _json = new("--json") { Description = "Everything as one JSON object, to FILE or standard output", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _report = new("--report") { Description = "One web page to look at and listen to; works without a network", HelpName = "FILE.html" };
    private readonly Option<bool> _noAudio = new("--no-audio") { Description = "Leave the sound out of the report" };
    private readonly Option<string?> _csv = new("--csv") { Description = "Tables for spreadsheets: one file of each kind into a folder, or all in one FILE.csv", HelpName = "FOLDER" };
    private readonly Option<string?> _labels = new("--labels") { Description = "Label tracks for Audacity (.txt) and layers for Sonic Visualiser (.svl)", HelpName = "FOLDER" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _json, _report, _noAudio, _csv, _labels })
            command.Add(option);
    }

    /// <summary>Whether something is written, so that nothing else is said on standard output.</summary>
    public bool IsAsked(ParseResult parsed) => parsed.GetResult(_json) is not null || Targets(parsed).Count > 0;

    /// <summary>Looks at every place before the work begins.</summary>
    /// <param name="others">Files that are written besides.</param>
    public void Check(ParseResult parsed, SongSource source, IReadOnlyList<string> others)
    {
        string? report = parsed.GetValue(_report);
        if (report is not null && Path.GetExtension(report).ToLowerInvariant() is not (".html" or ".htm"))
            throw new StudioException($"{report}: the report is a web page; name it .html.");
        if (report is null && parsed.GetValue(_noAudio))
            throw new StudioException("--no-audio leaves the sound out of a report: say --report FILE.html too.");
        foreach (string? folder in new[] { parsed.GetValue(_csv), parsed.GetValue(_labels) })
        {
            if (File.Exists(folder) && !folder.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                throw new MediaException($"{folder} is a file: name a folder to write into.") { OutputFailed = true };
        }

        List<string> files = Targets(parsed);
        if (JsonFile(parsed) is { } json)
            files.Add(json);
        foreach (string file in files)
            OutputPlace.Check(file, [.. source.Inputs]);
        CheckApart([.. files, .. others]);
    }

    /// <summary>No file may be written twice, nor be another's folder.</summary>
    private static void CheckApart(List<string> files)
    {
        HashSet<string> places = [];
        foreach (string file in files)
        {
            if (!places.Add(Path.GetFullPath(file)))
                throw new StudioException($"{file} is named for two results: give each a name of its own.");
        }

        foreach (string file in files)
        {
            string? folder = Path.GetDirectoryName(file);
            if (!string.IsNullOrEmpty(folder) && places.Contains(Path.GetFullPath(folder)))
                throw new StudioException($"{folder} is named both as a file and as a folder: give each a name of its own.");
        }
    }

    /// <summary>Writes what was asked for and names each on standard output, the JSON apart, which is itself a result.</summary>
    public void Write(ParseResult parsed, HeardSong heard, FilmConsole console, CancellationToken cancellation)
    {
        if (JsonFile(parsed) is { } file)
            UnfinishedFile.Write(file, stream => WriteJson(heard, stream));
        else if (parsed.GetResult(_json) is not null)
            WriteJson(heard, Console.OpenStandardOutput());
        if (parsed.GetValue(_report) is { } report)
        {
            console.Warn(SongReport.Write(heard, report, !parsed.GetValue(_noAudio), cancellation));
            Announce(parsed, report);
        }

        if (parsed.GetValue(_csv) is { } tables)
        {
            CsvExport.Write(heard.Song, tables);
            Announce(parsed, tables);
        }

        if (parsed.GetValue(_labels) is { } labels)
        {
            LabelExport.Write(heard.Song, labels, SampleRate.Of(heard.Path));
            Announce(parsed, labels);
        }
    }

    private static void WriteJson(HeardSong heard, Stream stream) => SongJson.Write(heard.Song, stream, heard.Sha256, SongJson.VisemeOf);

    // The object on standard output has it for itself.
    private void Announce(ParseResult parsed, string result)
    {
        if (parsed.GetResult(_json) is null || JsonFile(parsed) is not null)
            Console.WriteLine(result);
    }

    private string? JsonFile(ParseResult parsed) => parsed.GetResult(_json) is { Tokens.Count: > 0 } named ? named.Tokens[0].Value : null;

    private List<string> Targets(ParseResult parsed)
    {
        List<string> files = [];
        if (parsed.GetValue(_report) is { } report)
            files.Add(report);
        if (parsed.GetValue(_csv) is { } tables)
            files.AddRange(CsvExport.FilesOf(tables));
        if (parsed.GetValue(_labels) is { } labels)
            files.AddRange(LabelExport.FilesOf(labels));
        return files;
    }
}
