using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Brings times that cannot be into an order that can: inside the song, ascending, no word endless. What is changed is said.</summary>
internal static class LyricLimits
{
    private const int MostLines = 5000;
    private const int MostWords = 400;
    private const double ShortestLine = 0.05;
    private const double ShortestWord = 0.02;
    private const double LongestLine = 12;
    private const double LongestWord = 15;
    private const double SecondsPerWord = 1.5;

    /// <summary>The lines in order of time; lines without a time stay where they stand.</summary>
    public static Lyrics Apply(Lyrics lyrics, double duration, LyricNotices notices)
    {
        List<LyricLine> lines = [];
        int late = 0;
        foreach (LyricLine line in lyrics.Lines.Take(MostLines))
        {
            if (line.IsTimed && line.Start >= duration - ShortestLine)
                late++;
            else if (!line.IsTimed || Fit(line, duration, notices) is not { } fitted)
                lines.AddRange(line.IsTimed ? [] : [line]);
            else
                lines.Add(fitted);
        }

        if (lyrics.Lines.Count > MostLines)
            notices.Add(FormattableString.Invariant($"there are more than {MostLines} lines; the rest is left out."));
        if (late > 0)
            notices.Add(Late(late, lyrics.Lines.Count));
        bool anyUntimed = lines.Exists(line => !line.IsTimed);
        return lyrics with { Lines = anyUntimed ? lines : Ends([.. lines.OrderBy(line => line.Start)]) };
    }

    private static string Late(int late, int all) => late * 2 > all
        ? FormattableString.Invariant($"{late} of {all} lines lie after the end of the song and are left out; are these the lyrics of another song?")
        : FormattableString.Invariant($"{late} of {all} lines lie after the end of the song and are left out.");

    private static LyricLine? Fit(LyricLine line, double duration, LyricNotices notices)
    {
        if (!double.IsFinite(line.Start) || !double.IsFinite(line.End) || line.End <= 0 && line.Start < 0)
        {
            notices.Add("a line lies before the song begins and is left out.");
            return null;
        }

        double start = Math.Max(0, line.Start), end = Math.Min(line.End, duration);
        List<LyricWord> words = Words(line.Words, start, duration, notices);
        if (end <= start)
        {
            notices.Add($"\"{Shorten(line.Text)}\" ends before it begins; its end is guessed.");
            end = Math.Min(duration, start + LongestLine);
        }

        double longest = Math.Max(LongestLine, SecondsPerWord * line.Text.Split(' ').Length);
        if (words.Count == 0 && end - start > longest)
            end = start + longest;
        if (words.Count > 0 && words[0].IsTimed)
            end = Math.Max(start + ShortestLine, Math.Max(words[^1].End, Math.Min(end, words[^1].End + 1)));
        return end - start < ShortestLine ? null : line with { Start = start, End = end, Words = words };
    }

    private static List<LyricWord> Words(IReadOnlyList<LyricWord> given, double start, double duration, LyricNotices notices)
    {
        List<LyricWord> words = [];
        double at = start;
        foreach (LyricWord word in given.Take(MostWords))
        {
            if (!word.IsTimed)
            {
                words.Add(word);
                continue;
            }

            if (word.Start < at - ShortestWord)
                notices.Add($"the times of the words in \"{Shorten(word.Text)}\" run backwards; they are held.");
            at = Math.Max(at, word.Start);
            if (at >= duration - ShortestWord)
                break;
            double end = Math.Min(Math.Max(word.End, at + ShortestWord), Math.Min(duration, at + LongestWord));
            if (words.Count > 0 && words[^1].End > at)
                words[^1] = Cut(words[^1], Math.Max(at, words[^1].Start + ShortestWord));
            words.Add(word.Start == at && word.End == end ? word : Cut(word with { Start = at }, end));
        }

        return words;
    }

    /// <summary>A word that ends at <paramref name="end"/>; its syllables keep their times only where they still fit.</summary>
    private static LyricWord Cut(LyricWord word, double end)
    {
        bool fits = word.Syllables.All(syllable => syllable.Start >= word.Start - 1e-6 && syllable.Start < end);
        if (!fits || word.Syllables.Count == 0)
            return word with { End = end, Syllables = [] };
        List<Syllable> syllables = [.. word.Syllables];
        Syllable last = syllables[^1];
        List<Phone> phones = [.. last.Phones.Where(phone => phone.Start < end).Select(phone => phone with { End = Math.Min(phone.End, end) })];
        syllables[^1] = last with { End = Math.Min(last.End, end), Phones = phones };
        return word with { End = end, Syllables = syllables };
    }

    /// <summary>One singer sings one line at a time.</summary>
    private static List<LyricLine> Ends(List<LyricLine> lines)
    {
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            LyricLine line = lines[i], next = lines[i + 1];
            bool overlaps = line.End > next.Start && next.Start - line.Start >= ShortestLine && line.Singer == next.Singer && line.Backing == next.Backing;
            if (overlaps && (line.Words.Count == 0 || line.Words[^1].End <= next.Start || !line.Words[^1].IsTimed))
                lines[i] = line with { End = next.Start };
        }

        return lines;
    }

    private static string Shorten(string text) => text.Length <= 30 ? text : text[..30] + "…";
}
