using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Whether the installed fonts have the letters of a song's words.</summary>
public static class LyricFonts
{
    private const double PatienceSeconds = 20;

    // A language that needs the letters, as fontconfig knows it, and the package that brings them.
    private static readonly (string Language, string Name, char First, char Last, string Package)[] Scripts =
    [
        ("ja", "Japanese", '\u3040', '\u30FF', "fonts-noto-cjk"),
        ("ko", "Korean", '\uAC00', '\uD7AF', "fonts-noto-cjk"),
        ("zh-cn", "Chinese or Japanese", '\u4E00', '\u9FFF', "fonts-noto-cjk"),
        ("ar", "Arabic", '\u0620', '\u06FF', "fonts-noto-core"),
        ("he", "Hebrew", '\u05D0', '\u05EA', "fonts-noto-core"),
        ("ru", "Cyrillic", '\u0410', '\u044F', "fonts-noto-core"),
        ("el", "Greek", '\u0391', '\u03C9', "fonts-noto-core"),
        ("hi", "Devanagari", '\u0904', '\u0939', "fonts-noto-core"),
        ("bn", "Bengali", '\u0985', '\u09B9', "fonts-noto-core"),
        ("ta", "Tamil", '\u0B85', '\u0BB9', "fonts-noto-core"),
        ("te", "Telugu", '\u0C05', '\u0C39', "fonts-noto-core"),
        ("th", "Thai", '\u0E01', '\u0E3A', "fonts-noto-core"),
        ("ka", "Georgian", '\u10D0', '\u10F0', "fonts-noto-core"),
        ("hy", "Armenian", '\u0531', '\u0586', "fonts-noto-core"),
    ];

    /// <summary>One sentence where a font that <paramref name="lyrics"/> need is not installed, or null.</summary>
    public static string? Notice(Lyrics lyrics)
    {
        foreach ((string language, string name, char first, char last, string package) in Scripts)
        {
            if (Holds(lyrics.Lines, first, last) && !Covers(language))
                return $"The {name} words cannot be shown on screen for want of a font: install one (Debian: sudo apt install {package}).";
        }

        return null;
    }

    private static bool Holds(IReadOnlyList<LyricLine> lines, char first, char last)
    {
        foreach (LyricLine line in lines)
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
