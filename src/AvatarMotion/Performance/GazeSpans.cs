using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>When a performer looks into the camera: on lines of the chorus and on the title, not all the time.</summary>
internal static class GazeSpans
{
    private const double LongestLine = 6.0;

    /// <summary>Spans in seconds, ascending.</summary>
    public static IReadOnlyList<(double Start, double End)> Of(Show show, Song song, MusicalGrid grid, string performer)
    {
        List<(double, double)> spans = new();
        for (int i = 0; i < show.Lines.Count; i++)
        {
            ShowLine line = show.Lines[i];
            double start = grid.ToSeconds(line.At);
            if (line.Who == performer && (Singing.IsTitle(line.Text, song) || InChorus(start, song)))
                spans.Add((start, EndOf(start, i, show, song, grid)));
        }

        if (show.Lines.Count == 0 && show.Cast[0].Id == performer)
            AddVoice(spans, song);
        return spans;
    }

    // Without words the voice itself says when somebody sings to us.
    private static void AddVoice(List<(double Start, double End)> spans, Song song)
    {
        foreach (VoiceSpan voice in song.Voice)
        {
            if (InChorus(voice.Start, song))
                spans.Add((voice.Start, Math.Min(voice.End, voice.Start + LongestLine)));
        }
    }

    private static bool InChorus(double time, Song song)
    {
        foreach (Section section in song.Sections)
        {
            if (time >= section.Start - 0.3 && time < section.End - 0.3)
                return section.Kind == SectionKind.Chorus;
        }

        return false;
    }

    private static double EndOf(double start, int index, Show show, Song song, MusicalGrid grid)
    {
        foreach (LyricLine line in song.Lyrics.Lines)
        {
            if (Math.Abs(line.Start - start) < 0.5)
                return Math.Min(line.End, start + LongestLine);
        }

        double next = index + 1 < show.Lines.Count ? grid.ToSeconds(show.Lines[index + 1].At) : start + LongestLine;
        return Math.Min(Math.Max(next - 0.3, start), start + LongestLine);
    }
}
