using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Words without any time: one line of text is one sung line.</summary>
internal sealed partial class PlainTextReader : ILyricReader
{
    private const int MostRows = 10_000;

    public bool Reads(LyricSource source) => !source.IsBinary;

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        List<string> rows = [];
        string language = "";
        foreach (string row in source.Rows.AsSpan(0, Math.Min(source.Rows.Length, MostRows)))
        {
            Match tag = Tag().Match(row);
            if (tag.Success && tag.Groups[1].Value is "la" or "lang" or "language" && tag.Groups[2].Length >= 2)
                language = tag.Groups[2].Value[..2].ToLowerInvariant();
            rows.Add(tag.Success ? "" : row);
        }

        return new Lyrics { Lines = SheetText.Read(rows, notices), Language = language };
    }

    [GeneratedRegex(@"^\s*\[(ti|ar|al|au|by|re|ve|la|lang|language|offset|length|id|id_tag)\s*:\s*([^\]]*)\]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
