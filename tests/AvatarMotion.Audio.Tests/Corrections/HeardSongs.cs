using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio.Tests;

/// <summary>Songs of numbers only, as an analysis might give them.</summary>
internal static class HeardSongs
{
    /// <summary>Bars of <paramref name="meter"/> beats from <paramref name="first"/> seconds on, in sections of eight bars that alternate between verse and chorus, with phrases of four.</summary>
    public static Song Steady(double bpm = 120, int meter = 4, int bars = 32, double first = 0.5, int pickup = 0)
    {
        double beat = 60 / bpm;
        List<double> beats = new();
        for (int i = -pickup; i < bars * meter; i++)
            beats.Add(first + i * beat);
        double duration = first + bars * meter * beat + 1;
        List<Bar> lines = new();
        List<Phrase> phrases = new();
        List<Section> sections = new();
        for (int i = 0; i < bars; i++)
        {
            double start = first + i * meter * beat;
            lines.Add(new Bar(start, first + (i + 1) * meter * beat, pickup + i * meter, meter));
            if (i % 4 == 0)
                phrases.Add(new Phrase(start, first + Math.Min(i + 4, bars) * meter * beat, i, Math.Min(4, bars - i)));
            if (i % 8 != 0)
                continue;
            SectionKind kind = i / 8 % 2 == 0 ? SectionKind.Verse : SectionKind.Chorus;
            sections.Add(new Section { Start = i == 0 ? 0 : start, End = i + 8 < bars ? first + (i + 8) * meter * beat : duration, Kind = kind, Energy = 0.5, SameAs = i / 8 % 2 });
        }

        return new Song
        {
            Duration = duration, BeatsPerMinute = bpm, Confidence = 0.5, Beats = beats, Bars = lines, Phrases = phrases, Sections = sections,
            Energy = new Curve(1, new float[(int)duration]), Events = new[] { new SongEvent(sections[^1].Start, SongEventKind.Drop) },
        };
    }

    /// <summary>The times of the first beats of all bars.</summary>
    public static List<double> Starts(Song song)
    {
        List<double> starts = new();
        foreach (Bar bar in song.Bars)
            starts.Add(bar.Start);
        return starts;
    }
}
