using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Songs of karaoke games (UltraStar .txt): syllables with beat, length and pitch; duets.</summary>
/// <remarks>UltraStar format as its community documents it (usdx.eu/format): a beat is a quarter of the BPM's, pitch 0 is middle C, GAP in milliseconds.</remarks>
internal sealed partial class UltraStarReader : ILyricReader
{
    public bool Reads(LyricSource source)
    {
        bool hasTempo = false;
        foreach (string row in source.FirstRows)
        {
            hasTempo |= row.TrimStart().StartsWith("#BPM", StringComparison.OrdinalIgnoreCase);
            if (hasTempo && Note().IsMatch(row))
                return true;
        }

        return false;
    }

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        UltraStarSong song = UltraStarSong.Read(source.Rows, notices);
        List<LyricLine> lines = [];
        foreach ((string? singer, List<SungNote> notes) in song.Voices)
            lines.AddRange(SungLines.Build(notes, breaksAtRests: false, singer));
        return new Lyrics { Lines = lines, Language = song.Language };
    }

    [GeneratedRegex(@"^\s*[:*FRG]\s*-?\d+\s+\d+\s+-?\d+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Note();
}
