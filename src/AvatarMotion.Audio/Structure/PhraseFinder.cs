using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Cuts sections into the units of four and eight bars that a listener counts.</summary>
internal static class PhraseFinder
{
    private const double UsualSeconds = 8.0;
    private const int Half = 4;
    private const double Differs = 0.25;

    /// <summary>Phrases over all bars where the beat is sure; otherwise phrases of about 8 s that fill the sections evenly.</summary>
    /// <param name="song">A song with sections.</param>
    /// <param name="bars">The bars on which the sections were sought.</param>
    public static List<Phrase> Find(Song song, BarFeatures bars, bool free)
    {
        List<Phrase> phrases = new();
        foreach (Section section in song.Sections)
        {
            if (free || song.Bars.Count == 0)
                Divide(phrases, section, song.Bars);
            else
                Count(phrases, section, song.Bars, bars);
        }

        return phrases;
    }

    /// <summary>Four bars, or eight where the second four bring something else; what is left over at the end of the section is a phrase of its own.</summary>
    private static void Count(List<Phrase> phrases, Section section, IReadOnlyList<Bar> lines, BarFeatures bars)
    {
        int first = phrases.Count == 0 ? 0 : phrases[phrases.Count - 1].FirstBar + phrases[phrases.Count - 1].Bars;
        int end = first;
        while (end < lines.Count && lines[end].Start < section.End - 0.5 * (lines[end].End - lines[end].Start))
            end++;
        int added = bars.Count - lines.Count;
        while (first < end)
        {
            int length = Math.Min(end - first, Half);
            if (end - first >= 2 * Half && Likeness(bars, first + added) < Differs)
                length = 2 * Half;
            phrases.Add(new Phrase(lines[first].Start, lines[first + length - 1].End, first, length));
            first += length;
        }
    }

    /// <summary>How alike the four bars from <paramref name="first"/> are to the next four; 1 in the silence before the song.</summary>
    private static double Likeness(BarFeatures bars, int first)
    {
        if (first < 0)
            return 1;
        double sum = 0;
        for (int i = 0; i < Half; i++)
            sum += bars.Harmony(first + i, first + Half + i) / Half;
        return sum;
    }

    private static void Divide(List<Phrase> phrases, Section section, IReadOnlyList<Bar> bars)
    {
        int count = Math.Max(1, (int)Math.Round(section.Length / UsualSeconds));
        for (int i = 0; i < count; i++)
        {
            double start = section.Start + section.Length * i / count, end = section.Start + section.Length * (i + 1) / count;
            int first = At(bars, start);
            phrases.Add(new Phrase(start, i == count - 1 ? section.End : end, first, At(bars, end) - first));
        }
    }

    /// <summary>Index of the first bar that begins at or after <paramref name="time"/>.</summary>
    private static int At(IReadOnlyList<Bar> bars, double time)
    {
        int low = 0, high = bars.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (bars[middle].Start < time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
