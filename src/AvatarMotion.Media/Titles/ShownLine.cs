using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>A line and the span in which it is on screen, seconds: a moment before it is sung, so that it can be read, and never together with another.</summary>
internal readonly record struct ShownLine(LyricLine Line, double From, double To)
{
    private const double ReadAhead = 0.7;
    private const double Linger = 0.9;

    public static List<ShownLine> Schedule(IReadOnlyList<LyricLine> lines)
    {
        List<ShownLine> shown = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i].Text))
                continue;
            double earliest = i > 0 ? Math.Min(lines[i - 1].End + 0.05, lines[i].Start - 0.05) : 0;
            double from = Math.Max(0, Math.Max(lines[i].Start - ReadAhead, earliest));
            if (shown.Count > 0 && shown[^1].To > from)
                shown[^1] = shown[^1] with { To = Math.Max(from, shown[^1].From) };
            shown.Add(new ShownLine(lines[i], from, Math.Max(lines[i].End + Linger, from + 0.5)));
        }

        return shown;
    }
}
