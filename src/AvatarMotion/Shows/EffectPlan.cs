using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>A title at the beginning, confetti over the last chorus, black at the end.</summary>
internal static class EffectPlan
{
    public static IReadOnlyList<ShowEffect> Of(Song song, MusicalGrid grid)
    {
        List<ShowEffect> effects = new();
        effects.Add(Effect("e01", "title", MusicalTime.At(1), TitleBars(song, grid), "name the song before it begins"));
        if (LastOf(song, SectionKind.Chorus) is { } chorus)
            effects.Add(Effect("e02", "confetti", grid.TimeAt(Line(grid, chorus.Start)), BarsOf(grid, chorus), "the last chorus is the feast"));
        double fade = Math.Min(grid.BarLength(grid.BarCount - 1), Math.Max(song.Duration, 0.5) * 0.25);
        effects.Add(Effect("e03", "blackout", grid.TimeAt(Math.Max(0, song.Duration - fade)), fade / grid.BarLength(grid.BarCount - 1), "the picture goes with the last sound"));
        return effects;
    }

    /// <summary>Long enough to read, about 4 s, in whole bars.</summary>
    private static double TitleBars(Song song, MusicalGrid grid) =>
        Math.Min(Math.Max(1, Math.Round(4.0 / grid.BarLength(0))), Math.Max(1, grid.BarAt(song.Duration)));

    private static double Line(MusicalGrid grid, double time) => grid.BarStart((int)Math.Round(grid.PositionInBars(time)));

    private static double BarsOf(MusicalGrid grid, Section section) =>
        Math.Max(1, Math.Round(grid.PositionInBars(section.End) - grid.PositionInBars(section.Start)));

    private static Section? LastOf(Song song, SectionKind kind)
    {
        for (int i = song.Sections.Count - 1; i >= 0; i--)
        {
            if (song.Sections[i].Kind == kind)
                return song.Sections[i];
        }

        return null;
    }

    private static ShowEffect Effect(string id, string name, MusicalTime at, double bars, string why) =>
        ShowMark.Sign(new ShowEffect { Id = id, Effect = name, At = at, Bars = ShowNumber.Round(bars), Why = why });
}
