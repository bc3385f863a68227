using System;
using System.Collections.Generic;
using System.Linq;

namespace AvatarMotion.Evaluation;

/// <summary>The numbers of all songs: one row per song, one column per measure that at least one truth can answer.</summary>
internal sealed class ScoreTable
{
    private readonly List<(string Id, double[] Numbers)> _rows = [];
    private readonly List<double>[] _cases;

    /// <param name="only">Groups to measure; empty for all.</param>
    public ScoreTable(IReadOnlyCollection<string> only)
    {
        Asked = [.. ScoreColumns.All.Where(column => only.Count == 0 || only.Contains(column.Group))];
        _cases = [.. Asked.Select(static _ => new List<double>())];
    }

    /// <summary>The words that <c>--only</c> knows.</summary>
    public static IReadOnlyList<string> Groups { get; } = [.. ScoreColumns.All.Select(static column => column.Group).Distinct()];

    /// <summary>Every column asked for.</summary>
    public IReadOnlyList<ScoreColumn> Asked { get; }

    /// <summary>Rows in the order of their songs: the song's name and a number per asked column, NaN where there is none.</summary>
    public IReadOnlyList<(string Id, double[] Numbers)> Rows => _rows;

    public void Add(HeardTruth song)
    {
        _rows.Add((song.Truth.Id, [.. Asked.Select(column => column.Of(song))]));
        for (int i = 0; i < Asked.Count; i++)
            _cases[i].AddRange(Asked[i].Cases?.Invoke(song) ?? []);
    }

    /// <summary>Indices of the columns that have a number in any row.</summary>
    public List<int> Answered() => [.. Enumerable.Range(0, Asked.Count).Where(i => _rows.Any(row => !double.IsNaN(row.Numbers[i])))];

    /// <summary>Mean (or sum, or the number of all cases together, where the column says so) over the songs that have a number; NaN where none has.</summary>
    public double Total(int column)
    {
        if (Asked[column].Cases is not null)
            return _cases[column].Count == 0 ? double.NaN : Asked[column].Pool(_cases[column]);
        double[] numbers = [.. _rows.Select(row => row.Numbers[column]).Where(static number => !double.IsNaN(number))];
        return numbers.Length == 0 ? double.NaN : Asked[column].IsSummed ? numbers.Sum() : numbers.Average();
    }

    /// <summary>Songs that have a number in a column.</summary>
    public int Count(int column) => _rows.Count(row => !double.IsNaN(row.Numbers[column]));

    /// <summary>Mean of a column by its name.</summary>
    public double Mean(string name) => Total(Asked.ToList().FindIndex(column => column.Name == name));
}
