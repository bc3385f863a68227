using System.Collections.Generic;

namespace AvatarMotion.Media;

/// <summary>Finds where the words of rows stand, shaped and ordered as they are drawn.</summary>
internal static class WordBoxes
{
    /// <summary><paramref name="rows"/> with the places of their words: of all where <paramref name="always"/> says so, else of those with letters that run from right to left.</summary>
    public static List<PlacedRow> Measure(List<PlacedRow> rows, FontFace font, bool always)
    {
        List<string> texts = [];
        foreach (PlacedRow row in rows)
        {
            if (!IsNeeded(row, always))
                continue;
            texts.Add(row.Row.Text());
            foreach ((int first, int end) in row.Row.Words())
                texts.Add(row.Row.Only(first, end));
        }

        if (texts.Count == 0)
            return rows;
        InkBox[] boxes = TextRuler.Measure(texts, font);
        List<PlacedRow> measured = [];
        int at = 0;
        foreach (PlacedRow row in rows)
            measured.Add(IsNeeded(row, always) ? row with { Words = Places(row, boxes, ref at) } : row);
        return measured;
    }

    private static bool IsNeeded(PlacedRow row, bool always) => row.IsTimed && !row.IsPreview && (always || row.Row.HasRightToLeft);

    private static List<(double Left, double Right)> Places(PlacedRow row, InkBox[] boxes, ref int at)
    {
        InkBox whole = boxes[at++];
        double middle = 0.5 * (whole.Left + whole.Right);
        List<(double Left, double Right)> places = [];
        for (int words = row.Row.Words().Count; words > 0; words--, at++)
            places.Add((row.Center + row.Size * (boxes[at].Left - middle), row.Center + row.Size * (boxes[at].Right - middle)));
        return places;
    }
}
