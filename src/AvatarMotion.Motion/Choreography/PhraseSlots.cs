using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>Cuts a song into eight-counts that start anew with each section and with each phrase of the music.</summary>
internal static class PhraseSlots
{
    private const int CountsInPhrase = 8;

    /// <summary>The phrases of the whole song, ascending and touching.</summary>
    public static List<PhraseSlot> Cut(Song song, ChoreographyOptions options)
    {
        BarLine bars = new(song);
        EnergyPlan energy = new(song, options);
        bool[] borders = Borders(song, bars);
        List<PhraseSlot> slots = new();
        int sections = Math.Max(song.Sections.Count, 1);
        int bar = 0;
        for (int section = 0; section < sections; section++)
        {
            int end = section + 1 < sections ? bars.Nearest(song.Sections[section].End) : bars.Count;
            for (int index = 0; bar < end; index++)
            {
                int count = BarsFrom(song, bars, borders, (bar, end));
                slots.Add(Slot(song, options, energy, bars, (bar, count, section, index)));
                bar += count;
            }
        }

        MarkFinalPose(slots);
        return slots;
    }

    /// <summary>The bars on which listeners hear a phrase of four or eight bars begin.</summary>
    private static bool[] Borders(Song song, BarLine bars)
    {
        bool[] borders = new bool[bars.Count + 1];
        foreach (Phrase phrase in song.Phrases)
            borders[bars.Nearest(phrase.Start)] = true;
        return borders;
    }

    /// <summary>
    /// Bars, a power of two, until at least eight counts are full or the section ends: 2 of 4/4, 4 of 3/4 or 2/4, 1 of 8/4; 4 of 4/4 in half time.
    /// A border of the music inside ends the phrase there.
    /// </summary>
    private static int BarsFrom(Song song, BarLine bars, bool[] borders, (int Start, int End) span)
    {
        int wanted = 1;
        while (wanted * bars.BeatsIn(span.Start) * DanceCounts.PerBeat(song) < CountsInPhrase - 0.01)
            wanted *= 2;
        int count = Math.Min(wanted, span.End - span.Start);
        for (int i = 1; i < count; i++)
        {
            if (borders[span.Start + i])
                return i;
        }

        return count;
    }

    private static PhraseSlot Slot(Song song, ChoreographyOptions options, EnergyPlan energy, BarLine bars, (int Bar, int Count, int Section, int Index) at)
    {
        double start = bars.StartOf(at.Bar), end = bars.StartOf(at.Bar + at.Count);
        Section? section = song.Sections.Count == 0 ? null : song.Sections[at.Section];
        SectionKind kind = section?.Kind ?? SectionKind.Verse;
        int beats = 0;
        for (int i = 0; i < at.Count; i++)
            beats += bars.BeatsIn(at.Bar + i);
        int counts = Math.Max(1, (int)Math.Round(beats * DanceCounts.PerBeat(song)));
        double size = energy.At(at.Section, start, end);
        double progress = section is null ? 0 : Math.Min(Math.Max((start - section.Start) / Math.Max(section.Length, 0.001), 0), 1);
        PhraseSlot slot = new()
        {
            Bar = bars.FirstBar + at.Bar, Bars = at.Count, Counts = counts, Start = start, End = end,
            Section = at.Section, Family = section is null ? 0 : PhraseForm.Root(song, at.Section), Repeat = Repeats(song, at.Section), Kind = kind,
            Index = at.Index, Progress = progress, Energy = size, Density = Density(kind, size, progress),
            Peak = SongMoments.IsDrop(song, start, end) || (kind == SectionKind.Drop && at.Index == 0),
            HoldsMicrophone = options.Sings && TakesMicrophone(kind) && VoiceShare(song, start, end) >= 0.25,
            Calm = song.IsBeatGuessed,
        };
        slot = Stilled(slot, SongMoments.StillFrom(song, start, end, counts));
        return slot with { Facing = Facing(slot, options.Seed), Spot = StagePath.SpotOf(kind, at.Section, options.Seed) };
    }

    /// <summary>A break holds the dancer still: for the whole phrase, or from the count on where the band stops.</summary>
    private static PhraseSlot Stilled(PhraseSlot slot, int from)
    {
        bool whole = slot.Kind == SectionKind.Break || from == 1;
        if (whole)
            return slot with { Role = PhraseRole.Hold, Energy = Math.Min(slot.Energy, 0.25), Density = 0.05 };
        return slot with { FreezeFrom = from };
    }

    private static double Density(SectionKind kind, double energy, double progress) => kind switch
    {
        SectionKind.PreChorus => 0.25 + 0.5 * progress,
        SectionKind.Outro => 0.15,
        _ => 0.15 + 0.5 * energy,
    };

    private static int Repeats(Song song, int section)
    {
        int repeats = 0;
        for (int i = 0; i < section && song.Sections.Count > 0; i++)
            repeats += PhraseForm.Root(song, i) == PhraseForm.Root(song, section) ? 1 : 0;
        return repeats;
    }

    /// <summary>Choruses look at the audience, verses along the diagonals, first one and then the other.</summary>
    private static float Facing(PhraseSlot slot, int seed)
    {
        double size = SeededRandom.Between(0.35, 1.0, seed, slot.Id, 1);
        int side = (slot.Index + SeededRandom.Pick(2, seed, "side", slot.Section)) % 2 == 0 ? 1 : -1;
        double widest = slot.Role == PhraseRole.Hold ? 8 : slot.Big ? (slot.Index % 4 == 0 ? 0 : 14) : slot.Kind == SectionKind.Outro ? 12 : 30;
        return (float)Math.Round(side * size * widest);
    }

    private static bool TakesMicrophone(SectionKind kind) =>
        kind is SectionKind.Verse or SectionKind.PreChorus or SectionKind.Bridge or SectionKind.Intro or SectionKind.Outro;

    private static double VoiceShare(Song song, double start, double end)
    {
        double sung = 0;
        foreach (VoiceSpan span in song.Voice)
            sung += Math.Max(0, Math.Min(span.End, end) - Math.Max(span.Start, start));
        double written = 0;
        foreach (LyricLine line in song.Lyrics.Lines)
            written += Math.Max(0, Math.Min(line.End, end) - Math.Max(line.Start, start));
        return Math.Max(sung, written) / Math.Max(end - start, 0.001);
    }

    private static void MarkFinalPose(List<PhraseSlot> slots)
    {
        int last = slots.Count - 1;
        if (last > 0)
            slots[last] = slots[last] with { Role = PhraseRole.FinalPose, FreezeFrom = 0, Facing = 0f, Spot = Vector2.Zero, Energy = Math.Min(slots[last].Energy, 0.6) };
    }
}
