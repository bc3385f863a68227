using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Plans a whole show: dance, lines, shots, lights, effects. Deterministic; every item is signed, so that a later plan knows what a person changed.</summary>
public static class ShowPlanner
{
    /// <summary>The phrase planned anew with the request's seed, within what it says of hands, poses and moves never to dance; nothing else of the Show changes.</summary>
    public static ShowPhrase PlanAgain(Song song, PlanRequest request, ShowPhrase phrase) => DancePlan.Again(song, new MusicalGrid(song), request, phrase);

    /// <summary>The show for <paramref name="song"/>; kept items of <see cref="PlanRequest.Existing"/> are in it unchanged.</summary>
    public static Show Plan(Song song, PlanRequest request)
    {
        MusicalGrid grid = new(song);
        Show existing = request.Existing ?? new Show();
        (IReadOnlyList<ShowFormation> formations, IReadOnlyList<ShowPhrase> phrases) = new DancePlan(song, grid, request).Run();
        Show show = new()
        {
            Seed = request.Seed,
            Video = request.Video,
            Song = request.Song,
            Treatment = request.Treatment,
            Moves = request.MoveSources,
            Cast = request.Cast,
            Formations = Sorted(new List<ShowFormation>(formations), grid),
            Phrases = Sorted(new List<ShowPhrase>(phrases), grid),
            Lines = Fit(LinePlan.Of(song, grid, request.Cast), existing.Lines, grid),
            Shots = ShowMark.Kept(existing.Shots),
            Lights = ShowMark.Kept(existing.Lights),
            Effects = Fit(EffectPlan.Of(song, grid), existing.Effects, grid),
        };
        show = show with { Shots = Fit(Sign((request.Shots ?? ShotDirector.Plan)(song, grid, show)), existing.Shots, grid) };
        return show with { Lights = Fit(Sign((request.Lights ?? LightDirector.Plan)(song, grid, show)), existing.Lights, grid) };
    }

    private static IReadOnlyList<T> Sign<T>(IReadOnlyList<T> items)
        where T : ShowItem
    {
        List<T> signed = new();
        foreach (T item in items)
            signed.Add(ShowMark.Sign(item));
        return signed;
    }

    /// <summary>A person's items, and of the planned ones those that share neither name nor moment with them.</summary>
    private static IReadOnlyList<T> Fit<T>(IReadOnlyList<T> planned, IReadOnlyList<T> existing, MusicalGrid grid)
        where T : ShowItem
    {
        IReadOnlyList<T> kept = ShowMark.Kept(existing);
        List<T> result = new(kept);
        foreach (T item in planned)
        {
            bool free = true;
            foreach (T fixedItem in kept)
                free &= !string.Equals(item.Id, fixedItem.Id, StringComparison.Ordinal) && Math.Abs(grid.ToSeconds(item.At) - grid.ToSeconds(fixedItem.At)) > 0.05;
            if (free)
                result.Add(item);
        }

        return Sorted(result, grid);
    }

    private static IReadOnlyList<T> Sorted<T>(List<T> items, MusicalGrid grid)
        where T : ShowItem
    {
        items.Sort((a, b) =>
        {
            double first = grid.ToSeconds(a.At);
            double second = grid.ToSeconds(b.At);
            return first != second ? first.CompareTo(second) : string.CompareOrdinal(a.Id, b.Id);
        });
        return items;
    }
}
