using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>Cuts a song into eight-counts that start anew with each section.</summary>
internal static class PhraseSlots
{
    private const int CountsInPhrase = 8;

    /// <summary>The phrases of the whole song, ascending and touching.</summary>
    public static List<PhraseSlot> Cut(Song song, ChoreographyOptions options)
    {
        BarLine bars = new(song);
        EnergyPlan energy = new(song, options);
        List<PhraseSlot> slots = new();
        int sections = Math.Max(song.Sections.Count, 1);
        int bar = 0;
        for (int section = 0; section < sections; section++)
        {
            int end = section + 1 < sections ? bars.Nearest(song.Sections[section].End) : bars.Count;
            for (int index = 0; bar < end; index++)
            {
                int count = BarsFrom(song, bars, bar, end);
                slots.Add(Slot(song, options, energy, bars, (bar, count, section, index)));
                bar += count;
            }
        }

        MarkFinalPose(slots);
        return slots;
    }

    /// <summary>Bars, a power of two, until at least eight counts are full or the section ends: 2 of 4/4, 4 of 3/4 or 2/4, 1 of 8/4; 4 of 4/4 in half time.</summary>
    private static int BarsFrom(Song song, BarLine bars, int start, int end)
    {
        int wanted = 1;
        while (wanted * bars.BeatsIn(start) * DanceCounts.PerBeat(song) < CountsInPhrase)
            wanted *= 2;
        return Math.Min(wanted, end - start);
    }

    private static PhraseSlot Slot(Song song, ChoreographyOptions options, EnergyPlan energy, BarLine bars, (int Bar, int Count, int Section, int Index) at)
    {
        double start = bars.StartOf(at.Bar);
        double end = bars.StartOf(at.Bar + at.Count);
        SectionKind kind = song.Sections.Count == 0 ? SectionKind.Verse : song.Sections[at.Section].Kind;
        int beats = 0;
        for (int i = 0; i < at.Count; i++)
            beats += bars.BeatsIn(at.Bar + i);
        bool holds = kind == SectionKind.Break || HasBreakAt(song, start, end);
        PhraseSlot slot = new()
        {
            Bar = bars.FirstBar + at.Bar,
            Bars = at.Count,
            Counts = Math.Max(1, (int)Math.Round(beats * DanceCounts.PerBeat(song))),
            Start = start,
            End = end,
            Section = at.Section,
            Kind = kind,
            Index = at.Index,
            Energy = holds ? Math.Min(energy.At(at.Section, start, end), 0.25) : energy.At(at.Section, start, end),
            Role = holds ? PhraseRole.Hold : PhraseRole.Dance,
            HoldsMicrophone = options.Sings && TakesMicrophone(kind) && VoiceShare(song, start, end) >= 0.25,
            Calm = song.IsBeatGuessed,
        };
        return slot with { Facing = Facing(slot, options.Seed), Spot = StagePath.SpotOf(kind, at.Section, options.Seed) };
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

    private static bool HasBreakAt(Song song, double start, double end)
    {
        double near = 0.2 * (end - start);
        foreach (SongEvent moment in song.Events)
        {
            if (moment.Kind == SongEventKind.Break && moment.Time > start - near && moment.Time < start + near)
                return true;
        }

        return false;
    }

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
            slots[last] = slots[last] with { Role = PhraseRole.FinalPose, Facing = 0f, Spot = Vector2.Zero, Energy = Math.Min(slots[last].Energy, 0.6) };
    }
}
