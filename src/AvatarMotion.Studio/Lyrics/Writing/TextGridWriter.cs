using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>A TextGrid for Praat and forced aligners: tiers of lines, words and phones, without gaps.</summary>
/// <remarks>Praat manual, "TextGrid file formats": quotes are doubled, intervals follow each other from beginning to end.</remarks>
internal sealed class TextGridWriter : ILyricWriter
{
    private const double Shortest = 1e-4;

    public string Write(Lyrics lyrics, Song song)
    {
        List<(double Start, double End, string Text)> lines = [], words = [], phones = [];
        foreach (LyricLine line in lyrics.Lines)
        {
            if (line.IsTimed)
                lines.Add((line.Start, line.End, line.Text));
            foreach (LyricWord word in line.Words)
            {
                if (!word.IsTimed)
                    continue;
                words.Add((word.Start, word.End, word.Text));
                foreach (Syllable syllable in word.Syllables)
                {
                    foreach (Phone phone in syllable.Phones)
                        phones.Add((phone.Start, phone.End, phone.Symbol));
                }
            }
        }

        double end = Math.Max(song.Duration, lines.Count > 0 ? lines[^1].End : 1);
        StringBuilder text = new("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n");
        text.Append(CultureInfo.InvariantCulture, $"xmin = 0\nxmax = {end:0.######}\ntiers? <exists>\nsize = 3\nitem []:\n");
        Tier(text, 1, "lines", lines, end);
        Tier(text, 2, "words", words, end);
        Tier(text, 3, "phones", phones, end);
        return text.ToString();
    }

    private static void Tier(StringBuilder text, int number, string name, List<(double Start, double End, string Text)> marks, double end)
    {
        List<(double Start, double End, string Text)> intervals = Filled(marks, end);
        text.Append(CultureInfo.InvariantCulture, $"    item [{number}]:\n        class = \"IntervalTier\"\n        name = \"{name}\"\n        xmin = 0\n        xmax = {end:0.######}\n        intervals: size = {intervals.Count}\n");
        for (int i = 0; i < intervals.Count; i++)
        {
            (double from, double to, string mark) = intervals[i];
            string quoted = LyricWriter.OneRow(mark).Replace("\"", "\"\"", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"        intervals [{i + 1}]:\n            xmin = {from:0.######}\n            xmax = {to:0.######}\n            text = \"{quoted}\"\n");
        }
    }

    /// <summary>The marks in order with silence between them; where two overlap the first one gives way.</summary>
    private static List<(double Start, double End, string Text)> Filled(List<(double Start, double End, string Text)> marks, double end)
    {
        List<(double Start, double End, string Text)> intervals = [];
        double at = 0;
        for (int i = 0; i < marks.Count; i++)
        {
            double start = Math.Max(marks[i].Start, at);
            double next = i + 1 < marks.Count ? Math.Max(marks[i + 1].Start, start) : end;
            double stop = Math.Min(Math.Min(marks[i].End, next), end);
            if (stop - start < Shortest)
                continue;
            if (start - at >= Shortest)
                intervals.Add((at, start, ""));
            intervals.Add((start - at >= Shortest ? start : at, stop, marks[i].Text));
            at = stop;
        }

        if (end - at >= Shortest || intervals.Count == 0)
            intervals.Add((at, end, ""));
        return intervals;
    }
}
