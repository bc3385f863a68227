using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>The sections of a song in seconds.</summary>
internal static class SectionFinder
{
    private const double GuessedBar = 2.0;
    private const int MostBars = 6000;

    /// <summary>Sections from 0 to the end of the song, on bar lines where there are bars.</summary>
    public static List<Section> Find(Song song, OnsetFrames frames, HarmonyFrames harmony)
    {
        BarFeatures bars = new(Lines(song), frames, harmony, song.Energy, song.Voice);
        List<SectionDraft> drafts = Form.Find(bars);
        List<Section> sections = new();
        for (int i = 0; i < drafts.Count; i++)
        {
            double start = i == 0 ? 0 : bars.Lines[drafts[i].First];
            double end = i == drafts.Count - 1 ? song.Duration : bars.Lines[drafts[i].Last];
            sections.Add(new Section
            {
                Start = start,
                End = end,
                Kind = drafts[i].Kind,
                Energy = song.Energy.Mean(start, end),
                SameAs = drafts[i].SameAs,
            });
        }

        return sections;
    }

    /// <summary>Bar lines, with whole bars added before the first where there is room; every 2 s where there are no bars.</summary>
    private static List<double> Lines(Song song)
    {
        List<double> lines = new();
        if (song.Bars.Count < 2)
        {
            double step = Math.Max(GuessedBar, song.Duration / MostBars);
            for (double time = 0; time < song.Duration; time += step)
                lines.Add(time);
            lines.Add(song.Duration);
            return lines;
        }

        double length = song.Bars[0].End - song.Bars[0].Start;
        double first = song.Bars[0].Start;
        for (int count = (int)(first / length + 0.5); count > 0; count--)
            lines.Add(Math.Max(0, first - count * length));
        foreach (Bar bar in song.Bars)
            lines.Add(bar.Start);
        lines.Add(song.Bars[song.Bars.Count - 1].End);
        return lines;
    }
}
