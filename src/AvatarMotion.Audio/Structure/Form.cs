using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Groups sections that are the same music and says what each does in the song.</summary>
internal static class Form
{
    private const double SungEnough = 0.25;
    private const double SameEnough = 0.48;
    private const double MostlyChorus = 0.6;

    /// <summary>Drafts with <see cref="SectionDraft.SameAs"/> and <see cref="SectionDraft.Kind"/> set.</summary>
    public static List<SectionDraft> Find(BarFeatures bars)
    {
        List<SectionDraft> drafts = new();
        List<int> starts = Segmentation.Find(bars);
        for (int i = 0; i < starts.Count; i++)
            drafts.Add(new SectionDraft(starts[i], i + 1 < starts.Count ? starts[i + 1] : bars.Count, bars));
        Group(drafts, bars);
        Label(drafts);
        return drafts;
    }

    private static void Group(List<SectionDraft> drafts, BarFeatures bars)
    {
        double enough = Math.Max(SameEnough, TypicalLikeness(drafts, bars));
        for (int i = 0; i < drafts.Count; i++)
        {
            drafts[i].SameAs = i;
            double best = enough;
            for (int j = 0; j < i; j++)
            {
                double likeness = drafts[j].SameAs == j ? Likeness(drafts[j], drafts[i], bars) : 0;
                if (likeness > best)
                    (best, drafts[i].SameAs) = (likeness, j);
            }
        }
    }

    /// <summary>What seven of ten pairs of sections stay below: in an even song only the likest count as the same.</summary>
    private static float TypicalLikeness(List<SectionDraft> drafts, BarFeatures bars)
    {
        List<float> all = new();
        for (int i = 0; i < drafts.Count; i++)
        {
            for (int j = i + 1; j < drafts.Count; j++)
                all.Add((float)Likeness(drafts[i], drafts[j], bars));
        }

        return Smoothing.Quantile(all.ToArray(), 0.7);
    }

    /// <summary>Mean likeness of corresponding bars; 0 where one section is more than twice as long or the singing differs.</summary>
    private static double Likeness(SectionDraft a, SectionDraft b, BarFeatures bars)
    {
        int length = Math.Min(a.Bars, b.Bars);
        if (2 * length < Math.Max(a.Bars, b.Bars) || Math.Abs(a.Sung - b.Sung) > 0.6)
            return 0;
        double sum = 0;
        for (int i = 0; i < length; i++)
            sum += bars.Likeness(a.First + i, b.First + i);
        return sum / length;
    }

    private static void Label(List<SectionDraft> drafts)
    {
        int chorus = Chorus(drafts);
        double mean = 0;
        foreach (SectionDraft draft in drafts)
            mean += draft.Energy / drafts.Count;
        for (int i = 0; i < drafts.Count; i++)
            drafts[i].Kind = Role(drafts, i, chorus, mean);
        ThinChoruses(drafts);
        for (int i = 0; i < drafts.Count; i++)
        {
            if (LeadsToChorus(drafts, i))
                drafts[i].Kind = SectionKind.PreChorus;
        }
    }

    /// <summary>Group of the chorus: the one that is loud, comes back and is sung.</summary>
    private static int Chorus(List<SectionDraft> drafts)
    {
        int best = -1;
        double bestScore = double.MinValue;
        for (int i = 0; i < drafts.Count; i++)
        {
            int count = 0, bars = 0;
            double energy = 0, sung = 0;
            foreach (SectionDraft draft in drafts)
            {
                if (draft.SameAs != i)
                    continue;
                count++;
                bars += draft.Bars;
                energy += draft.Energy * draft.Bars;
                sung += draft.Sung * draft.Bars;
            }

            if (count == 0 || (i == 0 && count == 1 && drafts.Count > 1))
                continue;
            double score = energy / bars + 0.15 * Math.Min(count - 1, 2) + 0.25 * Math.Min(1.0, 1.5 * sung / bars) - (drafts[i].Bars < 4 ? 0.2 : 0.0);
            if (score > bestScore)
                (bestScore, best) = (score, i);
        }

        return best;
    }

    /// <summary>Where nearly everything is the same music, only its louder half is chorus and the rest verse.</summary>
    private static void ThinChoruses(List<SectionDraft> drafts)
    {
        int bars = 0, all = 0;
        double energy = 0;
        foreach (SectionDraft draft in drafts)
        {
            all += draft.Bars;
            bars += draft.Kind == SectionKind.Chorus ? draft.Bars : 0;
            energy += draft.Kind == SectionKind.Chorus ? draft.Bars * draft.Energy : 0;
        }

        if (bars < MostlyChorus * all)
            return;
        foreach (SectionDraft draft in drafts)
        {
            if (draft.Kind == SectionKind.Chorus && draft.Energy < energy / bars)
                draft.Kind = draft.Sung >= SungEnough ? SectionKind.Verse : SectionKind.Instrumental;
        }
    }

    private static SectionKind Role(List<SectionDraft> drafts, int i, int chorus, double mean)
    {
        SectionDraft draft = drafts[i];
        bool sung = draft.Sung >= SungEnough;
        bool last = i == drafts.Count - 1 && drafts.Count > 2;
        if (i == 0 && drafts.Count > 1 && (!sung || draft.Bars < 4) && (draft.SameAs != chorus || draft.Energy < mean))
            return SectionKind.Intro;
        if (draft.SameAs == chorus)
            return drafts[chorus].Sung < 0.1 && i > 0 && draft.Energy - drafts[i - 1].Energy > 0.25 ? SectionKind.Drop : SectionKind.Chorus;
        if (last && (!sung || draft.Energy < 0.8 * mean))
            return SectionKind.Outro;
        if (!sung)
            return draft.Energy < 0.65 * mean ? SectionKind.Break : i > 0 && draft.Energy - drafts[i - 1].Energy > 0.3 ? SectionKind.Drop : SectionKind.Instrumental;
        return IsBridge(drafts, i, chorus) ? SectionKind.Bridge : SectionKind.Verse;
    }

    /// <summary>Sung once, in the second half, after at least two choruses' worth of form.</summary>
    private static bool IsBridge(List<SectionDraft> drafts, int i, int chorus)
    {
        int same = 0, choruses = 0;
        for (int k = 0; k < drafts.Count; k++)
        {
            same += drafts[k].SameAs == drafts[i].SameAs ? 1 : 0;
            choruses += k < i && drafts[k].SameAs == chorus ? 1 : 0;
        }

        return same == 1 && choruses >= 2 && i < drafts.Count - 1;
    }

    /// <summary>A short verse between another verse and a chorus, not quieter than the verse.</summary>
    private static bool LeadsToChorus(List<SectionDraft> drafts, int i) =>
        i > 0 && i + 1 < drafts.Count && drafts[i].Kind == SectionKind.Verse && drafts[i].Bars <= 8
        && drafts[i + 1].Kind == SectionKind.Chorus && drafts[i - 1].Kind == SectionKind.Verse
        && drafts[i - 1].SameAs != drafts[i].SameAs && drafts[i].Energy >= drafts[i - 1].Energy - 0.03;
}
