using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Plans a whole show: dance, lines, shots, lights, effects. Deterministic; every item is signed, so that a later plan knows what a person changed.</summary>
public static class ShowPlanner
{
    /// <summary>Metres between neighbors of a group.</summary>
    private const float Spacing = 1.1f;

    /// <summary>Metres from the middle that a group keeps within, a little less than the wall behind it is wide.</summary>
    private const float GroupHalfWidth = 4f;

    /// <summary>The show for <paramref name="song"/>; kept items of <see cref="PlanRequest.Existing"/> are in it unchanged.</summary>
    public static Show Plan(Song song, PlanRequest request)
    {
        MusicalGrid grid = new(song);
        Show existing = request.Existing ?? new Show();
        Show show = new()
        {
            Seed = request.Seed,
            Video = request.Video,
            Song = request.Song,
            Treatment = request.Treatment,
            Moves = request.MoveSources,
            Cast = request.Cast,
            Phrases = PlanPhrases(song, grid, request, existing),
            Lines = Fit(LinePlan.Of(song, grid, request.Cast), existing.Lines, grid),
            Shots = ShowMark.Kept(existing.Shots),
            Lights = ShowMark.Kept(existing.Lights),
            Effects = Fit(EffectPlan.Of(song, grid), existing.Effects, grid),
        };
        show = show with { Shots = Fit(Sign((request.Shots ?? ShotDirector.Plan)(song, grid, show)), existing.Shots, grid) };
        return show with { Lights = Fit(Sign((request.Lights ?? LightDirector.Plan)(song, grid, show)), existing.Lights, grid) };
    }

    private static IReadOnlyList<ShowPhrase> PlanPhrases(Song song, MusicalGrid grid, PlanRequest request, Show existing)
    {
        IReadOnlyList<ShowPhrase> kept = ShowMark.Kept(existing.Phrases);
        List<ShowPhrase> phrases = new(kept);
        for (int i = 0; i < request.Cast.Count; i++)
        {
            CastMember member = request.Cast[i];
            ChoreographyOptions options = new()
            {
                Moves = request.Moves,
                Style = request.Treatment.Style,
                Energy = request.Treatment.Energy,
                SectionEnergy = SectionEnergy(request.Treatment),
                Seed = request.Seed,
                Sings = member.Sings,
                Fixed = ShowDance.ToDance(existing with { Phrases = kept }, member.Id, grid),
            };
            foreach (DancePhrase phrase in Choreographer.Plan(song, options))
            {
                if (!Contains(kept, phrase.Id, member.Id))
                    phrases.Add(ForMember(ShowDance.FromDance(phrase, member.Id, grid), i, request.Cast.Count));
            }
        }

        return Sorted(phrases, grid);
    }

    private static Dictionary<SectionKind, double> SectionEnergy(Treatment treatment)
    {
        Dictionary<SectionKind, double> energies = new();
        foreach (SectionKind kind in Enum.GetValues(typeof(SectionKind)))
        {
            if (treatment.SectionEnergy.TryGetValue(SectionWords.Of(kind), out double energy))
                energies[kind] = energy;
        }

        return energies;
    }

    /// <summary>A group dances in unison, side by side: the first in the middle, the others in turn to the left and right.</summary>
    private static ShowPhrase ForMember(ShowPhrase phrase, int member, int members)
    {
        if (member == 0 && members == 1)
            return phrase;
        int places = members / 2;
        float spacing = Math.Min(Spacing, GroupHalfWidth / places);
        float room = GroupHalfWidth - places * spacing;
        float middle = Math.Min(Math.Max(phrase.Start.X, -room), room);
        float side = (member % 2 == 1 ? 1f : -1f) * ((member + 1) / 2) * spacing;
        string id = member == 0 ? phrase.Id : phrase.Id + (char)('a' + member);
        return ShowMark.Sign(phrase with { Id = id, Start = phrase.Start with { X = middle + side } });
    }

    private static bool Contains(IReadOnlyList<ShowPhrase> items, string id, string who)
    {
        foreach (ShowPhrase item in items)
        {
            if (string.Equals(item.Id, id, StringComparison.Ordinal) && string.Equals(item.Who, who, StringComparison.Ordinal))
                return true;
        }

        return false;
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
