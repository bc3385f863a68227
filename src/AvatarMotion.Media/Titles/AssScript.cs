using System;
using System.Collections.Generic;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>
/// Writes the ASS script of a film: sung lines at the bottom that light up with each syllable, and a title card at the start.
/// Two rows at most, inside the title-safe area (5 % of each side; more at the bottom of an upright film, where players put their buttons).
/// </summary>
public static class AssScript
{
    /// <summary>The script for <paramref name="lyrics"/> in the look of <paramref name="style"/>; times are seconds of the film.</summary>
    public static string Build(Lyrics lyrics, LyricStyle style)
    {
        AssLook look = new(style);
        StringBuilder script = new();
        script.Append(look.Header());
        KaraokeEvents.Append(script, ShownLine.Schedule(lyrics.Lines), look);
        if (!string.IsNullOrWhiteSpace(style.Title))
            TitleEvents.Append(script, style, look);
        return script.ToString();
    }
}
