using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Enhanced .lrc: a time for each line, word and syllable, in hundredths of a second.</summary>
internal sealed partial class LrcWriter : ILyricWriter
{
    private const double Pause = 0.1;

    public string Write(Lyrics lyrics, Song song)
    {
        StringBuilder text = new();
        Tag(text, "ti", song.Title);
        Tag(text, "ar", song.Artist);
        Tag(text, "la", lyrics.Language.Length > 0 ? lyrics.Language : null);
        Tag(text, "length", song.Duration > 0 ? LyricTime.Minutes(song.Duration, 2) : null);
        foreach (LyricLine line in lyrics.Lines)
        {
            if (line.IsTimed)
                Line(text, line);
        }

        return text.ToString();
    }

    /// <summary>Letters that cannot be taken for a time.</summary>
    internal static string Escape(string text) => TimeLike().Replace(text, match => match.Value[0] == '<' ? "‹" + match.Value[1..] : "(" + match.Value[1..]);

    private static void Tag(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append(CultureInfo.InvariantCulture, $"[{name}:{LyricWriter.OneRow(value).Replace(']', ')')}]\n");
    }

    private static void Line(StringBuilder text, LyricLine line)
    {
        List<WrittenPiece> pieces = WrittenPiece.Of(line);
        text.Append('[').Append(LyricTime.Minutes(line.Start, 2)).Append(']');
        if (line.Singer is not null)
            text.Append(LyricWriter.OneRow(line.Singer).Replace(':', ' ').Replace('<', ' ')).Append(": ");
        string open = line.Backing ? "(" : "", close = line.Backing ? ")" : "";
        if (pieces.Count == 0)
        {
            text.Append(open).Append(Bracketed(line.Text)).Append(close).Append('\n');
            return;
        }

        for (int i = 0; i < pieces.Count; i++)
        {
            bool paused = i > 0 && pieces[i].Start - pieces[i - 1].End > Pause;
            text.Append(paused ? $"<{LyricTime.Minutes(pieces[i - 1].End, 2)}>" : "").Append(i > 0 ? Space(pieces[i].Gap) : "");
            text.Append('<').Append(LyricTime.Minutes(pieces[i].Start, 2)).Append('>').Append(i == 0 ? open : "").Append(Escape(LyricWriter.OneRow(pieces[i].Text)));
        }

        text.Append(close).Append('<').Append(LyricTime.Minutes(pieces[^1].End, 2)).Append(">\n");
    }

    /// <summary>What stands first in a line must not be taken for a tag.</summary>
    private static string Bracketed(string text)
    {
        string row = Escape(LyricWriter.OneRow(text));
        return row.StartsWith('[') ? "(" + row[1..].Replace(']', ')') : row;
    }

    private static string Space(string gap) => gap.Length > 0 ? " " : "";

    [GeneratedRegex(@"[<\[]\s*\d", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TimeLike();
}
