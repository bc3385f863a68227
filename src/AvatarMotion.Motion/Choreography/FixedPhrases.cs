using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Lays a person's phrases over planned ones.</summary>
internal static class FixedPhrases
{
    /// <summary>Shorter remains than this, in seconds, are not worth a phrase.</summary>
    private const double Shortest = 0.4;

    /// <summary>All of <paramref name="kept"/> unchanged, and of <paramref name="planned"/> what they do not cover.</summary>
    public static IReadOnlyList<DancePhrase> Insert(List<DancePhrase> planned, IReadOnlyList<DancePhrase> kept)
    {
        if (kept.Count == 0)
            return planned;
        List<DancePhrase> result = new();
        foreach (DancePhrase phrase in planned)
        {
            if (Remain(phrase, kept) is { } rest)
                result.Add(rest);
        }

        result.AddRange(kept);
        result.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Id, b.Id));
        return result;
    }

    /// <summary>A phrase that begins under a kept one is gone; one that runs into a kept one ends there.</summary>
    private static DancePhrase? Remain(DancePhrase phrase, IReadOnlyList<DancePhrase> kept)
    {
        double end = phrase.End;
        foreach (DancePhrase fixedPhrase in kept)
        {
            bool startsUnder = phrase.Start > fixedPhrase.Start - Shortest && phrase.Start < fixedPhrase.End - Shortest;
            if (startsUnder || string.Equals(phrase.Id, fixedPhrase.Id, StringComparison.Ordinal))
                return null;
            if (fixedPhrase.Start > phrase.Start && fixedPhrase.Start < end)
                end = fixedPhrase.Start;
        }

        return end < phrase.End ? phrase with { End = end } : phrase;
    }
}
