using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Enumeration;
using System.Threading;
using AvatarMotion.Media;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary><c>evaluate --dance</c>: dances songs, or reads dances that were exported, and measures them beside people.</summary>
internal sealed class DanceEvaluation
{
    /// <summary>Exit code where a measure is not kept.</summary>
    public const int NotKept = 2;

    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    public DanceEvaluation(TextWriter output, TextWriter errors) => (_output, _errors) = (output, errors);

    /// <summary>Measures everything that <paramref name="wishes"/> names and prints the table; 0 where every measure is kept.</summary>
    public int Run(DanceWishes wishes, CancellationToken cancellation)
    {
        List<string> places = Places(wishes);
        DanceTable table = new();
        DanceDiversity diversity = new();
        DanceOffenders offenders = new();
        if (wishes.People is { } folder)
        {
            foreach (DanceSubject person in HumanMotions.Read(folder, _errors.WriteLine))
            {
                table.AddPerson(person);
                diversity.AddPerson(person);
            }
        }

        DanceSongs songs = new(wishes.Heard);
        for (int i = 0; i < places.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            _errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1}/{places.Count} {places[i]}"));
            DanceSubject dance = Dance(places[i], songs, wishes.Seed, cancellation);
            table.Add(dance);
            offenders.Add(dance);
            diversity.Add(dance, dance.KnowsRig ? DanceSongs.Dance(dance.Name, dance.Song!, wishes.Seed + 1, cancellation) : null);
        }

        DanceReport.Print(table, _output);
        diversity.Print(_output);
        if (wishes.Worst)
            offenders.Print(_output);
        Write(table, wishes);
        return table.Failing().Count == 0 ? 0 : NotKept;
    }

    private static DanceSubject Dance(string place, DanceSongs songs, int seed, CancellationToken cancellation)
    {
        if (Path.GetExtension(place).Equals(".json", StringComparison.OrdinalIgnoreCase))
            return TakeFile.Read(place);
        if (File.Exists(place) && HumanMotions.ReadTrack(place) is { } track)
            return new DanceSubject(Path.GetFileNameWithoutExtension(place), track) { Body = TakeFile.BodyOf(track) };
        return songs.Dance(place, seed, cancellation);
    }

    private static List<string> Places(DanceWishes wishes)
    {
        if (wishes.Places.Count == 0)
            return [Path.Combine(SourceTree.Root, "samples", "first-light")];
        List<string> places = [];
        foreach (string place in wishes.Places)
        {
            if (File.Exists(place))
                places.Add(place);
            else if (Directory.Exists(place))
                places.AddRange(Songs(place, wishes.Glob));
            else
                throw new EvaluationException($"{place}: there is no such file or folder; name a song, a folder of songs, or an exported .json.");
        }

        return places.Count > 0 ? places : throw new EvaluationException($"no song's name fits \"{wishes.Glob}\".");
    }

    /// <summary>The folder itself where it holds one song, else its folders that do.</summary>
    private static IEnumerable<string> Songs(string folder, string glob)
    {
        if (HoldsSong(folder))
            return [folder];
        List<string> songs = [];
        foreach (string each in Directory.GetDirectories(folder))
        {
            if (HoldsSong(each) && FileSystemName.MatchesSimpleExpression(glob, Path.GetFileName(each)))
                songs.Add(each);
        }

        songs.Sort(string.CompareOrdinal);
        return songs.Count > 0 ? songs : throw new EvaluationException($"{folder}: no folder in it holds a song whose name fits \"{glob}\".");
    }

    private static bool HoldsSong(string folder) => Array.Exists(Directory.GetFiles(folder), SongSource.IsSound);

    private static void Write(DanceTable table, DanceWishes wishes)
    {
        if (wishes.Csv is not null)
            UnfinishedFile.Write(wishes.Csv, stream =>
            {
                using StreamWriter writer = new(stream, leaveOpen: true);
                DanceReport.WriteCsv(table, writer);
            });
        if (wishes.Json is not null)
            UnfinishedFile.Write(wishes.Json, stream => DanceReport.WriteJson(table, stream));
    }
}
