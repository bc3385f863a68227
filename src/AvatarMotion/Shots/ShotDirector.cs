using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>
/// Plans a film's shots: every cut on a bar line, shorter in choruses than in verses, the longest shot in the quietest part, choruses open wide,
/// faces while the voice sings, a leaving camera at the end.
/// </summary>
/// <remarks>Rules after ART "The film". Choices are hashed from (seed, bar), so that one bar's choice does not shift the next.</remarks>
public static class ShotDirector
{
    /// <summary>Shots in order of time; <see cref="ShowItem.Mark"/> is left to the planner. Fixed shots are not among them: they stand where the list leaves room.</summary>
    public static IReadOnlyList<ShowShot> Plan(Song song, MusicalGrid grid, Treatment treatment, ShotDirectorOptions options)
    {
        List<ShotSlot> slots = new ShotLengths(FilmPart.Of(song, grid), grid, options.Seed).Cut();
        slots = FixedSlots.Insert(slots, options.Fixed, grid);
        Describe(slots, song, grid, options);
        new ShotChooser(slots, options.Library, options.Seed) { FilmsGroup = options.Cast.Count > 1 }.Choose();
        List<ShowShot> shots = new();
        foreach (ShotSlot slot in slots)
        {
            if (slot.Fixed is null)
                shots.Add(Write(slot, treatment, grid, options));
        }

        return shots;
    }

    /// <summary>Shots for a draft whose cast, lines and kept shots stand; fits <see cref="ShotPlan"/>.</summary>
    public static IReadOnlyList<ShowShot> Plan(Song song, MusicalGrid grid, Show draft) => Plan(song, grid, draft, ShotLibrary.Default);

    /// <summary>As above, choosing from <paramref name="library"/>.</summary>
    public static IReadOnlyList<ShowShot> Plan(Song song, MusicalGrid grid, Show draft, ShotLibrary library) => Plan(
        song, grid, draft.Treatment, new ShotDirectorOptions { Seed = draft.Seed, Library = library, Cast = draft.Cast, Lines = draft.Lines, Fixed = draft.Shots });

    private static void Describe(List<ShotSlot> slots, Song song, MusicalGrid grid, ShotDirectorOptions options)
    {
        foreach (ShotSlot slot in slots)
        {
            double start = Math.Max(grid.BarStart(slot.Bar), 0.0);
            double end = Math.Min(grid.BarStart(slot.Bar + slot.Bars), song.Duration);
            slot.Seconds = Math.Max(end - start, 0.01);
            slot.Sings = Singing.Share(song, start, end);
            slot.HasTitleLine = Singing.HasTitleLine(song, start, end);
        }

        slots[0].OpensFilm = true;
        slots[slots.Count - 1].EndsFilm = true;
    }

    private static ShowShot Write(ShotSlot slot, Treatment treatment, MusicalGrid grid, ShotDirectorOptions options)
    {
        ShotInfo shot = slot.Choice!.Info;
        return new ShowShot
        {
            Id = slot.Id,
            At = MusicalTime.At(slot.Bar + 1),
            Shot = shot.Name,
            Subject = Subject(slot, shot, grid, options),
            Move = Move(slot, shot, options.Seed),
            Transition = Transition(slot, treatment),
            Why = ShotRules.Why(slot, shot),
        };
    }

    private static string Subject(ShotSlot slot, ShotInfo shot, MusicalGrid grid, ShotDirectorOptions options)
    {
        if (options.Cast.Count == 0)
            return "all";
        if (options.Cast.Count == 1)
            return options.Cast[0].Id;
        if (shot.Size >= ShotSize.Full)
            return "all";
        string? singer = Singing.Singer(options.Lines, grid, grid.BarStart(slot.Bar), grid.BarStart(slot.Bar + slot.Bars));
        if (singer is not null && LineSingers.Of(singer, options.Cast) is { Count: > 1 } duet)
            return duet.Count == options.Cast.Count ? "all" : singer == LineSingers.All ? LineSingers.Join(Ids(duet)) : singer;
        return singer ?? options.Cast[SeededRandom.Pick(options.Cast.Count, options.Seed, slot.Id, 3)].Id;
    }

    private static List<string> Ids(IReadOnlyList<CastMember> members)
    {
        List<string> ids = new();
        foreach (CastMember member in members)
            ids.Add(member.Id);
        return ids;
    }

    // Stills may lean in a little where the voice sings over two bars or more; most stand.
    private static string Move(ShotSlot slot, ShotInfo shot, int seed)
    {
        if (shot.Travels || slot.Bars < 2)
            return "";
        double chance = SeededRandom.Unit(seed, slot.Id, 5);
        if (slot.OpensFilm && shot.Size >= ShotSize.Full)
            return "push-in";
        if (slot.Part.Kind == SectionKind.Outro && shot.Size >= ShotSize.Medium)
            return "pull-out";
        if (shot.Size == ShotSize.Medium && slot.Sings > 0.4)
            return chance < 0.5 ? "push-in" : "";
        return shot.Size >= ShotSize.Full && chance < 0.35 ? "push-in" : "";
    }

    private static string Transition(ShotSlot slot, Treatment treatment)
    {
        if (!slot.OpensPart || slot.OpensFilm)
            return "cut";
        FilmPart part = slot.Part;
        if (part.Kind == SectionKind.Drop)
            return "flash";
        if (part.Kind == SectionKind.Chorus && part.LastOfKind && part.Ordinal > 1 && treatment.Mood != "melancholic" && treatment.Mood != "dreamy")
            return "flash";
        bool calm = part.Kind == SectionKind.Break || part.Kind == SectionKind.Bridge || part.Kind == SectionKind.Outro;
        return calm && part.Energy < 0.35 ? "fade" : "cut";
    }
}
