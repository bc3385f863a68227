using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>MusicXML and MIDI.</summary>
public sealed class ScoreReaderTests
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE score-partwise PUBLIC \"-//Recordare//DTD MusicXML 4.0 Partwise//EN\" \"http://www.musicxml.org/dtds/partwise.dtd\">"
        + "<score-partwise version=\"4.0\"><part-list><score-part id=\"P1\"><part-name>Lumi</part-name></score-part></part-list><part id=\"P1\">";

    [Test]
    public void SyllablesOfAScoreHaveTimesAndPitches()
    {
        string bar = Bar(1, "<attributes><divisions>2</divisions></attributes><direction><sound tempo=\"60\"/></direction>", Note("C", 4, 2, "Hel", "begin"), Note("D", 4, 1, "lo", "end"), Note("E", 4, 1, "you", "single"));
        Lyrics lyrics = Sheets.Read("a.musicxml", Head + bar + "</part></score-partwise>");
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("Hello you"));
        Assert.That(Sheets.Syllables(lyrics.Lines[0]), Is.EqualTo("0:Hel 1:lo 1.5:you"));
        Assert.That(lyrics.Lines[0].Words[0].Syllables.Select(each => each.Midi), Is.EqualTo(new double?[] { 60, 62 }));
    }

    [Test]
    public void TiesAndSlursHoldASyllable()
    {
        string tied = "<note><pitch><step>C</step><octave>4</octave></pitch><duration>1</duration><tie type=\"stop\"/></note>";
        string first = Note("C", 4, 1, "Love", "single").Replace("<duration>", "<tie type=\"start\"/><duration>", StringComparison.Ordinal);
        LyricLine line = Sheets.Read("a.xml", Head + Bar(1, "<direction><sound tempo=\"60\"/></direction>", first, tied, Note("E", 4, 1, "me", "single")) + "</part></score-partwise>").Lines.Single();
        Assert.That(line.Words[0].End, Is.EqualTo(2).Within(1e-9));
        Assert.That(line.Words[1].Start, Is.EqualTo(2).Within(1e-9));
    }

    [Test]
    public void ARepeatSingsTheSecondVerse()
    {
        string two = Note("C", 4, 4, "one", "single").Replace("</note>", "<lyric number=\"2\"><syllabic>single</syllabic><text>two</text></lyric></note>", StringComparison.Ordinal);
        string bars = Bar(1, "<direction><sound tempo=\"240\"/></direction>", two) + Bar(2, "", Note("C", 4, 4, "la", "single") + "<barline><repeat direction=\"backward\"/></barline>") + Bar(3, "", Note("C", 4, 4, "end", "single"));
        Lyrics lyrics = Sheets.Read("a.xml", Head + bars + "</part></score-partwise>");
        Assert.That(string.Join(" ", lyrics.Lines.SelectMany(line => line.Words).Select(word => word.Text)), Is.EqualTo("one la two la end"));
        Assert.That(lyrics.Lines.SelectMany(line => line.Words).Last().Start, Is.EqualTo(4).Within(1e-9));
    }

    [Test]
    public void EndingsAreSungOnceEach()
    {
        string bars = Bar(1, "<direction><sound tempo=\"240\"/></direction>", Note("C", 4, 4, "a", "single"))
            + Bar(2, "<barline><ending number=\"1\" type=\"start\"/></barline>", Note("C", 4, 4, "b", "single") + "<barline><ending number=\"1\" type=\"stop\"/><repeat direction=\"backward\"/></barline>")
            + Bar(3, "<barline><ending number=\"2\" type=\"start\"/></barline>", Note("C", 4, 4, "c", "single") + "<barline><ending number=\"2\" type=\"discontinue\"/></barline>")
            + Bar(4, "", Note("C", 4, 4, "d", "single"));
        Lyrics lyrics = Sheets.Read("a.xml", Head + bars + "</part></score-partwise>");
        Assert.That(string.Join(" ", lyrics.Lines.SelectMany(line => line.Words).Select(word => word.Text)), Is.EqualTo("a b a c d"));
    }

    [Test]
    public void APackedScoreIsUnpacked()
    {
        string score = Head + Bar(1, "", Note("C", 4, 4, "packed", "single")) + "</part></score-partwise>";
        byte[] zip = Zip(("META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"s.xml\"/></rootfiles></container>"), ("s.xml", score));
        Assert.That(Sheets.Text(Sheets.Read("a.mxl", zip)), Is.EqualTo("packed"));
    }

    [Test]
    public void EntitiesAreNeverExpanded()
    {
        List<string> warnings = [];
        const string Bomb = "<?xml version=\"1.0\"?><!DOCTYPE score-partwise [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><score-partwise><part id=\"P1\"><measure><note><lyric><text>&b;</text></lyric></note></measure></part></score-partwise>";
        Assert.That(Sheets.Read("a.musicxml", Bomb, warnings).Lines, Is.Empty);
        Assert.That(warnings.Single(), Does.Contain("damaged"));
    }

    [Test]
    public void APackedFileThatGrowsWithoutEndIsRefused()
    {
        List<string> warnings = [];
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("s.xml", CompressionLevel.Fastest).Open();
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 70; i++)
                entry.Write(zeros);
        }

        Assert.That(Sheets.Read("a.mxl", stream.ToArray(), warnings).Lines, Is.Empty);
        Assert.That(warnings.Single(), Does.Contain("larger than 64 MB"));
    }

    [Test]
    public void LyricEventsOfMidiFilesAreSyllables()
    {
        byte[] track = MidiBytes.Track((0, MidiBytes.Tempo(60)), (0, Text("Hel", 5)), (0, Key(60, true)), (480, Key(60, false)), (0, Text("lo ", 5)), (0, Key(62, true)), (480, Key(62, false)), (0, Text("you\r", 5)), (0, Key(64, true)), (480, Key(64, false)), (480, Text("Bye", 5)), (0, Key(65, true)), (240, Key(65, false)));
        Lyrics lyrics = Sheets.Read("a.mid", MidiBytes.File(0, 480, track));
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("Hello you\nBye"));
        Assert.That(Sheets.Syllables(lyrics.Lines[0]), Is.EqualTo("0:Hel 1:lo 2:you"));
        Assert.That(lyrics.Lines[0].Words[0].Syllables.Select(each => each.Midi), Is.EqualTo(new double?[] { 60, 62 }));
        Assert.That(lyrics.Lines[1].Words[0].End, Is.EqualTo(4.5).Within(1e-9));
    }

    [Test]
    public void KaraokeFilesBreakLinesWithStrokes()
    {
        byte[] words = MidiBytes.Track((0, Text("@LENGL", 1)), (0, Text("@TOurs", 1)), (480, Text("\\We ", 1)), (480, Text("are", 1)), (480, Text("/Gone ", 1)), (480, Text("a", 1)), (480, Text("way", 1)));
        Lyrics lyrics = Sheets.Read("a.kar", MidiBytes.File(1, 480, words));
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("We are\nGone away"));
        Assert.That(lyrics.Language, Is.EqualTo("en"));
        Assert.That(lyrics.Lines[0].Start, Is.EqualTo(0.5).Within(1e-9), "120 quarter notes a minute where the file says nothing");
    }

    [Test]
    public void JapaneseLyricEventsAreReadInShiftJis()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] track = MidiBytes.Track((0, Text("き", 5, 932)), (240, Text("ら", 5, 932)), (240, Text("き", 5, 932)), (240, Text("ら", 5, 932)));
        Assert.That(Sheets.Text(Sheets.Read("a.mid", MidiBytes.File(0, 480, track))), Is.EqualTo("きらきら"));
    }

    [TestCase("MThd")]
    [TestCase("MThd\0\0\0\u0006\0\0\0\u0001\u0001à")]
    public void ABrokenMidiFileIsASentence(string bytes)
    {
        List<string> warnings = [];
        Assert.That(Sheets.Read("a.mid", Encoding.Latin1.GetBytes(bytes), warnings).Lines, Is.Empty);
        Assert.That(warnings.Single(), Does.StartWith("a.mid: this MIDI file"));
    }

    internal static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Text(string text, byte kind, int codePage = 65001)
    {
        byte[] bytes = Encoding.GetEncoding(codePage).GetBytes(text);
        return [0xFF, kind, (byte)bytes.Length, .. bytes];
    }

    private static byte[] Key(byte key, bool down) => [(byte)(down ? 0x90 : 0x80), key, 100];

    private static string Bar(int number, string before, params string[] notes) => $"<measure number=\"{number}\">{before}{string.Concat(notes)}</measure>";

    private static string Note(string step, int octave, int duration, string text, string syllabic) =>
        $"<note><pitch><step>{step}</step><octave>{octave}</octave></pitch><duration>{duration}</duration><lyric number=\"1\"><syllabic>{syllabic}</syllabic><text>{text}</text></lyric></note>";
}
