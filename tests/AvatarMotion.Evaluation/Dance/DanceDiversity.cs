using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary>How much dances differ: from song to song, and from seed to seed of the same song.</summary>
internal sealed class DanceDiversity
{
    private const double Stretch = 8;

    private readonly List<double[]> _songs = [];
    private readonly List<double[]> _people = [];
    private readonly List<DanceSubject> _dances = [];
    private readonly List<double> _seedDistances = [];

    public void AddPerson(DanceSubject person) => _people.Add(KineticFeatures.Of(person.Human));

    /// <summary>Adds the dance of a song, and one of the same song with another seed where there is one.</summary>
    public void Add(DanceSubject dance, DanceSubject? otherSeed)
    {
        _dances.Add(dance);
        _songs.Add(KineticFeatures.Of(dance.Human));
        if (otherSeed is null)
            return;
        _seedDistances.Add(Distance(dance, otherSeed));
    }

    public void Print(TextWriter to)
    {
        if (_dances.Count == 0)
            return;
        List<double[]> all = [.. _songs, .. _people];
        List<string[]> rows = [["diversity", "number", "has to be"]];
        void Row(string title, double number, string wanted)
        {
            if (double.IsFinite(number))
                rows.Add([title, number.ToString("0.00", CultureInfo.InvariantCulture), wanted]);
        }

        Row("songs: mean distance of joints at the same second, m", Statistics.Mean(Pairs()), "≥ 0.08");
        Row("seeds: the same of one song danced twice, m", Statistics.Mean(_seedDistances), "≥ 0.08");
        Row("songs: Div_k in units of the spread of all motions here", KineticFeatures.Diversity(_songs, all), "");
        Row("people: the same", KineticFeatures.Diversity(_people, all), "");
        if (rows.Count > 1)
        {
            MarkdownTable.Write(to, rows);
            to.WriteLine();
        }
    }

    private List<double> Pairs()
    {
        List<double> distances = [];
        for (int a = 0; a < _dances.Count; a++)
        {
            for (int b = a + 1; b < _dances.Count; b++)
                distances.Add(Distance(_dances[a], _dances[b]));
        }

        return distances.FindAll(double.IsFinite);
    }

    /// <summary>Mean over stretches of 8 s of the distance at the same share of both.</summary>
    private static double Distance(DanceSubject a, DanceSubject b)
    {
        List<double> distances = [];
        double common = Math.Min(a.Human.Duration, b.Human.Duration);
        for (double start = 0; start + Stretch <= common; start += Stretch)
            distances.Add(StretchDifference.Between(a.Human, b.Human, start, start + Stretch));
        return Statistics.Mean(distances);
    }
}
