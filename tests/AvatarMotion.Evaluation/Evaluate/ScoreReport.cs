using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace AvatarMotion.Evaluation;

/// <summary>The numbers of a table for a person, for a spreadsheet, and for a program.</summary>
internal static class ScoreReport
{
    private static readonly string[][] Blocks =
    [
        ["beats", "tempo"], ["sections", "voice", "pitch", "syllables"], ["words"], ["drums"], ["stems"], ["time"],
    ];

    /// <summary>One table per subject, each with the songs whose truth speaks of it; the last line gives means (sums of times).</summary>
    public static void Print(ScoreTable table, TextWriter to)
    {
        List<int> answered = table.Answered();
        foreach (string[] groups in Blocks)
        {
            int[] columns = [.. answered.Where(i => Array.IndexOf(groups, table.Asked[i].Group) >= 0)];
            if (columns.Length == 0)
                continue;
            List<string[]> rows = [["song", .. columns.Select(i => table.Asked[i].Title)]];
            foreach ((string id, double[] numbers) in table.Rows)
            {
                if (columns.Any(i => !double.IsNaN(numbers[i])))
                    rows.Add([id, .. columns.Select(i => Cell(numbers[i], table.Asked[i].Digits))]);
            }

            rows.Add(["**total**", .. columns.Select(i => Cell(table.Total(i), table.Asked[i].Digits))]);
            MarkdownTable.Write(to, rows);
            to.WriteLine();
        }
    }

    /// <summary>Every asked column by its name, a line per song and one for the total; empty cells where there is no number.</summary>
    public static void WriteCsv(ScoreTable table, TextWriter to)
    {
        to.Write("song," + string.Join(",", table.Asked.Select(static column => column.Name)) + "\n");
        foreach ((string id, double[] numbers) in table.Rows)
            to.Write($"{Quoted(id)},{string.Join(",", numbers.Select(Plain))}\n");
        to.Write($"total,{string.Join(",", Enumerable.Range(0, table.Asked.Count).Select(i => Plain(table.Total(i))))}\n");
    }

    /// <summary><c>{"version":1,"songs":[{"song":id,"beat_f":x,…}],"total":{…}}</c>; what is not known is absent.</summary>
    public static void WriteJson(ScoreTable table, Stream to)
    {
        using Utf8JsonWriter json = new(to, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("songs");
        foreach ((string id, double[] numbers) in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("song", id);
            Numbers(json, table, i => numbers[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("total");
        Numbers(json, table, table.Total);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, ScoreTable table, Func<int, double> number)
    {
        for (int i = 0; i < table.Asked.Count; i++)
        {
            if (double.IsFinite(number(i)))
                json.WriteNumber(table.Asked[i].Name, Math.Round(number(i), 6));
        }
    }

    private static string Cell(double number, int digits) =>
        double.IsNaN(number) ? "" : number.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Plain(double number) => double.IsNaN(number) ? "" : Math.Round(number, 6).ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
