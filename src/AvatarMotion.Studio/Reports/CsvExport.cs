using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>
/// Writes an analysis for spreadsheets and statistics (RFC 4180, UTF-8, first row names): a folder gets one file for each kind of thing, a file
/// that ends in .csv gets everything that has a time, by time.
/// </summary>
/// <remarks>A text that begins like a formula gets an apostrophe before it, as OWASP advises against CSV injection: lyrics come from anybody.</remarks>
public static class CsvExport
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The files that <see cref="Write"/> makes for <paramref name="target"/>.</summary>
    public static IReadOnlyList<string> FilesOf(string target) => [.. Files(new Song(), target).Select(file => file.Target)];

    /// <summary>Writes the whole set or nothing; every file of the set is written, so that none of an older song stays among them.</summary>
    public static void Write(Song song, string target) => UnfinishedFile.WriteAll(Files(song, target));

    private static List<(string Target, Action<Stream> Content)> Files(Song song, string target)
    {
        if (target.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            return [(target, stream => WriteTable(SongTables.Together(song), stream))];
        return [.. SongTables.Of(song).Select(table => (Path.Combine(target, table.Name + ".csv"), (Action<Stream>)(stream => WriteTable(table, stream))))];
    }

    internal static void WriteTable(SongTable table, Stream to)
    {
        using StreamWriter text = new(to, Plain, leaveOpen: true) { NewLine = "\r\n" };
        WriteRow(text, table.Columns);
        foreach (string[] row in table.Rows)
            WriteRow(text, row);
    }

    private static void WriteRow(StreamWriter text, string[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0)
                text.Write(',');
            text.Write(Field(values[i]));
        }

        text.WriteLine();
    }

    private static string Field(string value)
    {
        string safe = IsFormula(value) ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 && safe.Trim().Length == safe.Length ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Whether a spreadsheet would reckon with a text (a title, a word) instead of showing it; numbers are left alone.</summary>
    private static bool IsFormula(string value) =>
        value.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(value[0], StringComparison.Ordinal) && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
