using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Tests;

/// <summary>Songs made of sections of whole bars, with beats, drums and voice.</summary>
internal static class SyntheticSongs
{
    /// <summary>Verse-chorus form of 40 bars at 120 beats per minute: 80 s.</summary>
    public static Song Pop { get; } = Make(
        120,
        (SectionKind.Intro, 4, 0.3), (SectionKind.Verse, 8, 0.5), (SectionKind.PreChorus, 4, 0.6), (SectionKind.Chorus, 8, 0.9),
        (SectionKind.Bridge, 4, 0.25), (SectionKind.Chorus, 8, 1.0), (SectionKind.Outro, 4, 0.4));

    public static Song Make(double tempo, params (SectionKind Kind, int Bars, double Energy)[] form)
    {
        double beat = 60.0 / tempo;
        List<double> beats = new();
        List<Bar> bars = new();
        List<Section> sections = new();
        List<VoiceSpan> voice = new();
        List<LyricLine> lines = new();
        List<Onset> kicks = new();
        List<Onset> snares = new();
        foreach ((SectionKind kind, int count, double energy) in form)
        {
            double start = bars.Count * 4 * beat;
            for (int i = 0; i < count; i++)
                AddBar(beat, beats, bars, kicks, snares);
            double end = bars.Count * 4 * beat;
            sections.Add(new Section { Start = start, End = end, Kind = kind, Energy = energy, SameAs = sections.Count });
            if (kind is not (SectionKind.Verse or SectionKind.Chorus))
                continue;
            for (double at = start; at < end - beat; at += 8 * beat)
            {
                double stop = Math.Min(at + 6 * beat, end);
                voice.Add(new VoiceSpan(at, stop));
                lines.Add(new LyricLine { Start = at, End = stop, Text = "la la" });
            }
        }

        return new Song
        {
            Duration = bars.Count * 4 * beat,
            BeatsPerMinute = tempo,
            Confidence = 1,
            Beats = beats,
            Bars = bars,
            Sections = sections,
            Voice = voice,
            Lyrics = new Lyrics { Lines = lines },
            Drums = new DrumHits { Kick = kicks, Snare = snares },
        };
    }

    private static void AddBar(double beat, List<double> beats, List<Bar> bars, List<Onset> kicks, List<Onset> snares)
    {
        double start = bars.Count * 4 * beat;
        bars.Add(new Bar(start, start + 4 * beat, beats.Count, 4));
        for (int i = 0; i < 4; i++)
        {
            beats.Add(start + i * beat);
            kicks.Add(new Onset(start + i * beat, 0.9f));
            kicks.Add(new Onset(start + (i + 0.5) * beat, 0.5f));
            if (i % 2 == 1)
                snares.Add(new Onset(start + i * beat, 0.8f));
        }
    }
}
