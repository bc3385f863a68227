using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>Colors by the names that people use, tuned for stage light rather than for the web.</summary>
internal static class ColorWords
{
    private static readonly Dictionary<string, string> Colors = new(StringComparer.Ordinal)
    {
        ["red"] = "#ff2e4c", ["crimson"] = "#e0115f", ["scarlet"] = "#ff3b1f", ["orange"] = "#ff8a1f", ["amber"] = "#ffb000", ["gold"] = "#ffd166", ["golden"] = "#ffd166",
        ["yellow"] = "#ffe14d", ["lime"] = "#b9ff4d", ["green"] = "#2fd96b", ["mint"] = "#7dffcf", ["emerald"] = "#13d68a", ["teal"] = "#12b5b0", ["turquoise"] = "#35e0d0",
        ["cyan"] = "#35e0ff", ["aqua"] = "#5cf0ff", ["sky"] = "#6fc3ff", ["blue"] = "#3d7bff", ["navy"] = "#14245c", ["indigo"] = "#4b3cff", ["violet"] = "#8a4dff",
        ["purple"] = "#9b3cff", ["lavender"] = "#b79cff", ["lilac"] = "#caa8ff", ["magenta"] = "#ff3cc8", ["pink"] = "#ff4f9a", ["rose"] = "#ff7a9c", ["coral"] = "#ff7f6b",
        ["peach"] = "#ffb38a", ["white"] = "#f5f7ff", ["silver"] = "#c8d2e0", ["black"] = "#0c0a14", ["brown"] = "#8a5a3c", ["cream"] = "#fff1d6",
    };

    /// <summary>The color of a lower-case word or of <c>#rgb</c>, <c>#rrggbb</c>, or null.</summary>
    public static string? Find(string word)
    {
        if (Colors.TryGetValue(word, out string? color))
            return color;
        string whole = word.Length == 4 ? string.Concat(new string(word[0], 1), new string(word[1], 2), new string(word[2], 2)) + new string(word[3], 2) : word;
        return HexColor.TryParse(whole, out _) ? whole : null;
    }

    /// <summary>Relative luminance of <c>#rrggbb</c> in [0, 1], without gamma: enough to sort by.</summary>
    public static double Lightness(string color)
    {
        HexColor.TryParse(color, out int value);
        return (0.2126 * (value >> 16) + 0.7152 * ((value >> 8) & 255) + 0.0722 * (value & 255)) / 255.0;
    }
}
