using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>
/// A line and the span in which it is on screen, seconds: a moment before it is sung, so that it can be read, and never together with another of its row.
/// <paramref name="Beside"/> marks what is sung at the same time as the lead: backing, or a second voice.
/// </summary>
internal readonly record struct ShownLine(LyricLine Line, double From, double To, bool Beside = false)
{
    private const double ReadAhead = 1.0;
    private const double Linger = 0.9;
    private const double Duet = 0.6;

    /// <summary>Whether the line answers the lead: its file says so, or it stands in brackets.</summary>
    public static bool IsBacking(LyricLine line)
    {
        string text = line.Text.Trim();
        return line.Backing || text.Length > 2 && (text[0] == '(' && text[^1] == ')' || text[0] == '（' && text[^1] == '）');
    }

    /// <summary>The lead's lines in time, then those beside them.</summary>
    public static List<ShownLine> Schedule(IReadOnlyList<LyricLine> lines)
    {
        List<LyricLine> lead = [], beside = [];
        foreach (LyricLine line in lines)
        {
            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            bool isDuet = lead.Count > 0 && lead[^1].Singer != line.Singer && lead[^1].End - line.Start > Duet;
            (IsBacking(line) || isDuet ? beside : lead).Add(line);
        }

        List<ShownLine> shown = InTurn(lead, isBeside: false);
        shown.AddRange(InTurn(beside, isBeside: true));
        return shown;
    }

    private static List<ShownLine> InTurn(List<LyricLine> lines, bool isBeside)
    {
        List<ShownLine> shown = [];
        for (int i = 0; i < lines.Count; i++)
        {
            double earliest = i > 0 ? Math.Min(lines[i - 1].End + 0.05, lines[i].Start - 0.05) : 0;
            double from = Math.Max(0, Math.Max(lines[i].Start - ReadAhead, earliest));
            if (shown.Count > 0 && shown[^1].To > from)
                shown[^1] = shown[^1] with { To = Math.Max(from, shown[^1].From) };
            shown.Add(new ShownLine(lines[i], from, Math.Max(lines[i].End + Linger, from + 0.5), isBeside));
        }

        return shown;
    }
}
