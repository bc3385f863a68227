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
            foreach ((int first, int end) in row.Row.Words())
                texts.AddRange([row.Row.Only(first, end), row.Row.Mark + row.Row.Text(first, end)]);
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

    private static List<WordPlace> Places(PlacedRow row, InkBox[] boxes, ref int at)
    {
        List<WordPlace> places = [];
        for (int words = row.Row.Words().Count; words > 0; words--)
        {
            InkBox inRow = boxes[at++], alone = boxes[at++];
            double left = row.Center + row.Size * inRow.Left, right = row.Center + row.Size * inRow.Right;
            places.Add(new WordPlace(left, right, 0.5 * (left + right) - 0.5 * row.Size * (alone.Left + alone.Right)));
        }

        return places;
    }
}
