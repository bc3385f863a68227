using System;
using System.Collections.Generic;

namespace AvatarMotion.Media;

/// <summary>Parts a line into one row or two of nearly the same length.</summary>
internal static class RowSplitter
{
    /// <summary>Rows of <paramref name="pieces"/>; <paramref name="width"/> is how wide they are together and <paramref name="room"/> how wide a row may be, both in one unit.</summary>
    public static List<LyricRow> Split(List<LyricPiece> pieces, double width, double room, bool rightToLeft)
    {
        int rowBreak = width <= room ? -1 : Middle(pieces);
        if (rowBreak < 0)
            return [new LyricRow(pieces, rightToLeft)];
        return [new LyricRow(pieces.GetRange(0, rowBreak), rightToLeft), new LyricRow(pieces.GetRange(rowBreak, pieces.Count - rowBreak), rightToLeft)];
    }

    /// <summary>Index of the piece that begins the second row, or -1 where nothing may break: the break that makes the longer row shortest, where readers pause if that costs little.</summary>
    private static int Middle(List<LyricPiece> pieces)
    {
        int best = -1;
        double bestWidth = double.PositiveInfinity;
        for (int i = 1; i < pieces.Count; i++)
        {
            if (!pieces[i].MayBreak)
                continue;
            double longer = Ease(pieces[i - 1].Text, pieces[i]) * Math.Max(Width(pieces, 0, i), Width(pieces, i, pieces.Count));
            if (longer < bestWidth)
                (best, bestWidth) = (i, longer);
        }

        return best;
    }

    // After a comma a row ends well; in Japanese a phrase ends where kana meets kanji, and there is no pause inside one.
    private static double Ease(string before, in LyricPiece next)
    {
        if (before.Length > 0 && ",.;:!?、。，！？،؛؟…".Contains(before[^1], StringComparison.Ordinal))
            return 0.8;
        bool isPhrase = next.Gap.Length > 0 || before.Length > 0 && before[^1] is >= '\u3041' and <= '\u309F' && next.Text.Length > 0 && next.Text[0] is not (>= '\u3041' and <= '\u309F');
        return isPhrase ? 1 : 1.3;
    }

    private static double Width(List<LyricPiece> pieces, int first, int end)
    {
        double width = 0;
        for (int i = first; i < end; i++)
            width += (i > first ? TextWidth.Of(pieces[i].Gap) : 0) + TextWidth.Of(pieces[i].Text);
        return width;
    }
}
