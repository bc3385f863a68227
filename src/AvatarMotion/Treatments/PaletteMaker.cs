using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Fits the colors that a person named into a mood's palette.</summary>
internal static class PaletteMaker
{
    /// <summary>Darker than this is a night, not a light.</summary>
    private const double Night = 0.16;

    /// <summary>Night, dominant, second, accent: named colors first, in their order; a dark one becomes the night.</summary>
    public static IReadOnlyList<string> Make(string mood, IReadOnlyList<string> named, string prompt, SongFeel? feel)
    {
        IReadOnlyList<IReadOnlyList<string>> palettes = MoodPalettes.Of(mood);
        string[] palette = new string[4];
        IReadOnlyList<string> basis = palettes[Choice(palettes.Count, named, prompt, feel)];
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

    /// <summary>The prompt chooses; without one the song, if its feel is known.</summary>
    private static int Choice(int count, IReadOnlyList<string> named, string prompt, SongFeel? feel)
    {
        if (named.Count > 0)
            return 0;
        if (prompt.Trim().Length > 0)
            return SeededRandom.Pick(count, 0, prompt.Trim().ToLowerInvariant(), 0);
        return feel is null ? 0 : SongMood.Palette(feel, count);
    }
}
