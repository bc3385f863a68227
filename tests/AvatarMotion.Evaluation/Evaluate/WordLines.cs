using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Evaluation;

/// <summary>The words of a truth as the lines that a person would paste, repeats as they are sung.</summary>
internal static class WordLines
{
    private const double LongestLine = 12;

    /// <param name="duration">Length of the song in seconds.</param>
    /// <param name="timed">Each line starts where its first word does, and lasts until the next, as in an .lrc file; else no line has a time.</param>
    public static List<LyricLine> Of(Truth truth, double duration, bool timed)
    {
        List<LyricLine> lines = [];
        for (int first = 0, next; first < truth.Words.Count; first = next)
        {
            next = first;
            List<string> texts = [];
            for (; next < truth.Words.Count && truth.Words[next].Line == truth.Words[first].Line; next++)
                texts.Add(truth.Words[next].Text);
            double start = truth.Words[first].Start, end = next < truth.Words.Count ? truth.Words[next].Start : duration;
            LyricLine line = new() { Text = string.Join(' ', texts), IsTimed = timed };
            lines.Add(timed ? line with { Start = start, End = Math.Min(end, start + LongestLine) } : line);
        }

        return lines;
    }
}
