using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class CsvExportTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("csv").FullName;

    [TearDown]
    public void Clean() => Directory.Delete(_folder, true);

    [Test]
    public void AFolderGetsOneFileOfEachKind()
    {
        CsvExport.Write(FullSong.Create(), _folder);
        Assert.That(Directory.GetFiles(_folder), Is.EquivalentTo(CsvExport.FilesOf(_folder)));
        Assert.That(Read("beats")[1], Is.EqualTo(new[] { "1", "1", "1" }));
        Assert.That(Read("beats")[6], Is.EqualTo(new[] { "3.5", "2", "2" }), "the sixth beat is the second of bar 2");
        Assert.That(Read("sections")[3], Is.EqualTo(new[] { "13", "18", "verse", "A", "0.5" }), "the same music has the same letter");
        Assert.That(Read("drums").Skip(1).Select(row => row[1]), Is.EqualTo(new[] { "kick", "hat", "hat", "snare", "kick" }), "by time");
        Assert.That(Read("notes")[2], Is.EqualTo(new[] { "7", "9", "71.02", "B4", "5.5", "40" }));
        Assert.That(Read("song").Single(row => row[0] == "meter")[1], Is.EqualTo("4/4"));
        Assert.That(Read("curves")[1].Length, Is.EqualTo(8));
    }

    [Test]
    public void FieldsAreQuotedAsTheStandardSays()
    {
        CsvExport.Write(FullSong.Create(), _folder);
        string text = File.ReadAllText(Path.Combine(_folder, "words.csv"));
        Assert.That(text, Does.Contain("\"<b>夜,\"\"light\"\"\t</b>\""), "RFC 4180, section 2, rules 6 and 7");
        Assert.That(text.Split("\r\n"), Has.Length.EqualTo(4), "a header, two words, and a line end at the end");
        Assert.That(Read("words")[1][2], Is.EqualTo(FullSong.UglyWord));
        Assert.That(Read("song").Single(row => row[0] == "title")[1], Is.EqualTo(FullSong.UglyTitle));
    }

    [TestCase("=HYPERLINK(\"http://x\",\"y\")")]
    [TestCase("+cmd|' /C calc'!A0")]
    [TestCase("-2+3")]
    [TestCase("@SUM(1)")]
    [TestCase("\t=1")]
    public void ATextThatBeginsLikeAFormulaStaysText(string title)
    {
        CsvExport.Write(FullSong.Create() with { Title = title }, _folder);
        Assert.That(Read("song").Single(row => row[0] == "title")[1], Is.EqualTo("'" + title));
    }

    [Test]
    public void NumbersBelowZeroStayNumbers()
    {
        CsvExport.Write(FullSong.Create(), _folder);
        Assert.That(Read("song").Single(row => row[0] == "loudness_lufs")[1], Is.EqualTo("-13.5"));
    }

    [Test]
    public void EveryRowIsAsWideAsItsHeader()
    {
        foreach (SongTable table in SongTables.Of(FullSong.Create()))
        {
            Assert.That(table.Rows, Is.Not.Empty, table.Name);
            Assert.That(table.Rows.Select(row => row.Length).Distinct(), Is.EqualTo(new[] { table.Columns.Length }), table.Name);
        }
    }

    [Test]
    public void AnOlderSongLeavesNothingBehind()
    {
        CsvExport.Write(FullSong.Create(), _folder);
        CsvExport.Write(new Song { Duration = 1 }, _folder);
        Assert.That(Read("words"), Has.Count.EqualTo(1), "only the header");
        Assert.That(Read("curves"), Has.Count.EqualTo(1));
    }

    [Test]
    public void AFileGetsAllByTime()
    {
        string file = Path.Combine(_folder, "all.CSV");
        CsvExport.Write(FullSong.Create(), file);
        Assert.That(Directory.GetFiles(_folder), Is.EqualTo(new[] { file }));
        List<string[]> rows = Parse(File.ReadAllText(file));
        Assert.That(rows[0], Is.EqualTo(new[] { "start", "end", "kind", "label", "value" }));
        Assert.That(rows.Skip(1).Select(row => double.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture)), Is.Ordered);
        Assert.That(rows.Select(row => row[2]).Distinct(), Is.SupersetOf(new[] { "section", "phrase", "bar", "beat", "event", "kick", "snare", "hat", "voice", "note", "line", "word" }));
        Assert.That(rows.Single(row => row[2] == "beat" && row[0] == "3.5")[3], Is.EqualTo("2.2"));
    }

    [Test]
    public void ASetThatCannotBeWholeLeavesTheOldOneAlone()
    {
        CsvExport.Write(FullSong.Create(), _folder);
        string words = Path.Combine(_folder, "words.csv"), beats = Path.Combine(_folder, "beats.csv");
        string before = File.ReadAllText(beats);
        File.Delete(words);
        Directory.CreateDirectory(words);
        Assert.That(() => CsvExport.Write(new Song { Duration = 1 }, _folder), Throws.TypeOf<MediaException>().With.Property(nameof(MediaException.OutputFailed)).True);
        Assert.That(File.ReadAllText(beats), Is.EqualTo(before));
        Assert.That(Directory.GetFiles(_folder, ".*"), Is.Empty, "nothing unfinished lies about");
        Directory.Delete(words);
    }

    private List<string[]> Read(string name) => Parse(File.ReadAllText(Path.Combine(_folder, name + ".csv")));

    /// <summary>A reader of its own, letter by letter.</summary>
    private static List<string[]> Parse(string text)
    {
        List<string[]> rows = [];
        List<string> row = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[i++]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] is (',' or '\r'))
                Add(row, field);
            else if (!quoted && text[i] == '\n')
                rows.Add(Take(row));
            else
                field.Append(text[i]);
        }

        return rows;
    }

    private static void Add(List<string> row, StringBuilder field)
    {
        row.Add(field.ToString());
        field.Clear();
    }

    private static string[] Take(List<string> row)
    {
        string[] taken = [.. row];
        row.Clear();
        return taken;
    }
}
