using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Chooses formations: a new one with each part of the song and in the middle of long ones, each reached from the last without anybody meeting anybody.</summary>
internal sealed class FormationPlan
{
    /// <summary>Longest way in metres that steps of one phrase can hide.</summary>
    private const float LongestWay = 2.3f;

    /// <summary>Metres that a group may be wide and deep.</summary>
    private const float Width = 5.2f;

    private const float Depth = 3.2f;

    /// <summary>A formation of a person within this many seconds takes the place of a planned one.</summary>
    private const double Near = 2.0;

    private readonly Song _song;
    private readonly MusicalGrid _grid;
    private readonly PlanRequest _request;
    private readonly IReadOnlyList<ShowFormation> _kept;

    private FormationPlan(Song song, MusicalGrid grid, PlanRequest request, IReadOnlyList<ShowFormation> kept)
    {
        _song = song;
        _grid = grid;
        _request = request;
        _kept = kept;
    }

    /// <summary>Formations by time, a person's among them; none for one dancer.</summary>
    /// <param name="starts">Moments at which phrases begin, seconds.</param>
    public static IReadOnlyList<ShowFormation> Of(Song song, MusicalGrid grid, PlanRequest request, IReadOnlyList<double> starts, IReadOnlyList<ShowFormation> kept) =>
        request.Cast.Count < 2 || starts.Count == 0 ? kept : new FormationPlan(song, grid, request, kept).Run(starts);

    private List<ShowFormation> Run(IReadOnlyList<double> starts)
    {
        List<ShowFormation> planned = new();
        Vector2[]? before = null;
        string last = "";
        int number = 0;
        foreach ((double time, SectionKind kind, int half) in Moments(starts))
        {
            number++;
            if (KeptNear(time) is { } own)
            {
                if (!planned.Contains(own))
                    planned.Add(own);
                before = FormationSeats.Seats(own, _request.Cast, before ?? new Vector2[_request.Cast.Count]);
                last = own.Shape;
                continue;
            }

            ShowFormation formation = Choose(time, (kind, half), number, last, before);
            before = FormationSeats.Seats(formation, _request.Cast, before ?? Array.Empty<Vector2>());
            last = formation.Shape;
            planned.Add(formation);
        }

        foreach (ShowFormation own in _kept)
        {
            if (!planned.Contains(own))
                planned.Add(own);
        }

        return planned;
    }

    /// <summary>The first phrase, the first phrase of every section, and every fourth one after it.</summary>
    private IEnumerable<(double Time, SectionKind Kind, int Half)> Moments(IReadOnlyList<double> starts)
    {
        int section = -1, inSection = 0;
        foreach (double start in starts)
        {
            int here = SectionAt(start);
            inSection = here == section ? inSection + 1 : 0;
            section = here;
            if (inSection % 4 == 0 && (inSection == 0 || start + 6.0 < SectionEnd(here)))
                yield return (start, _song.Sections.Count == 0 ? SectionKind.Verse : _song.Sections[here].Kind, inSection / 4);
        }
    }

    private ShowFormation Choose(double time, (SectionKind Kind, int Half) part, int number, string last, Vector2[]? before)
    {
        ShowFormation? fallback = null;
        foreach (string shape in Ranked(part.Kind, number))
        {
            if (shape == last)
                continue;
            ShowFormation formation = Formation(time, part.Kind, number, shape, before);
            fallback ??= formation;
            if (before is null || IsReached(before, FormationSeats.Seats(formation, _request.Cast, before)))
                return formation;
        }

        return fallback ?? Formation(time, part.Kind, number, last.Length > 0 ? last : "line", before);
    }

    private ShowFormation Formation(double time, SectionKind kind, int number, string shape, Vector2[]? before)
    {
        int dancers = _request.Cast.Count;
        double spacing = kind is SectionKind.Chorus or SectionKind.Drop or SectionKind.Instrumental ? 1.2 : 1.05;
        spacing = Math.Max(FormationShape.LeastSpacing, Math.Min(spacing, Fitting(shape, dancers)));
        IReadOnlyList<Vector2> places = FormationShape.Places(shape, dancers, spacing);
        string[] order = new string[dancers];
        int[] goals = before is null ? Identity(dancers) : FormationPaths.Assign(before, places);
        for (int i = 0; i < dancers; i++)
            order[goals[i]] = _request.Cast[i].Id;
        return ShowMark.Sign(new ShowFormation
        {
            Id = "f" + number.ToString("00", CultureInfo.InvariantCulture), At = _grid.TimeAt(time), Shape = shape, Spacing = ShowNumber.Round(spacing), Order = order, Why = Why(kind, shape),
        });
    }

    private static bool IsReached(Vector2[] before, Vector2[] after)
    {
        int[] same = Identity(before.Length);
        return FormationPaths.Longest(before, after, same) <= LongestWay && FormationPaths.Nearest(before, after, same) >= FormationPaths.LeastDistance;
    }

    /// <summary>The spacing at which a shape is as wide and deep as the stage lets it.</summary>
    private static double Fitting(string shape, int dancers)
    {
        float width = 0.01f, depth = 0.01f;
        IReadOnlyList<Vector2> places = FormationShape.Places(shape, dancers, 1.0);
        foreach (Vector2 a in places)
        {
            foreach (Vector2 b in places)
            {
                width = Math.Max(width, a.X - b.X);
                depth = Math.Max(depth, a.Y - b.Y);
            }
        }

        return Math.Floor(100.0 * Math.Min(Width / width, Depth / depth)) / 100.0;
    }

    private List<string> Ranked(SectionKind kind, int number)
    {
        string shapes = kind switch
        {
            SectionKind.Intro => "triangle scatter columns line",
            SectionKind.Verse => "v diamond triangle rows",
            SectionKind.PreChorus => "columns rows diamond line",
            SectionKind.Chorus => "v triangle rows line",
            SectionKind.Drop => "triangle v rows line",
            SectionKind.Bridge => "circle scatter wedge diamond",
            SectionKind.Break => "circle scatter pair diamond",
            SectionKind.Outro => "triangle v line",
            _ => "pair wedge rows columns",
        };
        List<string> ranked = new((IsDuet ? "line pair v" : shapes).Split(' '));
        ranked.Sort((a, b) => Taste(a, number).CompareTo(Taste(b, number)));
        foreach (string other in FormationShape.Names)
        {
            if (!ranked.Contains(other))
                ranked.Add(other);
        }

        return ranked;
    }

    // Two who both sing stand beside each other: whoever stands behind is hidden when it is their line.
    private bool IsDuet => _request.Cast.Count == 2 && _request.Cast[0].Sings && _request.Cast[1].Sings;

    private double Taste(string shape, int number) => SeededRandom.Unit(_request.Seed, shape, number);

    private static string Why(SectionKind kind, string shape)
    {
        string reason = kind switch
        {
            SectionKind.Intro => "gather",
            SectionKind.Verse => "the lead in front, the others frame the words",
            SectionKind.PreChorus => "close up before the chorus",
            SectionKind.Chorus => "open to the audience, everybody seen",
            SectionKind.Drop => "one block with a point",
            SectionKind.Bridge => "turn to each other",
            SectionKind.Break => "stand apart while the band rests",
            SectionKind.Outro => "the last picture",
            _ => "groups that answer each other",
        };
        return SectionWords.Of(kind) + ": " + reason + ", " + shape;
    }

    private ShowFormation? KeptNear(double time)
    {
        foreach (ShowFormation own in _kept)
        {
            if (Math.Abs(_grid.ToSeconds(own.At) - time) < Near)
                return own;
        }

        return null;
    }

    private int SectionAt(double time)
    {
        int found = 0;
        for (int i = 0; i < _song.Sections.Count; i++)
            found = _song.Sections[i].Start <= time + 0.3 ? i : found;
        return found;
    }

    private double SectionEnd(int section) => section < _song.Sections.Count ? _song.Sections[section].End : _song.Duration;

    private static int[] Identity(int count)
    {
        int[] same = new int[count];
        for (int i = 0; i < count; i++)
            same[i] = i;
        return same;
    }
}
