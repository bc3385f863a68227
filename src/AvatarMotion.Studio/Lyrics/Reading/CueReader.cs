using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Subtitles as cues (.srt, .vtt): a row of two times, then text until an empty row; word times and voices where WebVTT has them.</summary>
/// <remarks>W3C, "WebVTT: The Web Video Text Tracks Format", 2019; SubRip has no standard.</remarks>
internal sealed partial class CueReader : ILyricReader
{
    private const string Arrow = "-->";

    public bool Reads(LyricSource source)
    {
        foreach (string row in source.FirstRows)
        {
            if (TryTimes(row, out _, out _))
                return true;
        }

        return source.Text.StartsWith("WEBVTT", StringComparison.Ordinal);
    }

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        List<LyricLine> lines = [];
        string[] rows = source.Rows;
        string language = "";
        for (int row = 0; row < rows.Length; row++)
        {
            if (rows[row].StartsWith("Language:", StringComparison.OrdinalIgnoreCase) && lines.Count == 0 && rows[row].Trim().Length >= 11)
                language = rows[row][9..].Trim()[..2].ToLowerInvariant();
            if (!rows[row].Contains(Arrow, StringComparison.Ordinal))
                continue;
            if (!TryTimes(rows[row], out double start, out double end))
            {
                notices.Add("these times cannot be read, and their words are left out.", row + 1);
                continue;
            }

            if (end <= start)
                notices.Add("a cue ends before it begins; its end is guessed.", row + 1);
            StringBuilder text = new();
            while (row + 1 < rows.Length && rows[row + 1].Trim().Length > 0 && !rows[row + 1].Contains(Arrow, StringComparison.Ordinal))
            {
                row++;
                if (IsNumberOfNext(rows, row))
                    break;
                text.Append(text.Length > 0 ? "\n" : "").Append(rows[row].Trim());
            }

            if (Line(text.ToString(), start, end <= start ? start + 3 : end) is { } line)
                lines.Add(line);
        }

        return new Lyrics { Lines = TimedText.Read(lines), Language = language };
    }

    /// <summary>Files that were written without empty rows: a number alone before a row of times belongs to the next cue.</summary>
    private static bool IsNumberOfNext(string[] rows, int row) =>
        row + 1 < rows.Length && rows[row + 1].Contains(Arrow, StringComparison.Ordinal) && int.TryParse(rows[row].Trim(), out _);

    private static bool TryTimes(string row, out double start, out double end)
    {
        (start, end) = (0, 0);
        int arrow = row.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
            return false;
        string after = row[(arrow + Arrow.Length)..].Trim();
        int settings = after.IndexOf(' ');
        return LyricTime.TryRead(row.AsSpan(0, arrow), out start) && LyricTime.TryRead(settings < 0 ? after : after[..settings], out end);
    }

    private static LyricLine? Line(string text, double start, double end)
    {
        Match voice = Voice().Match(text);
        string? singer = voice.Success ? SingerNames.Read(WebUtility.HtmlDecode(voice.Groups[1].Value.Trim())).Singer : null;
        string timed = OtherTags().Replace(RubyTags().Replace(text, "$1($2)"), "");
        if (WordTime().IsMatch(timed))
        {
            // The same as .lrc from here on, with the cue's end after the last word.
            string lrc = $"<{LyricTime.Minutes(start, 3)}>" + WebUtility.HtmlDecode(timed.Replace('\n', ' ')) + $"<{LyricTime.Minutes(end, 3)}>";
            IReadOnlyList<LyricLine> read = LrcReader.Read($"[{LyricTime.Minutes(start, 3)}]{lrc}", end + 1).Lyrics.Lines;
            return read.Count == 0 ? null : read[0] with { Singer = singer };
        }

        string plain = WebUtility.HtmlDecode(timed).Trim();
        return plain.Length == 0 ? null : new LyricLine { Start = start, End = end, Text = OneRow(plain), Singer = singer };
    }

    /// <summary>Rows of one cue are one line, with a space where the script has spaces.</summary>
    private static string OneRow(string text)
    {
        StringBuilder line = new();
        foreach (string row in text.Split('\n'))
        {
            string part = row.Trim().TrimStart('-', '–').TrimStart();
            bool isUnspaced = line.Length > 0 && part.Length > 0 && WordSplitter.IsUnspaced(line[^1]) && WordSplitter.IsUnspaced(part[0]);
            line.Append(line.Length > 0 && part.Length > 0 && !isUnspaced ? " " : "").Append(part);
        }

        return line.ToString();
    }

    [GeneratedRegex(@"<v(?:\.[^\s>]*)?\s+([^>]+)>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Voice();

    [GeneratedRegex(@"<\d[\d:.,]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WordTime();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>|\{\\[^{}]*\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OtherTags();

    [GeneratedRegex(@"<ruby>([^<]*)<rt>([^<]*)</rt></ruby>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex RubyTags();
}
