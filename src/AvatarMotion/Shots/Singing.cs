using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Where somebody sings.</summary>
internal static class Singing
{
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

    /// <summary>Who sings the line that lies in the span, or null.</summary>
    public static string? Singer(IReadOnlyList<ShowLine> lines, MusicalGrid grid, double start, double end)
    {
        string? singer = null;
        foreach (ShowLine line in lines)
        {
            double at = grid.ToSeconds(line.At);
            if (at < end && (at >= start || singer is null && at > start - 3.0))
                singer = line.Who;
        }

        return singer;
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
