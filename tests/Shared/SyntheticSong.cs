using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Tests;

/// <summary>Songs with a known form, made of numbers only.</summary>
internal static class SyntheticSong
{
    /// <summary>Verse-chorus form at <paramref name="bpm"/>: intro 4 bars, verse 8, pre-chorus 4, chorus 8, verse 8, pre-chorus 4, chorus 8, break 4, chorus 8, outro 4; sung in verses, pre-choruses and choruses.</summary>
    public static Song VerseChorus(double bpm = 120, int beatsPerBar = 4) => Build(bpm, beatsPerBar, 0.25, new (SectionKind, int, double, int)[]
    {
        (SectionKind.Intro, 4, 0.3, 0),
        (SectionKind.Verse, 8, 0.45, 1),
        (SectionKind.PreChorus, 4, 0.6, 2),
        (SectionKind.Chorus, 8, 0.85, 3),
        (SectionKind.Verse, 8, 0.5, 1),
        (SectionKind.PreChorus, 4, 0.6, 2),
        (SectionKind.Chorus, 8, 0.85, 3),
        (SectionKind.Break, 4, 0.1, 7),
        (SectionKind.Chorus, 8, 0.95, 3),
        (SectionKind.Outro, 4, 0.3, 9),
    });

    /// <summary>A song of sections given as (kind, bars, energy, same as), its first bar at <paramref name="firstBar"/> seconds.</summary>
    public static Song Build(double bpm, int beatsPerBar, double firstBar, IReadOnlyList<(SectionKind Kind, int Bars, double Energy, int SameAs)> form)
    {
        double beat = 60.0 / bpm;
        List<double> beats = new();
        List<Bar> bars = new();
        List<Section> sections = new();
        List<VoiceSpan> voice = new();
        List<LyricLine> lines = new();
        List<float> energy = new();
        double time = firstBar;
        foreach ((SectionKind kind, int count, double level, int sameAs) in form)
        {
            double start = sections.Count == 0 ? 0 : time;
            for (int i = 0; i < count; i++)
            {
                bars.Add(new Bar(time, time + beatsPerBar * beat, beats.Count, beatsPerBar));
                for (int j = 0; j < beatsPerBar; j++)
                    beats.Add(time + j * beat);
                if (i % 2 == 0 && kind is SectionKind.Verse or SectionKind.PreChorus or SectionKind.Chorus)
                    lines.Add(new LyricLine { Start = time, End = time + 1.6 * beatsPerBar * beat, Text = kind == SectionKind.Chorus ? "We are the first light" : "I was lost in the rain" });
                time += beatsPerBar * beat;
            }

            sections.Add(new Section { Start = start, End = time, Kind = kind, Energy = level, SameAs = sameAs });
            while (energy.Count * 0.1 < time)
                energy.Add((float)level);
        }

        foreach (LyricLine line in lines)
            voice.Add(new VoiceSpan(line.Start, line.End));
        return new Song
        {
            Duration = time,
            BeatsPerMinute = bpm,
            Confidence = 0.9,
            Beats = beats,
            Bars = bars,
            Sections = sections,
            Voice = voice,
            Energy = new Curve(0.1, energy.ToArray()),
            Lyrics = new Lyrics { Lines = lines, Language = "en" },
        };
    }
}
