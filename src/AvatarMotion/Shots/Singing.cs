using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Where somebody sings.</summary>
internal static class Singing
{
    /// <summary>A line whose end nobody tells lasts so many seconds at most.</summary>
    private const double LongestLine = 5.0;

    /// <summary>Share of [<paramref name="start"/>, <paramref name="end"/>) seconds with voice, by lyrics where there are some, in [0, 1].</summary>
    public static double Share(Song song, double start, double end)
    {
        double covered = 0;
        foreach (LyricLine line in song.Lyrics.Lines)
            covered += Overlap(line.Start, line.End, start, end);
        double voiced = 0;
        foreach (VoiceSpan span in song.Voice)
            voiced += Overlap(span.Start, span.End, start, end);
        return Math.Min(Math.Max(covered, voiced) / Math.Max(end - start, 1e-6), 1.0);
    }

    /// <summary>Who sings most of the span, or null: the line that lasts longest in it, whether it begins in the span or goes on from before.</summary>
    public static string? Singer(IReadOnlyList<ShowLine> lines, MusicalGrid grid, double start, double end)
    {
        string? singer = null;
        double most = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            double at = grid.ToSeconds(lines[i].At);
            double next = i + 1 < lines.Count ? grid.ToSeconds(lines[i + 1].At) : at + LongestLine;
            double share = Overlap(at, Math.Min(Math.Max(next, at), at + LongestLine), start, end);
            if (lines[i].Who.Length > 0 && share > most)
                (singer, most) = (lines[i].Who, share);
        }

        return singer;
    }

    /// <summary>Whether the line stands in a chorus, by the heading above it, else by the music.</summary>
    public static bool InChorus(LyricLine line, Song song)
    {
        if (line.Section is { Length: > 0 } heading)
            return heading.IndexOf("chorus", StringComparison.OrdinalIgnoreCase) == 0;
        double middle = 0.5 * (line.Start + line.End);
        foreach (Section section in song.Sections)
        {
            if (middle >= section.Start && middle < section.End)
                return section.Kind == SectionKind.Chorus;
        }

        return false;
    }

    /// <summary>Whether a line with the song's title begins in the span.</summary>
    public static bool HasTitleLine(Song song, double start, double end)
    {
        foreach (LyricLine line in song.Lyrics.Lines)
        {
            if (line.Start > start - 0.4 && line.Start < end - 0.8 && IsTitle(line.Text, song))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words hold the song's title.</summary>
    public static bool IsTitle(string text, Song song) =>
        !string.IsNullOrEmpty(song.Title) && text.IndexOf(song.Title!, StringComparison.OrdinalIgnoreCase) >= 0;

    private static double Overlap(double start, double end, double from, double to) =>
        Math.Max(Math.Min(end, to) - Math.Max(start, from), 0.0);
}
