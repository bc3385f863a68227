using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Finds which sections are the same music.</summary>
/// <remarks>
/// Sections are alike where their bars are, one after the other, at the best offset and (for a last chorus that modulates) the best
/// transposition; groups join as long as their mean likeness stays above what this song's sections usually have (average linkage).
/// </remarks>
internal sealed class SectionGroups
{
    private const double Enough = 0.5;
    private const double TransposedMore = 0.12;
    private const double TransposedSound = 0.5;

    /// <summary>With more sections than this, hours of music, transpositions are not tried.</summary>
    private const int MostTransposed = 100;

    private const double VoiceWeight = 0.25;
    private const double Usual = 0.4;
    private const double Sure = 0.97;
    private readonly IReadOnlyList<SectionDraft> _drafts;
    private readonly BarFeatures _bars;
    private readonly float _low;
    private readonly float _high;

    private SectionGroups(IReadOnlyList<SectionDraft> drafts, BarFeatures bars)
    {
        _drafts = drafts;
        _bars = bars;
        List<float> all = new();
        int step = Math.Max(1, bars.Count / 200);
        for (int a = 0; a < bars.Count; a += step)
        {
            for (int b = a + 4; b < bars.Count; b += step)
                all.Add((float)Alike(a, b, 0));
        }

        float[] values = all.ToArray();
        _low = Math.Max(0.15f, Smoothing.Quantile(values, Usual));
        _high = Math.Max(_low + 0.15f, Smoothing.Quantile(values, Sure));
    }

    /// <summary>Sets <see cref="SectionDraft.SameAs"/> of all sections.</summary>
    public static void Find(IReadOnlyList<SectionDraft> drafts, BarFeatures bars)
    {
        SectionGroups groups = new(drafts, bars);
        int n = drafts.Count;
        double[,] likeness = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            drafts[i].SameAs = i;
            for (int j = 0; j < i; j++)
                likeness[i, j] = likeness[j, i] = groups.Likeness(drafts[i], drafts[j]);
        }

        int[] sizes = new int[n];
        Array.Fill(sizes, 1);
        while (groups.JoinBest(likeness, sizes))
        {
        }
    }

    /// <summary>Joins the two groups that are most alike, if enough; a group stands at the index of its first section.</summary>
    private bool JoinBest(double[,] likeness, int[] sizes)
    {
        double best = Enough;
        (int Keep, int Join) pair = (-1, -1);
        for (int i = 0; i < sizes.Length; i++)
        {
            for (int j = i + 1; sizes[i] > 0 && j < sizes.Length; j++)
            {
                if (sizes[j] > 0 && likeness[i, j] > best)
                    (best, pair) = (likeness[i, j], (i, j));
            }
        }

        if (pair.Keep < 0)
            return false;
        foreach (SectionDraft draft in _drafts)
            draft.SameAs = draft.SameAs == pair.Join ? pair.Keep : draft.SameAs;

        // Average linkage (Lance and Williams 1967): the joined group is as like another as its parts are on average.
        double keep = (double)sizes[pair.Keep] / (sizes[pair.Keep] + sizes[pair.Join]);
        for (int k = 0; k < sizes.Length; k++)
            likeness[pair.Keep, k] = likeness[k, pair.Keep] = keep * likeness[pair.Keep, k] + (1 - keep) * likeness[pair.Join, k];
        sizes[pair.Keep] += sizes[pair.Join];
        sizes[pair.Join] = 0;
        return true;
    }

    /// <summary>In about [0, 1]; 0 where one is more than three times as long.</summary>
    private double Likeness(SectionDraft a, SectionDraft b)
    {
        (SectionDraft longer, SectionDraft shorter) = a.Bars >= b.Bars ? (a, b) : (b, a);
        if (longer.Bars > 3 * shorter.Bars)
            return 0;
        double best = 0;
        for (int offset = 0; offset <= longer.Bars - shorter.Bars; offset++)
        {
            if (offset % 4 != 0 && offset != longer.Bars - shorter.Bars)
                continue;
            int most = _drafts.Count <= MostTransposed && SoundsAlike(longer.First + offset, shorter.First, shorter.Bars) ? 12 : 1;
            for (int semitones = 0; semitones < most; semitones++)
                best = Math.Max(best, Along(longer.First + offset, shorter.First, shorter.Bars, semitones) - (semitones == 0 ? 0 : TransposedMore));
        }

        double scaled = Math.Min(1.2, (best - _low) / (_high - _low));
        return scaled - VoiceWeight * Math.Abs(a.Sung - b.Sung);
    }

    /// <summary>Whether the same instruments play: only then a transposition is the same music.</summary>
    private bool SoundsAlike(int a, int b, int length)
    {
        double sum = 0;
        for (int i = 0; i < length; i++)
            sum += _bars.Timbre(a + i, b + i);
        return sum > TransposedSound * length;
    }

    private double Along(int a, int b, int length, int semitones)
    {
        double sum = 0;
        for (int i = 0; i < length; i++)
            sum += Alike(a + i, b + i, semitones);
        return sum / length;
    }

    private double Alike(int a, int b, int semitones) => 0.7 * _bars.Harmony(a, b, semitones) + 0.3 * _bars.Timbre(a, b);
}
