using System;
using System.Collections.Generic;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>The events of one sung line: a soft shade below, and above it the letters that fill with light as they are sung.</summary>
internal static class KaraokeEvents
{
    private const double LongestRow = 0.94;

    public static void Append(StringBuilder script, ShownLine shown, AssLook look)
    {
        List<LyricPiece> pieces = LyricPiece.Of(shown.Line);
        bool timed = pieces.Count > 0;
        if (!timed)
            pieces = Unsung(shown.Line);
        int rowBreak = RowBreak(pieces, look);
        string size = Size(pieces, rowBreak, look);
        string fade = @"\fad(140,180)";
        string times = $"{AssText.Time(shown.From)},{AssText.Time(shown.To)}";
        script.Append($"Dialogue: 0,{times},Shade,,0,0,0,,{{{size}{fade}\\blur{AssText.Number(0.12 * look.FontSize)}}}{Text(pieces, rowBreak, null)}\n");
        string light = timed ? "" : AssTagOfPlainColor(look);
        script.Append($"Dialogue: 1,{times},Sung,,0,0,0,,{{{size}{fade}{light}\\blur0.6}}{Text(pieces, rowBreak, timed ? shown.From : null)}\n");
    }

    private static string AssTagOfPlainColor(AssLook look) => $"\\1c{AssText.Color(look.Unsung)}&";

    private static List<LyricPiece> Unsung(LyricLine line)
    {
        List<LyricPiece> pieces = [];
        foreach (string word in line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            pieces.Add(new LyricPiece(pieces.Count > 0 ? " " : "", word, line.Start, line.End, BeginsWord: true));
        return pieces;
    }

    /// <summary>The text with row break and, from <paramref name="clock"/> seconds on, a fill per piece (hundredths counted from the start, so that no error adds up).</summary>
    private static string Text(List<LyricPiece> pieces, int rowBreak, double? clock)
    {
        StringBuilder text = new();
        int now = clock is null ? 0 : AssText.Hundredths(clock.Value);
        for (int i = 0; i < pieces.Count; i++)
        {
            LyricPiece piece = pieces[i];
            string gap = i == rowBreak ? "\\N" : AssText.Escape(piece.Gap);
            if (clock is null)
            {
                text.Append(gap).Append(AssText.Escape(piece.Text));
                continue;
            }

            int start = Math.Max(now, AssText.Hundredths(piece.Start)), end = Math.Max(start, AssText.Hundredths(piece.End));
            text.Append(FormattableString.Invariant($"{{\\k{start - now}}}")).Append(gap);
            text.Append(FormattableString.Invariant($"{{\\kf{end - start}}}")).Append(AssText.Escape(piece.Text));
            now = end;
        }

        return text.ToString();
    }

    /// <summary>Index of the piece that begins the second row, or -1 for one row: the break that makes the longer row shortest.</summary>
    private static int RowBreak(List<LyricPiece> pieces, AssLook look)
    {
        double whole = Width(pieces, 0, pieces.Count);
        if (whole * look.FontSize <= LongestRow * look.TextWidth)
            return -1;
        int best = -1;
        double bestWidth = whole;
        for (int i = 1; i < pieces.Count; i++)
        {
            double longer = Math.Max(Width(pieces, 0, i), Width(pieces, i, pieces.Count));
            if (!pieces[i].BeginsWord || longer >= bestWidth)
                continue;
            (best, bestWidth) = (i, longer);
        }

        return best;
    }

    private static string Size(List<LyricPiece> pieces, int rowBreak, AssLook look)
    {
        double widest = rowBreak < 0 ? Width(pieces, 0, pieces.Count) : Math.Max(Width(pieces, 0, rowBreak), Width(pieces, rowBreak, pieces.Count));
        double fitting = LongestRow * look.TextWidth / Math.Max(widest, 1e-6);
        return fitting >= look.FontSize ? "" : $"\\fs{AssText.Number(fitting)}";
    }

    private static double Width(List<LyricPiece> pieces, int first, int end)
    {
        double width = 0;
        for (int i = first; i < end; i++)
            width += (i > first ? TextWidth.Of(pieces[i].Gap) : 0) + TextWidth.Of(pieces[i].Text);
        return width;
    }
}
