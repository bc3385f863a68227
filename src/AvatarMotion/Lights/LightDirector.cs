using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Plans the light: a cue per section, colors that grow with the song, a lift before each chorus.</summary>
public static class LightDirector
{
    /// <summary>Cues in order of time; <see cref="ShowItem.Mark"/> is left to the planner.</summary>
    public static IReadOnlyList<ShowLight> Plan(Song song, MusicalGrid grid, Treatment treatment, LightDirectorOptions options)
    {
        IReadOnlyList<FilmPart> parts = FilmPart.Of(song, grid);
        List<ShowLight> lights = new();
        for (int i = 0; i < parts.Count; i++)
        {
            FilmPart part = parts[i];
            Add(lights, part.FirstBar, Cue(part), Colors(part, treatment, options.Seed), Why(part), grid, options);
            bool lifts = i + 1 < parts.Count && parts[i + 1].IsFast && !part.IsFast && part.Kind != SectionKind.PreChorus && part.Bars >= 6;
            if (lifts)
                Add(lights, part.EndBar - 2, "pre-lift", Colors(part, treatment, options.Seed), $"two bars rise into {parts[i + 1].Title}", grid, options);
        }

        return lights;
    }

    /// <summary>Cues for a draft whose kept cues stand; fits <see cref="LightPlan"/>.</summary>
    public static IReadOnlyList<ShowLight> Plan(Song song, MusicalGrid grid, Show draft) =>
        Plan(song, grid, draft.Treatment, new LightDirectorOptions { Seed = draft.Seed, Fixed = draft.Lights });

    private static void Add(List<ShowLight> lights, int bar, string cue, IReadOnlyList<int> colors, string why, MusicalGrid grid, LightDirectorOptions options)
    {
        foreach (ShowLight light in options.Fixed)
        {
            if ((int)Math.Round(grid.PositionInBars(grid.ToSeconds(light.At))) == bar)
                return;
        }

        lights.Add(new ShowLight
        {
            Id = FormattableString.Invariant($"g{bar + 1}"),
            At = MusicalTime.At(bar + 1),
            Cue = cue,
            Colors = colors,
            Why = why,
        });
    }

    private static string Cue(FilmPart part) => part.Kind switch
    {
        SectionKind.Intro => "intro-dawn",
        SectionKind.Verse => part.Ordinal % 2 == 0 ? "verse-rain" : "verse-glow",
        SectionKind.PreChorus => "pre-lift",
        SectionKind.Chorus => part.LastOfKind && part.Ordinal > 1 ? "chorus-rings" : "chorus-blaze",
        SectionKind.Bridge => "bridge-mono",
        SectionKind.Break => "break-spot",
        SectionKind.Drop => "drop-strobe-safe",
        SectionKind.Outro => "outro-fade",
        _ => "instrumental-drive",
    };

    // Palette places: 0 night, 1 dominant, 2 second, 3 accent, more where the palette has more.
    private static IReadOnlyList<int> Colors(FilmPart part, Treatment treatment, int seed)
    {
        int last = Math.Max(treatment.Palette.Count - 1, 1);
        int second = Math.Min(2, last);
        int accent = Math.Min(3, last);
        if (part.Kind == SectionKind.Bridge || part.Kind == SectionKind.Break)
            return new[] { second, second, accent };
        bool swapped = part.Kind == SectionKind.Verse && part.Ordinal % 2 == 0 || part.Kind == SectionKind.Intro && SeededRandom.Unit(seed, "intro", 0) < 0.5;
        if (swapped)
            return new[] { second, 1, accent };
        bool everything = part.Kind == SectionKind.Chorus && part.LastOfKind && last >= 4;
        return new[] { 1, second, everything ? 4 : accent };
    }

    private static string Why(FilmPart part) => part.Kind switch
    {
        SectionKind.Intro => "the stage wakes up",
        SectionKind.Verse => $"{part.Title}: two colors, low, the face first",
        SectionKind.PreChorus => $"{part.Title}: color begins to move",
        SectionKind.Chorus => part.LastOfKind && part.Ordinal > 1 ? $"{part.Title}: everything" : $"{part.Title}: accent and white",
        SectionKind.Bridge => $"{part.Title}: one color",
        SectionKind.Break => $"{part.Title}: one spot",
        SectionKind.Drop => $"{part.Title}: the hit",
        SectionKind.Outro => "the stage lets go",
        _ => $"{part.Title}: the band drives",
    };
}
