using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>The form of a song in seconds.</summary>
internal static class SectionFinder
{
    /// <summary>Seconds of silence at the beginning that are a section of their own.</summary>
    private const double LeastSilence = 4.0;

    /// <summary>The song with sections from 0 to its end, on bar lines where the bars are sure, and with phrases.</summary>
    /// <param name="song">What is known so far: bars, energy, bass, voice and drums.</param>
    public static Song Add(Song song, OnsetFrames frames, HarmonyFrames harmony)
    {
        BarRaster raster = BarRaster.Of(song);
        double silence = Hops.ToSeconds(FirstSound.Frame(frames.Level));
        if (silence >= LeastSilence)
            raster = raster.From(silence);
        BarFeatures bars = new(raster.Lines, frames, harmony, song);
        LikenessBand likeness = new(bars);
        Repetition repetition = new(likeness);
        double[] novelty = Novelty.Find(bars, likeness, repetition.Ends(), BorderCues.Crashes(bars.Lines, frames), BorderCues.Fills(bars.Lines, frames));
        PartLengths lengths = new(song.Duration / Math.Max(1, bars.Count), raster.IsFree);
        List<int> starts = new Segmentation(lengths, likeness, repetition, novelty).Find();
        List<SectionDraft> drafts = new();
        for (int i = 0; i < starts.Count; i++)
            drafts.Add(new SectionDraft(starts[i], i + 1 < starts.Count ? starts[i + 1] : bars.Count, bars));
        SectionGroups.Find(drafts, bars);
        SectionRoles.Find(drafts, lengths);
        song = song with { Sections = Write(drafts, bars.Lines, novelty, song) };
        return song with { Phrases = PhraseFinder.Find(song, bars, raster.IsFree) };
    }

    private static List<Section> Write(List<SectionDraft> drafts, List<double> lines, double[] novelty, Song song)
    {
        List<Section> sections = new();
        int silent = lines[0] >= LeastSilence ? 1 : 0;
        if (silent > 0)
            sections.Add(new Section { End = lines[0], Kind = SectionKind.Intro, Energy = song.Energy.Mean(0, lines[0]) });
        for (int i = 0; i < drafts.Count; i++)
        {
            double start = i == 0 && silent == 0 ? 0 : lines[drafts[i].First];
            double end = i == drafts.Count - 1 ? song.Duration : lines[drafts[i].Last];
            sections.Add(new Section
            {
                Start = start,
                End = end,
                Kind = drafts[i].Kind,
                Energy = song.Energy.Mean(start, end),
                SameAs = silent + drafts[i].SameAs,
                Confidence = i == 0 ? 1.0 : Math.Min(1.0, novelty[drafts[i].First]),
            });
        }

        return sections;
    }
}
