using System;
using System.Collections.Generic;
using System.IO;

namespace AvatarMotion.Evaluation;

/// <summary>Writes rows of cells as an aligned Markdown table: readable on a screen, and ready for a document. The first column stands left, the others right.</summary>
internal static class MarkdownTable
{
    public static void Write(TextWriter to, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        int[] widths = new int[rows[0].Count];
        foreach (IReadOnlyList<string> row in rows)
        {
            for (int i = 0; i < widths.Length; i++)
                widths[i] = Math.Max(widths[i], row[i].Length);
        }

        for (int i = 0; i < rows.Count; i++)
        {
            Line(to, rows[i], widths);
            if (i == 0)
                to.WriteLine("|" + string.Join("|", Array.ConvertAll(widths, static width => new string('-', width + 2))) + "|");
        }
    }

    private static void Line(TextWriter to, IReadOnlyList<string> row, int[] widths)
    {
        to.Write('|');
        for (int i = 0; i < widths.Length; i++)
            to.Write($" {(i == 0 ? row[i].PadRight(widths[i]) : row[i].PadLeft(widths[i]))} |");
        to.WriteLine();
    }
}
