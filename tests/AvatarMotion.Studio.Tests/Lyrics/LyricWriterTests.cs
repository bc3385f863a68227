using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>What is written reads back: the same words at the same times, whatever letters people put in them.</summary>
public sealed class LyricWriterTests
{
    private const string Ugly = "a{b}\\c<d>[e]\"f\"~&%;|#";

    private static readonly Song Song = new() { Duration = 120, Title = "Our [song]", Artist = "We", BeatsPerMinute = 97.5, Notes = [new Note(0, 120, 64.2)] };

    [TestCase("a.lrc", 0.006)]
    [TestCase("a.ass", 0.006)]
    [TestCase("a.TextGrid", 1e-6)]
    [TestCase("a.txt", 0.04)]
    public void WordsReadBack(string name, double tolerance)
    {
        Lyrics lyrics = Sample();
        List<string> warnings = [];
        Lyrics read = Sheets.Read(name, LyricWriter.For(name).Write(lyrics, Song), warnings, 120);
        Assert.That(warnings, Is.Empty);
        Assert.That(Sheets.Text(read), Is.EqualTo(Sheets.Text(lyrics)));
        foreach ((LyricLine line, LyricLine back) in lyrics.Lines.Zip(read.Lines))
        {
            Assert.That(back.Words.Select(word => word.Text), Is.EqualTo(line.Words.Select(word => word.Text)));
            Assert.That(back.Words.Select(word => word.Start), Is.EqualTo(line.Words.Select(word => word.Start)).Within(tolerance));
            Assert.That(back.Words[^1].End, Is.EqualTo(line.Words[^1].End).Within(tolerance));
        }
    }

    [TestCase("a.lrc")]
    [TestCase("a.ass")]
    [TestCase("a.txt")]
    public void SyllablesAndSingersReadBack(string name)
    {
        Lyrics read = Sheets.Read(name, LyricWriter.For(name).Write(Sample(), Song), null, 120);
        Assert.That(read.Lines[0].Words[0].Syllables.Select(each => each.Text), Is.EqualTo(new[] { "Hel", "lo," }));
        if (name != "a.txt")
            Assert.That(read.Lines.Select(line => (line.Singer, line.Backing)), Is.EqualTo(new[] { ("Lumi & Kade", false), (null, true), ((string?)null, false) }));
    }

    [Test]
    public void SubtitlesKeepLinesAndTheirTimes()
    {
        Lyrics read = Sheets.Read("a.srt", LyricWriter.For("a.srt").Write(Sample(), Song), null, 120);
        Assert.That(Sheets.Text(read), Is.EqualTo(Sheets.Text(Sample())));
        Assert.That(read.Lines[0].Start, Is.EqualTo(1.234).Within(1e-9));
        Assert.That(read.Lines[0].Singer, Is.EqualTo("Lumi & Kade"));
        Assert.That(read.Lines[1].Backing, Is.True);
    }

    [Test]
    public void PhonesReadBackFromATextGrid()
    {
        Lyrics read = Sheets.Read("a.TextGrid", LyricWriter.For("a.TextGrid").Write(Sample(), Song), null, 120);
        Assert.That(read.PhonesAreGiven, Is.True);
        Assert.That(read.Lines[0].Words[0].Syllables.SelectMany(each => each.Phones).Select(phone => phone.Symbol), Is.EqualTo(new[] { "h", "ə", "l", "oʊ" }));
    }

    [Test]
    public void PitchesComeFromTheLyricsOrTheHeardNotes()
    {
        Lyrics read = Sheets.Read("a.txt", LyricWriter.For("a.txt").Write(Sample(), Song), null, 120);
        Assert.That(read.Lines[0].Words[0].Syllables.Select(each => each.Midi), Is.EqualTo(new double?[] { 60, 62 }));
        Assert.That(read.Lines[0].Words[1].Syllables[0].Midi, Is.EqualTo(64));
    }

    [Test]
    public void ADuetIsTwoVoices()
    {
        LyricLine[] lines = [.. Sample().Lines.Select((line, i) => line with { Singer = i == 0 ? "Lumi" : "Kade", Backing = false })];
        string text = LyricWriter.For("a.txt").Write(new Lyrics { Lines = lines }, Song);
        Assert.That(text, Does.Contain("\nP1\n").And.Contain("\nP2\n"));
        Assert.That(Sheets.Read("a.txt", text).Lines, Has.Count.EqualTo(3));
    }

    [TestCase("a.lrc")]
    [TestCase("a.ass")]
    [TestCase("a.srt")]
    [TestCase("a.TextGrid")]
    [TestCase("a.txt")]
    public void UglyLettersChangeNoTime(string name)
    {
        Lyrics lyrics = new() { Lines = [Line(3, Ugly, "<00:01.00>", "[00:02.00]x", "{\\k50}y", "-->", "end")] };
        Lyrics read = Sheets.Read(name, LyricWriter.For(name).Write(lyrics, Song), null, 120);
        Assert.That(read.Lines, Has.Count.EqualTo(1));
        Assert.That(read.Lines[0].Start, Is.EqualTo(3).Within(0.05));
        Assert.That(read.Lines[0].End, Is.EqualTo(lyrics.Lines[0].End).Within(0.05));
        Assert.That(read.Lines[0].Text, Does.Contain("end"));
    }

    [Test]
    public void NothingInTheWordsBreaksAFile()
    {
        Prop.ForAll<string, PositiveInt>((text, seed) =>
        {
            string word = (text ?? "").Replace(' ', '_') + "x";
            Lyrics lyrics = new() { Lines = [Line(1, "one", word, "three"), Line(9 + seed.Get % 50, word, "end")] };
            foreach (string name in new[] { "a.lrc", "a.ass", "a.srt", "a.TextGrid", "a.txt" })
            {
                Lyrics read = Sheets.Read(name, LyricWriter.For(name).Write(lyrics, Song), null, 120);
                Assert.That(read.Lines, Has.Count.EqualTo(2), name + ": " + word);
                Assert.That(read.Lines[1].Start, Is.EqualTo(lyrics.Lines[1].Start).Within(0.05), name);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void EmptyLyricsMakeFilesThatReadersAccept()
    {
        foreach (string name in new[] { "a.lrc", "a.ass", "a.srt", "a.TextGrid", "a.txt" })
            Assert.That(() => LyricWriter.For(name).Write(Lyrics.None, Song), Throws.Nothing);
    }

    [Test]
    public void AnEndingThatIsNotWrittenNamesThoseThatAre() =>
        Assert.That(() => LyricWriter.For("a.doc"), Throws.TypeOf<StudioException>().With.Message.Contains(".TextGrid"));

    private static Lyrics Sample() => new()
    {
        Language = "en",
        Lines =
        [
            Hello() with { Singer = "Lumi & Kade" },
            Line(10, "ooh,", "ooh") with { Backing = true },
            Line(20, "last", "words", "\"quoted\""),
        ],
    };

    private static LyricLine Hello() => new()
    {
        Start = 1.234,
        End = 3.5,
        Text = "Hello, world",
        Words =
        [
            new LyricWord
            {
                Start = 1.234, End = 2.1, Text = "Hello,",
                Syllables =
                [
                    new Syllable { Start = 1.234, End = 1.6, Text = "Hel", Midi = 60, Phones = [new Phone(1.234, 1.3, "h"), new Phone(1.3, 1.6, "ə")] },
                    new Syllable { Start = 1.6, End = 2.1, Text = "lo,", Midi = 62, Phones = [new Phone(1.6, 1.7, "l"), new Phone(1.7, 2.1, "oʊ")] },
                ],
            },
            new LyricWord { Start = 2.5, End = 3.5, Text = "world" },
        ],
    };

    private static LyricLine Line(double start, params string[] texts)
    {
        LyricWord[] words = [.. texts.Select((text, i) => new LyricWord { Start = start + 0.5 * i, End = start + 0.5 * i + 0.45, Text = text })];
        return new LyricLine { Start = start, End = words[^1].End, Text = string.Join(' ', texts), Words = words };
    }
}
