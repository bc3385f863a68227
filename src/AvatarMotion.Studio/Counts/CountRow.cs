using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>One eight-count of a sheet.</summary>
internal sealed record CountRow
{
    public required IReadOnlyList<DanceCount> Counts { get; init; }

    public double Start => Counts[0].Start;

    public double End => Counts[Counts.Count - 1].End;

    /// <summary>The phrase that it belongs to.</summary>
    public required DancePhrase Phrase { get; init; }

    /// <summary>Whether the phrase begins here.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Cuts counts into eights; a new phrase begins a new row.</summary>
    public static IReadOnlyList<CountRow> Cut(IReadOnlyList<DanceCount> counts, IReadOnlyList<DancePhrase> phrases)
    {
        List<CountRow> rows = [];
        int next = 0;
        for (int i = 0; i < counts.Count; i = next)
        {
            next = i + 1;
            while (next < counts.Count && counts[next].Number != 1)
                next++;
            List<DanceCount> eight = [];
            for (int k = i; k < next; k++)
                eight.Add(counts[k]);
            DancePhrase phrase = Find(phrases, eight[0].Phrase);
            rows.Add(new CountRow { Counts = eight, Phrase = phrase, IsFirst = rows.Count == 0 || rows[^1].Phrase.Id != phrase.Id });
        }

        return rows;
    }

    private static DancePhrase Find(IReadOnlyList<DancePhrase> phrases, string id)
    {
        foreach (DancePhrase phrase in phrases)
        {
            if (phrase.Id == id)
                return phrase;
        }

        return new DancePhrase { Id = id };
    }
}
