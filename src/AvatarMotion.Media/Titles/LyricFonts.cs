using System;
using System.IO;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Whether the installed fonts have the letters of a song's words.</summary>
public static class LyricFonts
{
    private const double PatienceSeconds = 20;

    private static readonly (string Language, string Name, char First, char Last)[] EastAsian =
    [
        ("ja", "Japanese", '\u3040', '\u30FF'),
        ("ko", "Korean", '\uAC00', '\uD7AF'),
        ("zh-cn", "Chinese or Japanese", '\u4E00', '\u9FFF'),
    ];

    /// <summary>One sentence where a font that <paramref name="lyrics"/> need is not installed, or null.</summary>
    public static string? Notice(Lyrics lyrics)
    {
        foreach ((string language, string name, char first, char last) in EastAsian)
        {
            if (Holds(lyrics, first, last) && !Covers(language))
                return $"The {name} words cannot be shown on screen for want of a font: install one (Debian: sudo apt install fonts-noto-cjk).";
        }

        return null;
    }

    private static bool Holds(Lyrics lyrics, char first, char last)
    {
        foreach (LyricLine line in lyrics.Lines)
        {
            if (line.Text.AsSpan().IndexOfAnyInRange(first, last) >= 0)
                return true;
        }

        return false;
    }

    private static bool Covers(string language)
    {
        try
        {
            using ChildProcess list = ChildProcess.Start("fc-list", [$":lang={language}", "family"], "install fontconfig");
            using StreamReader reader = new(list.Output);
            bool any = reader.ReadToEnd().Trim().Length > 0;
            list.WaitForExit(PatienceSeconds);
            return any;
        }
        catch (MediaException)
        {
            // Without fontconfig the system brings its own fonts for these letters.
            return true;
        }
    }
}
