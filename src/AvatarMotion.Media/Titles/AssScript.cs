using System.Collections.Generic;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>
/// Writes the ASS script of a film: sung lines at the bottom that light up with each syllable, a title card at the start and a credit card at the end.
/// Two rows at most, where players and platforms leave the picture free.
/// </summary>
public static class AssScript
{
    /// <summary>The script for <paramref name="lyrics"/> in the look of <paramref name="style"/>; times are seconds of the film.</summary>
    public static string Build(Lyrics lyrics, LyricStyle style)
    {
        AssLook look = new(style);
        StringBuilder script = new(look.Header());
        EventWriter events = new(script);
        List<ShownLine> shown = ShownLine.Schedule(lyrics.Lines);
        KaraokeEvents.Add(events, shown, look);
        CardEvents.AddTitle(events, style, look, shown);
        CardEvents.AddCredits(events, style, look, shown);
        return script.ToString();
    }
}
