using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary>The numbers of all dances: a column per dance, a row per measure, the median and whether it is as it has to be.</summary>
internal sealed class DanceTable
{
    private readonly List<(string Name, bool IsBallad, double[] Numbers)> _dances = [];
    private readonly List<(string Name, double[] Numbers)> _people = [];

    /// <summary>Dances in the order they were added, a number per measure of <see cref="DanceMeasures.All"/>, NaN where there is none.</summary>
    public IReadOnlyList<(string Name, bool IsBallad, double[] Numbers)> Dances => _dances;

    /// <summary>The same numbers of recordings of people.</summary>
    public IReadOnlyList<(string Name, double[] Numbers)> People => _people;

    public void Add(DanceSubject dance) => _dances.Add((dance.Name, dance.IsBallad, Measure(dance)));

    public void AddPerson(DanceSubject person) => _people.Add((person.Name, Measure(person)));

    /// <summary>Median over the dances that have a number; ballads are no part of what they need not keep.</summary>
    public double Median(int row) => Statistics.Median(Asked(row));

    /// <summary>Median over the recordings of people.</summary>
    public double MedianOfPeople(int row) => Statistics.Median([.. _people.Select(person => person.Numbers[row]).Where(double.IsFinite)]);

    /// <summary>Whether a measure is kept: by the median, or by each dance where it says so; null where nothing is asked or known.</summary>
    public bool? Keeps(int row)
    {
        if (DanceMeasures.All[row].Must is not { } must)
            return null;
        double[] asked = Asked(row);
        if (asked.Length == 0)
            return null;
        return DanceMeasures.All[row].Each ? asked.All(must.Keeps) : must.Keeps(Statistics.Median(asked));
    }

    /// <summary>Rows that are not kept.</summary>
    public List<int> Failing() => [.. Enumerable.Range(0, DanceMeasures.All.Count).Where(row => Keeps(row) == false)];

    private double[] Asked(int row) =>
        [.. _dances.Where(dance => !(dance.IsBallad && DanceMeasures.All[row].Name == "steps")).Select(dance => dance.Numbers[row]).Where(double.IsFinite)];

    private static double[] Measure(DanceSubject dance) => [.. DanceMeasures.All.Select(measure => measure.Of(dance))];
}
