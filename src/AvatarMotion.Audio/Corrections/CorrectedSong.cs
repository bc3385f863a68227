using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Puts a corrected grid and form into a song, and lets all that stands on bar lines follow.</summary>
internal static class CorrectedSong
{
    private const double SameMoment = 0.02;
    private const int UsualPhrase = 4;

    /// <summary>The song on other beats: bars, tempo, sections and events follow.</summary>
    /// <param name="confidence">The least confidence of the new grid.</param>
    public static Song On(GridEdit grid, Song song, double confidence)
    {
        List<Bar> bars = Bars(grid);
        BarSnap snap = new(song.Bars, bars, SameMoment);
        List<SongEvent> events = new();
        foreach (SongEvent moment in song.Events)
            events.Add(moment with { Time = snap.Follow(moment.Time) });
        return song with
        {
            Beats = grid.Beats.ToArray(),
            Bars = bars,
            BeatsPerMinute = Tempo(grid.Beats),
            BeatDivision = grid.Division,
            Confidence = grid.Beats.Count < 2 ? 0 : Math.Max(song.Confidence, confidence),
            Sections = Sections(song, snap),
            Events = events,
        };
    }

    /// <summary>The song with the corrected form; phrases are counted anew where anything changed.</summary>
    /// <param name="counted">The song on its corrected beats.</param>
    /// <param name="heard">The song as it was heard.</param>
    public static Song Formed(FormEdit form, Song counted, Song heard)
    {
        if (form.IsChanged)
            counted = counted with { Sections = form.Sections() };
        return heard.Phrases.Count == 0 || ReferenceEquals(counted, heard) ? counted : counted with { Phrases = Phrases(counted, UsualLength(heard.Phrases)) };
    }

    /// <summary>Beats a minute of the median interval; 0 where there is none.</summary>
    public static double Tempo(IReadOnlyList<double> beats)
    {
        if (beats.Count < 2)
            return 0;
        double[] intervals = new double[beats.Count - 1];
        for (int i = 0; i < intervals.Length; i++)
            intervals[i] = beats[i + 1] - beats[i];
        Array.Sort(intervals);
        return 60.0 / intervals[intervals.Length / 2];
    }

    private static List<Bar> Bars(GridEdit grid)
    {
        List<Bar> bars = new();
        if (grid.Beats.Count < 2)
            return bars;
        foreach (GridBar bar in GridBar.Of(grid))
        {
            int first = bars.Count == 0 ? grid.Lines.Count > 0 ? grid.Lines[0] : 0 : bars[bars.Count - 1].FirstBeat + bars[bars.Count - 1].Beats;
            double end = Math.Min(bar.End, grid.Duration);
            if (!bar.IsPickup && end > bar.Start)
                bars.Add(new Bar(bar.Start, end, first, bar.Beats.Count));
        }

        return bars;
    }

    private static List<Section> Sections(Song song, BarSnap snap)
    {
        List<Section> sections = new();
        int[] places = new int[song.Sections.Count];
        for (int i = 0; i < song.Sections.Count; i++)
        {
            Section section = song.Sections[i];
            double start = i == 0 ? section.Start : snap.Follow(section.Start), end = i == song.Sections.Count - 1 ? section.End : snap.Follow(section.End);
            start = sections.Count > 0 ? sections[sections.Count - 1].End : start;

            // A section that has shrunk to nothing goes; those that were the same music as it look further on.
            places[i] = sections.Count;
            if (end > start)
                sections.Add(section with { Start = start, End = end });
        }

        for (int i = 0; i < sections.Count; i++)
        {
            int same = sections[i].SameAs >= 0 && sections[i].SameAs < places.Length ? places[sections[i].SameAs] : i;
            sections[i] = sections[i] with { SameAs = Math.Min(same, i) };
        }

        return sections;
    }

    private static int UsualLength(IReadOnlyList<Phrase> phrases)
    {
        int long8 = 0;
        foreach (Phrase phrase in phrases)
            long8 += phrase.Bars >= 2 * UsualPhrase ? 1 : -1;
        return long8 > 0 ? 2 * UsualPhrase : UsualPhrase;
    }

    /// <summary>Phrases of <paramref name="length"/> bars, counted from each section's first bar.</summary>
    private static List<Phrase> Phrases(Song song, int length)
    {
        List<Phrase> phrases = new();
        int first = 0;
        while (first < song.Bars.Count)
        {
            int next = first + 1;
            while (next < song.Bars.Count && next - first < length && !Begins(song.Sections, song.Bars[next].Start))
                next++;
            phrases.Add(new Phrase(song.Bars[first].Start, song.Bars[next - 1].End, first, next - first));
            first = next;
        }

        return phrases;
    }

    private static bool Begins(IReadOnlyList<Section> sections, double time)
    {
        foreach (Section section in sections)
        {
            if (Math.Abs(section.Start - time) < SameMoment)
                return true;
        }

        return false;
    }
}
