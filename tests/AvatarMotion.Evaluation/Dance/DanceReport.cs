using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace AvatarMotion.Evaluation;

/// <summary>The dance table for a person, for a spreadsheet, and for a program.</summary>
internal static class DanceReport
{
    /// <summary>One Markdown table: measures down; dances, their median, what it has to be, people and the verdict across. People of the clips follow in a second one.</summary>
    public static void Print(DanceTable table, TextWriter to)
    {
        if (table.Dances.Count > 0)
        {
            MarkdownTable.Write(to, Dances(table));
            to.WriteLine();
        }

        if (table.People.Count > 0)
        {
            MarkdownTable.Write(to, People(table));
            to.WriteLine();
        }

        List<int> failing = table.Failing();
        if (table.Dances.Count > 0)
            to.WriteLine(failing.Count == 0 ? "Every measure is kept." : $"Not kept: {string.Join("; ", failing.Select(row => DanceMeasures.All[row].Title.Trim()))}.");
    }

    /// <summary>A line per dance and person, a column per measure; empty cells where there is no number.</summary>
    public static void WriteCsv(DanceTable table, TextWriter to)
    {
        to.Write("kind,name," + string.Join(",", DanceMeasures.All.Select(static measure => measure.Name)) + "\n");
        foreach ((string name, _, double[] numbers) in table.Dances)
            to.Write($"dance,{Quoted(name)},{string.Join(",", numbers.Select(Plain))}\n");
        foreach ((string name, double[] numbers) in table.People)
            to.Write($"person,{Quoted(name)},{string.Join(",", numbers.Select(Plain))}\n");
        to.Write($"median,,{string.Join(",", Rows.Select(row => Plain(table.Median(row))))}\n");
    }

    /// <summary><c>{"version":1,"dances":[{"name":…,"speed":x,…}],"people":[…],"median":{…},"kept":{"speed":true,…}}</c>; what is not known is absent.</summary>
    public static void WriteJson(DanceTable table, Stream to)
    {
        using Utf8JsonWriter json = new(to, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        WriteList(json, "dances", table.Dances.Select(static dance => (dance.Name, dance.Numbers)));
        WriteList(json, "people", table.People);
        json.WriteStartObject("median");
        WriteNumbers(json, table.Median);
        json.WriteEndObject();
        json.WriteStartObject("kept");
        foreach (int row in Rows)
        {
            if (table.Keeps(row) is { } kept)
                json.WriteBoolean(DanceMeasures.All[row].Name, kept);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<int> Rows => Enumerable.Range(0, DanceMeasures.All.Count);

    private static List<string[]> Dances(DanceTable table)
    {
        bool people = table.People.Count > 0;
        List<string[]> rows = [["measure", .. table.Dances.Select(static dance => Short(dance.Name)), "**median**", "has to be", "people", .. people ? ["clips here"] : Array.Empty<string>(), "verdict"]];
        foreach (int row in Rows)
        {
            DanceMeasure measure = DanceMeasures.All[row];
            if (table.Dances.All(dance => double.IsNaN(dance.Numbers[row])))
                continue;
            rows.Add([
                measure.Title, .. table.Dances.Select(dance => Cell(dance.Numbers[row], measure.Digits)), Cell(table.Median(row), measure.Digits),
                measure.Must?.Text(measure.Digits) ?? "", measure.People?.Text(measure.Digits) ?? "", .. people ? [Cell(table.MedianOfPeople(row), measure.Digits)] : Array.Empty<string>(),
                table.Keeps(row) switch { true => "kept", false => "**fails**", _ => "" },
            ]);
        }

        return rows;
    }

    private static List<string[]> People(DanceTable table)
    {
        List<string[]> rows = [["people", .. table.People.Select(static person => Short(person.Name))]];
        foreach (int row in Rows)
        {
            if (table.People.Any(person => !double.IsNaN(person.Numbers[row])))
                rows.Add([DanceMeasures.All[row].Title, .. table.People.Select(person => Cell(person.Numbers[row], DanceMeasures.All[row].Digits))]);
        }

        return rows;
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<(string Name, double[] Numbers)> list)
    {
        json.WriteStartArray(name);
        foreach ((string title, double[] numbers) in list)
        {
            json.WriteStartObject();
            json.WriteString("name", title);
            WriteNumbers(json, row => numbers[row]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, Func<int, double> number)
    {
        foreach (int row in Rows)
        {
            if (double.IsFinite(number(row)))
                json.WriteNumber(DanceMeasures.All[row].Name, Math.Round(number(row), 6));
        }
    }

    private static string Short(string name) => name.Length <= 14 ? name : name[..6] + "…" + name[^7..];

    private static string Cell(double number, int digits) =>
        double.IsFinite(number) ? number.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "";

    private static string Plain(double number) => double.IsFinite(number) ? Math.Round(number, 6).ToString(CultureInfo.InvariantCulture) : "";

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
