using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Lays a person's phrases over planned ones.</summary>
internal sealed class FixedPhrases
{
    /// <summary>Shorter remains than this, in seconds, are not worth a phrase.</summary>
    private const double Shortest = 0.4;

    private readonly BarLine _bars;
    private readonly IReadOnlyList<DancePhrase> _kept;

    public FixedPhrases(BarLine bars, IReadOnlyList<DancePhrase> kept)
    {
        _bars = bars;
        _kept = kept;
    }

    /// <summary>All kept phrases unchanged, and of <paramref name="planned"/> what they do not cover.</summary>
    public IReadOnlyList<DancePhrase> Insert(List<DancePhrase> planned)
    {
        if (_kept.Count == 0)
            return planned;
        List<DancePhrase> result = new(_kept);
        foreach (DancePhrase phrase in planned)
        {
            if (Remain(phrase) is { } rest)
                result.Add(rest);
        }

        result.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Id, b.Id));
        return result;
    }

    /// <summary>What is left before, or else behind, the kept phrases; null where that is nothing.</summary>
    private DancePhrase? Remain(DancePhrase phrase)
    {
        double start = phrase.Start;
        double end = phrase.End;
        foreach (DancePhrase kept in InOrder())
        {
            bool startsUnder = kept.Start < start + Shortest && kept.End > start;
            if (startsUnder)
                start = Math.Min(kept.End, end);
            else if (kept.Start > start && kept.Start < end)
                end = kept.Start;
        }

        if (end - start < Shortest || (start == phrase.Start && IsKept(phrase.Id)))
            return null;
        string id = start > phrase.Start ? PhraseSlot.IdOf(_bars.FirstBar + _bars.Nearest(start)) : phrase.Id;
        return IsKept(id) ? null : phrase with { Id = id, Start = start, End = end };
    }

    private List<DancePhrase> InOrder()
    {
        List<DancePhrase> ordered = new(_kept);
        ordered.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return ordered;
    }

    private bool IsKept(string id)
    {
        foreach (DancePhrase kept in _kept)
        {
            if (string.Equals(kept.Id, id, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
