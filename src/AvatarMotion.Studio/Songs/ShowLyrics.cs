using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Lets the lines of a Show be what is sung and shown: a line that a person changed, moved, added or took away changes the song's words.</summary>
internal static class ShowLyrics
{
    private const double SameMoment = 0.3;
    private const double SecondsPerWord = 0.4;

    /// <summary><paramref name="song"/> with the words of <paramref name="show"/>; the song itself where they are the same.</summary>
    public static Song Apply(Show show, Song song, List<string> warnings)
    {
        if (LyricFonts.Notice(song.Lyrics) is { } notice)
            warnings.Add(notice);
        MusicalGrid grid = new(song);
        List<LyricLine> lines = [];
        List<LyricLine> changed = [];
        foreach (ShowLine line in show.Lines)
        {
            double start = grid.ToSeconds(line.At);
            LyricLine? heard = Nearest(song.Lyrics.Lines, start);
            if (heard is not null && heard.Text.Trim() == line.Text.Trim())
                lines.Add(heard);
            else if (line.Text.Trim().Length > 0)
                changed.Add(new LyricLine { Start = start, End = heard?.End ?? EndOf(line, start, show, grid, song), Text = line.Text.Trim(), Singer = line.Who });
        }

        bool isSame = changed.Count == 0 && lines.Count == CountSung(song.Lyrics);
        if (isSame)
            return song;
        if (changed.Count > 0)
            lines.AddRange(LyricFile.Place(new Lyrics { Lines = changed, Language = song.Lyrics.Language }, song, warnings).Lines);
        lines.Sort((a, b) => a.Start.CompareTo(b.Start));
        return song with { Lyrics = song.Lyrics with { Lines = lines } };
    }

    private static LyricLine? Nearest(IReadOnlyList<LyricLine> lines, double start)
    {
        LyricLine? nearest = null;
        foreach (LyricLine line in lines)
        {
            if (Math.Abs(line.Start - start) < Math.Min(SameMoment, nearest is null ? SameMoment : Math.Abs(nearest.Start - start)))
                nearest = line;
        }

        return nearest;
    }

    /// <summary>A line that nobody timed lasts as its words need, and until the next line at most.</summary>
    private static double EndOf(ShowLine line, double start, Show show, MusicalGrid grid, Song song)
    {
        double end = Math.Min(song.Duration, start + SecondsPerWord * (1 + line.Text.Trim().Split(' ').Length));
        foreach (ShowLine other in show.Lines)
        {
            double next = grid.ToSeconds(other.At);
            if (next > start && next < end)
                end = next;
        }

        return end;
    }

    private static int CountSung(Lyrics lyrics)
    {
        int count = 0;
        foreach (LyricLine line in lyrics.Lines)
            count += line.Text.Trim().Length > 0 ? 1 : 0;
        return count;
    }
}
