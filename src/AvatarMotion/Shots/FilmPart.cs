using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>A section of the song in whole bars.</summary>
internal sealed record FilmPart
{
    /// <summary>0-based first bar, and the bar after the last.</summary>
    public int FirstBar { get; init; }

    public int EndBar { get; init; }

    public SectionKind Kind { get; init; }

    public double Energy { get; init; }

    /// <summary>1 for the first of its kind.</summary>
    public int Ordinal { get; init; }

    public bool LastOfKind { get; init; }

    public int Bars => EndBar - FirstBar;

    /// <summary>Whether shots are short here.</summary>
    public bool IsFast => Kind == SectionKind.Chorus || Kind == SectionKind.Drop;

    /// <summary>Name for people: "chorus 2".</summary>
    public string Title => FormattableString.Invariant($"{Words(Kind)} {Ordinal}");

    /// <summary>The song's sections on bar lines, from the first bar to the last that begins in time to be seen.</summary>
    public static IReadOnlyList<FilmPart> Of(Song song, MusicalGrid grid)
    {
        int first = grid.BarStart(0) > 0.9 * grid.BarLength(0) ? grid.BarAt(0.0) : 0;
        int end = Math.Max((int)Math.Ceiling(grid.PositionInBars(Math.Max(song.Duration - 0.25, 0.1))), first + 1);
        List<FilmPart> parts = new();
        int from = first;
        for (int i = 0; i < song.Sections.Count && from < end; i++)
        {
            bool last = i + 1 == song.Sections.Count;
            int to = last ? end : Math.Min((int)Math.Round(grid.PositionInBars(song.Sections[i].End)), end);
            if (to <= from)
                continue;
            parts.Add(new FilmPart { FirstBar = from, EndBar = to, Kind = song.Sections[i].Kind, Energy = song.Sections[i].Energy });
            from = to;
        }

        if (parts.Count == 0)
            parts.Add(new FilmPart { FirstBar = first, EndBar = end, Kind = SectionKind.Verse, Energy = 0.5 });
        return Counted(parts);
    }

    private static IReadOnlyList<FilmPart> Counted(List<FilmPart> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            int ordinal = 1;
            for (int k = 0; k < i; k++)
                ordinal += parts[k].Kind == parts[i].Kind ? 1 : 0;
            bool last = true;
            for (int k = i + 1; k < parts.Count; k++)
                last &= parts[k].Kind != parts[i].Kind;
            parts[i] = parts[i] with { Ordinal = ordinal, LastOfKind = last };
        }

        return parts;
    }

    private static string Words(SectionKind kind) => kind == SectionKind.PreChorus ? "pre-chorus" : kind.ToString().ToLowerInvariant();
}
