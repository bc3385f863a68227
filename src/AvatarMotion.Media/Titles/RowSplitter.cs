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

    /// <summary>Index of the piece that begins the second row, or -1 where nothing may break: the break that makes the longer row shortest.</summary>
    private static int Middle(List<LyricPiece> pieces)
    {
        int best = -1;
        double bestWidth = Width(pieces, 0, pieces.Count);
        for (int i = 1; i < pieces.Count; i++)
        {
            double longer = Math.Max(Width(pieces, 0, i), Width(pieces, i, pieces.Count));
            if (!pieces[i].MayBreak || longer >= bestWidth)
                continue;
            (best, bestWidth) = (i, longer);
        }

        return best;
    }

    private static double Width(List<LyricPiece> pieces, int first, int end)
    {
        double width = 0;
        for (int i = first; i < end; i++)
            width += (i > first ? TextWidth.Of(pieces[i].Gap) : 0) + TextWidth.Of(pieces[i].Text);
        return width;
    }
}
