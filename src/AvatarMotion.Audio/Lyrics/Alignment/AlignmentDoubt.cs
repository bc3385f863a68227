using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion.Audio;

/// <summary>Says in a sentence where aligned words cannot be trusted.</summary>
internal static class AlignmentDoubt
{
    private const double Unsure = 0.5;
    private const double MostUnsure = 0.7;

    /// <summary>Nobody holds words for longer than this on the mean, in seconds of singing each.</summary>
    private const double LongestWord = 15;

    /// <summary>A sentence where most words are in doubt, or far too few for what is sung; null where neither is.</summary>
    /// <param name="lyrics">Aligned words.</param>
    /// <param name="sungSeconds">Seconds in which somebody sings.</param>
    public static string? Of(Lyrics lyrics, double sungSeconds)
    {
        int words = 0, unsure = 0;
        foreach (LyricLine line in lyrics.Lines)
        {
            foreach (LyricWord word in line.Words)
            {
                words++;
                unsure += word.Confidence < Unsure ? 1 : 0;
            }
        }

        if (words > 0 && sungSeconds > LongestWord * words)
            return string.Format(CultureInfo.InvariantCulture, "The lyrics have {0} word{1} for {2:0} s of singing; the mouth rests where the rest is sung, so give all the words or none.", words, words == 1 ? "" : "s", sungSeconds);
        if (words == 0 || unsure < MostUnsure * words)
            return null;
        return string.Format(CultureInfo.InvariantCulture, "Of {0} words of the lyrics {1} were not heard in the song with any certainty; if they belong to another song or another version, give the right ones.", words, unsure);
    }
}
