using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Gives the same music the same name: what one section is by itself (a chorus, a drop) is settled by all of its kind together.</summary>
internal static class SectionNames
{
    private static readonly int Kinds = Enum.GetValues(typeof(SectionKind)).Length;

    /// <summary>Every group takes the kind that most of its bars have; what opens the song as intro and what ends it as outro stay so.</summary>
    public static void Agree(IReadOnlyList<SectionDraft> drafts)
    {
        int opening = 0;
        while (opening < drafts.Count && drafts[opening].Kind == SectionKind.Intro)
            opening++;
        int end = drafts.Count;
        if (end > opening && drafts[end - 1].Kind == SectionKind.Outro)
            end--;
        for (int group = 0; group < drafts.Count; group++)
        {
            SectionKind? kind = MostBars(drafts, group, opening, end);
            for (int i = opening; kind is not null && i < end; i++)
            {
                if (drafts[i].SameAs == group)
                    drafts[i].Kind = kind.Value;
            }
        }
    }

    /// <summary>The kind with the most bars in a group, of equal ones the first heard; null without bars.</summary>
    private static SectionKind? MostBars(IReadOnlyList<SectionDraft> drafts, int group, int first, int end)
    {
        int[] bars = new int[Kinds];
        SectionKind? best = null;
        for (int i = first; i < end; i++)
        {
            if (drafts[i].SameAs == group)
                bars[(int)drafts[i].Kind] += drafts[i].Bars;
        }

        for (int i = first; i < end; i++)
        {
            if (drafts[i].SameAs == group && (best is null || bars[(int)drafts[i].Kind] > bars[(int)best.Value]))
                best = drafts[i].Kind;
        }

        return best;
    }
}
