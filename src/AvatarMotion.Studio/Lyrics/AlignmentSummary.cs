using System;
using System.Collections.Generic;
using System.Globalization;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Says how sure aligned words are, and which lines a person should listen to.</summary>
public static class AlignmentSummary
{
    /// <summary>Words below this confidence are not counted as sure.</summary>
    public const double Sure = 0.5;

    private const double DoubtfulShare = 0.5;
    private const int LongestText = 50;
    private const int MostRows = 12;

    /// <summary>A sentence on the whole, then a row for each line of which at least half the words are not sure.</summary>
    public static IReadOnlyList<string> Of(Lyrics lyrics)
    {
        int words = 0, sure = 0, doubtful = 0;
        List<string> rows = [];
        foreach (LyricLine line in lyrics.Lines)
        {
            int sureHere = CountSure(line);
            words += line.Words.Count;
            sure += sureHere;
            if (line.Words.Count == 0 || line.Words.Count - sureHere < DoubtfulShare * line.Words.Count)
                continue;
            doubtful++;
            if (doubtful <= MostRows)
                rows.Add($"  doubtful {Clock(line.Start)}  {Short(line.Text)}");
        }

        if (words == 0)
            return ["There are no words to place."];
        if (doubtful > MostRows)
            rows.Add($"  and {doubtful - MostRows} more");
        string doubt = doubtful == 0 ? "no line is doubtful" : doubtful == 1 ? "one line is doubtful" : $"{doubtful} lines are doubtful";
        rows.Insert(0, string.Create(CultureInfo.InvariantCulture, $"{words} words in {lyrics.Lines.Count} lines: sure of {100.0 * sure / words:0} %, {doubt}."));
        return rows;
    }

    private static int CountSure(LyricLine line)
    {
        int sure = 0;
        foreach (LyricWord word in line.Words)
            sure += word.Confidence >= Sure ? 1 : 0;
        return sure;
    }

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";

    private static string Clock(double seconds)
    {
        TimeSpan time = TimeSpan.FromSeconds(Math.Max(0, seconds));
        return string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:00}.{time.Milliseconds / 100}");
    }
}
