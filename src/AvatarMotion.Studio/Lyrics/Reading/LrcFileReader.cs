using System.Text.RegularExpressions;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Lines and words in time (.lrc).</summary>
internal sealed partial class LrcFileReader : ILyricReader
{
    public bool Reads(LyricSource source)
    {
        foreach (string row in source.FirstRows)
        {
            if (TimeTag().IsMatch(row))
                return true;
        }

        return false;
    }

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        LrcReader reader = LrcReader.Read(source.Text, double.PositiveInfinity);
        int more = reader.Warnings.Count - 1;
        if (more >= 0)
            notices.Add(reader.Warnings[0] + (more > 0 ? $" ({more} more like this)" : ""));
        return reader.Lyrics with { Lines = TimedText.Read(reader.Lyrics.Lines) };
    }

    [GeneratedRegex(@"^\s*(\[[^\[\]]*\]\s*)*\[\s*\d{1,3}:\d{1,2}([.:,]\d{1,3}){0,2}\s*\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TimeTag();
}
