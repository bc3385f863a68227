using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>Fits the colors that a person named into a mood's palette.</summary>
internal static class PaletteMaker
{
    /// <summary>Darker than this is a night, not a light.</summary>
    private const double Night = 0.16;

    /// <summary>Night, dominant, second, accent: named colors first, in their order; a dark one becomes the night.</summary>
    public static IReadOnlyList<string> Make(string mood, IReadOnlyList<string> named, string prompt)
    {
        IReadOnlyList<IReadOnlyList<string>> palettes = MoodPalettes.Of(mood);
        string[] palette = new string[4];
        IReadOnlyList<string> basis = palettes[named.Count > 0 || prompt.Trim().Length == 0 ? 0 : SeededRandom.Pick(palettes.Count, 0, prompt.Trim().ToLowerInvariant(), 0)];
        for (int i = 0; i < palette.Length; i++)
            palette[i] = basis[i];
        int next = 1;
        foreach (string color in named)
        {
            if (ColorWords.Lightness(color) < Night)
                palette[0] = color;
            else if (next < palette.Length)
                palette[next++] = color;
        }

        return palette;
    }
}
