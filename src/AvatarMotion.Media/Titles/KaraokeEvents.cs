using System;
using System.Collections.Generic;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>The events of one sung line: a soft shade below, and above it the letters that fill with light as they are sung.</summary>
internal static class KaraokeEvents
{
    private const double LongestRow = 0.94;

    /// <summary>Adds every line of <paramref name="lines"/>.</summary>
    public static void Append(StringBuilder script, List<ShownLine> lines, AssLook look)
    {
        // All lines are measured in one go: opening libass takes longer than a hundred lines.
        List<List<LyricPiece>> pieces = [];
        List<string> texts = [];
        foreach (ShownLine line in lines)
        {
            List<LyricPiece> sung = LyricPiece.Of(line.Line);
            pieces.Add(sung.Count > 0 ? sung : Untimed(line.Line));
            texts.Add(Text(pieces[^1], -1, null));
        }

        (double Width, double Height)[] sizes = TextRuler.Measure(texts, look.Font);
        for (int i = 0; i < lines.Count; i++)
        {
            double scale = look.FontSize * sizes[i].Width / Math.Max(Width(pieces[i], 0, pieces[i].Count), 0.1);
            Append(script, lines[i], pieces[i], scale, look);
        }
    }

    private static void Append(StringBuilder script, ShownLine shown, List<LyricPiece> pieces, double scale, AssLook look)
    {
        bool timed = shown.Line.Words.Count > 0;
        int rowBreak = RowBreak(pieces, scale, look);
        string size = Size(pieces, rowBreak, scale, look);
        string fade = @"\fad(140,180)";
        string times = $"{AssText.Time(shown.From)},{AssText.Time(shown.To)}";
        script.Append($"Dialogue: 0,{times},Shade,,0,0,0,,{{{size}{fade}\\blur{AssText.Number(0.11 * look.FontSize)}}}{(timed ? GlowText(pieces, rowBreak, shown.From, look) : Text(pieces, rowBreak, null))}\n");
        string light = timed ? "" : AssTagOfPlainColor(look);
        script.Append($"Dialogue: 1,{times},Sung,,0,0,0,,{{{size}{fade}{light}\\blur0.6}}{Text(pieces, rowBreak, timed ? shown.From : null)}\n");
    }

    private static string AssTagOfPlainColor(AssLook look) => $"\\1c{AssText.Color(look.Unsung)}&";

    private static List<LyricPiece> Untimed(LyricLine line)
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

    /// <summary>The text of the shade, whose halo takes color while a word is sung and cools down after it.</summary>
    private static string GlowText(List<LyricPiece> pieces, int rowBreak, double from, AssLook look)
    {
        StringBuilder text = new();
        string dark = AssText.Color(look.Shade), bright = AssText.Color(look.Glow);
        for (int i = 0; i < pieces.Count; i++)
        {
            int start = 10 * (AssText.Hundredths(pieces[i].Start) - AssText.Hundredths(from)), end = 10 * (AssText.Hundredths(pieces[i].End) - AssText.Hundredths(from));
            text.Append(i == rowBreak ? "\\N" : AssText.Escape(pieces[i].Gap));
            text.Append(FormattableString.Invariant($"{{\\3c{dark}&\\t({start},{start + 90},\\3c{bright}&)\\t({Math.Max(end, start + 90)},{Math.Max(end, start + 90) + 450},\\3c{dark}&)}}"));
            text.Append(AssText.Escape(pieces[i].Text));
        }

        return text.ToString();
    }

    /// <summary>Index of the piece that begins the second row, or -1 for one row: the break that makes the longer row shortest.</summary>
    private static int RowBreak(List<LyricPiece> pieces, double scale, AssLook look)
    {
        double whole = Width(pieces, 0, pieces.Count);
        if (whole * scale <= LongestRow * look.TextWidth)
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

    private static string Size(List<LyricPiece> pieces, int rowBreak, double scale, AssLook look)
    {
        double widest = rowBreak < 0 ? Width(pieces, 0, pieces.Count) : Math.Max(Width(pieces, 0, rowBreak), Width(pieces, rowBreak, pieces.Count));
        double fitting = look.FontSize * LongestRow * look.TextWidth / Math.Max(widest * scale, 1e-6);
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
