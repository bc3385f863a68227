using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion.Audio;

/// <summary>Says in a sentence where aligned words cannot be trusted.</summary>
internal static class AlignmentDoubt
{
    private const double Unsure = 0.5;
    private const double MostUnsure = 0.7;

    /// <summary>A sentence where most words are in doubt; null where they are not.</summary>
    public static string? Of(Lyrics lyrics)
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

        if (words == 0 || unsure < MostUnsure * words)
            return null;
        return string.Format(CultureInfo.InvariantCulture, "Of {0} words of the lyrics {1} were not heard in the song with any certainty; if they belong to another song or another version, give the right ones.", words, unsure);
    }
}
