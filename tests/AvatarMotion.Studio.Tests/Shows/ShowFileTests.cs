using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class ShowFileTests
{
    private const string Example = """
        version: 1
        seed: 7
        video: { size: 1280x720, fps: 30 }
        song: { file: first-light.ogg, sha256: 3fa1, analysis: first-light.song.json, corrections: [] }
        treatment: { mood: hopeful, energy: 0.7, style: { pop: 0.6, house: 0.4 }, stage: rooftop, palette: [ "#1b1140", "#ff4f9a", "#35e0ff" ], prompt: "…" }
        cast:
          - { id: lead, avatar: lumi, sings: true }
        phrases:
          - { id: p07, at: 9.1, bars: 2, who: lead, moves: [ step-touch, ~body-roll, point-up ], energy: 0.8, start: { x: 0.25, z: -0.1, facing: 12, support: left }, why: "chorus 1: big, frontal", by: ai, mark: 9c41d2aa }
        lines:
          - { id: l03, at: 9.2.5, who: lead, text: "We are the first light", emotion: joy, why: "title line", by: ai, mark: 1f03b9c2 }
        shots:
          - { id: s05, at: 12.5s, shot: wide-low, subject: lead, lens: 40, move: push-in, transition: cut, why: "chorus opens wide", by: ai, mark: 77aa0c1e }
        lights:
          - { id: g04, at: 9.1, cue: chorus-blaze, colors: [ 1, 2 ], why: "…", by: ai, mark: 0b7de911 }
        effects: []
        """;

    private static readonly ShowVocabulary Known = new()
    {
        Moves = new[] { "step-touch", "body-roll", "point-up" },
        Shots = new[] { "wide-low", "close-up", "orbit" },
        Cues = new[] { "chorus-blaze", "verse-glow" },
        Stages = new[] { "rooftop" },
        Styles = new[] { "pop", "house", "hip-hop", "ballad" },
    };

    [Test]
    public void ReadsTheDesignsExample()
    {
        Show show = ShowFile.Parse(Example, "x.show.yaml", Known);
        ShowPhrase phrase = show.Phrases[0];
        Assert.That(show.Seed, Is.EqualTo(7));
        Assert.That(show.Song.Analysis, Is.EqualTo("first-light.song.json"));
        Assert.That(show.Treatment.Style["house"], Is.EqualTo(0.4));
        Assert.That(show.Treatment.Palette[2], Is.EqualTo("#35e0ff"));
        Assert.That(phrase.At, Is.EqualTo(MusicalTime.At(9)));
        Assert.That(phrase.Moves, Is.EqualTo(new[] { "step-touch", "~body-roll", "point-up" }));
        Assert.That(phrase.Start, Is.EqualTo(new StagePlace(0.25f, -0.1f, 12f, Support.Left)));
        Assert.That(phrase.Mark, Is.EqualTo("9c41d2aa"));
        Assert.That(show.Lines[0].At, Is.EqualTo(MusicalTime.At(9, 2.5)));
        Assert.That(show.Shots[0].At, Is.EqualTo(MusicalTime.AtSeconds(12.5)));
        Assert.That(show.Lights[0].Colors, Is.EqualTo(new[] { 1, 2 }));
    }

    [TestCase("energy: 0.8", "enery: 0.8", 9, "a phrase has no \"enery\", did you mean \"energy\"?")]
    [TestCase("~body-roll", "~body-rol", 9, "there is no move \"body-rol\", did you mean \"body-roll\"?")]
    [TestCase("who: lead, moves", "who: laed, moves", 9, "there is no who \"laed\", did you mean \"lead\"?")]
    [TestCase("at: 9.1, bars", "at: 9;1, bars", 9, "\"9;1\" is no time; write bar.beat such as 9.1, or seconds such as 12.5s.")]
    [TestCase("at: 9.1, bars", "att: 9.1, bars", 9, "a phrase has no \"att\", did you mean \"at\"?")]
    [TestCase("bars: 2", "bars: two", 9, "\"bars\" of a phrase is a number such as 2, not \"two\".")]
    [TestCase("energy: 0.8", "energy: 1.8", 9, "\"energy\" of a phrase is 1.8; it goes from 0 to 1.")]
    [TestCase("energy: 0.8", "energy: 0,8", 9, "\"8\" stands where a key should be; numbers are written with a point, such as 0.8.")]
    [TestCase("wide-low", "wide-lwo", 13, "there is no shot \"wide-lwo\", did you mean \"wide-low\"?")]
    [TestCase("chorus-blaze", "chorus-blase", 15, "there is no cue \"chorus-blase\", did you mean \"chorus-blaze\"?")]
    [TestCase("emotion: joy", "emotion: jyo", 11, "there is no emotion \"jyo\", did you mean \"joy\"?")]
    [TestCase("colors: [ 1, 2 ]", "colors: [ 1, 3 ]", 15, "color \"3\" is not in the palette; colors are numbers from 0 to 2.")]
    [TestCase("size: 1280x720", "size: 1281x720", 3, "\"1281x720\" is no size; write even numbers from 64 to 7680 such as 1280x720.")]
    [TestCase("version: 1", "version: 2", 1, "this is version 2; this tool reads version 1, a newer one may read it.")]
    [TestCase("seed: 7", "sede: 7", 2, "a Show has no \"sede\", did you mean \"seed\"?")]
    [TestCase("seed: 7", "seed: &a 7", 2, "anchors (&) and aliases (*) are not used in a Show file; write the value out.")]
    [TestCase("seed: 7", "seed: !!int 7", 2, "tags (!) are not used in a Show file; put text that begins with ! in quotes.")]
    [TestCase("mood: hopeful", "mood: hopefull", 5, "there is no mood \"hopefull\", did you mean \"hopeful\"?")]
    [TestCase("mark: 9c41d2aa }", "mark: 9c41d2aa, id: p08 }", 9, "\"id\" stands twice, the first time on line 9; keep one.")]
    public void SaysFileLineAndTheNearestRightName(string right, string wrong, int line, string sentence)
    {
        string text = Example.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(Example));
        ShowFileException? error = Assert.Throws<ShowFileException>(() => ShowFile.Parse(text, "x.show.yaml", Known));
        Assert.That(error!.Message, Is.EqualTo(string.Create(CultureInfo.InvariantCulture, $"x.show.yaml:{line}: {sentence}")));
    }

    [Test]
    public void TwoItemsWithOneIdAreRefused()
    {
        string text = Example.Replace("effects: []", "effects:\n  - { id: e1, at: 1.1, effect: title }\n  - { id: e1, at: 2.1, effect: title }", StringComparison.Ordinal);
        Assert.That(() => ShowFile.Parse(text), Throws.TypeOf<ShowFileException>().With.Message.Contains("already the id on line 17"));
    }

    [Test]
    public void TimesOutsideTheSongAreRefusedOnceTheSongIsKnown()
    {
        MusicalGrid grid = new(AvatarMotion.Tests.SyntheticSong.VerseChorus());
        ShowVocabulary known = Known with { Grid = grid, Duration = 120.25 };
        string beat = Example.Replace("at: 9.1, bars", "at: 9.5, bars", StringComparison.Ordinal);
        string late = Example.Replace("at: 9.1, bars", "at: 90.1, bars", StringComparison.Ordinal);
        Assert.That(() => ShowFile.Parse(Example, "x", known), Throws.Nothing);
        Assert.That(() => ShowFile.Parse(beat, "x", known), Throws.TypeOf<ShowFileException>().With.Message.EqualTo("x:9: bar 9 has 4 beats, so there is no 9.5; the next bar begins at 10.1."));
        Assert.That(() => ShowFile.Parse(late, "x", known), Throws.TypeOf<ShowFileException>().With.Message.EqualTo("x:9: 90.1 is outside the song, which ends at 61.1 (120.3 s)."));
    }

    [Test]
    public void DeepTextIsRefused()
    {
        string text = "version: 1\nphrases: " + new string('[', 400_000);
        Assert.That(() => ShowFile.Parse(text), Throws.TypeOf<ShowFileException>().With.Message.Contains("20 levels"));
    }

    [Test]
    public void AFileOfManyKeysIsRefusedQuickly()
    {
        StringBuilder text = new("version: 1\n");
        for (int i = 0; i < 200_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"k{i}: 1\n");
        Assert.That(() => ShowFile.Parse(text.ToString()), Throws.TypeOf<ShowFileException>());
    }

    [TestCase("")]
    [TestCase("\n# only a comment\n")]
    [TestCase("[ 1, 2 ]")]
    [TestCase("just words")]
    [TestCase("version: 1\n---\nversion: 1\n")]
    [TestCase("version: 1\nphrases: [ { id: p1, at: 1.1\n")]
    [TestCase("version: 1\nphrases: { a: 1 }\n")]
    [TestCase("version: 1\nphrases:\n  - p1\n")]
    [TestCase("version: 1\nseed: \"7\n")]
    [TestCase("version: 1\n\tseed: 7\n")]
    public void BrokenTextGetsASentence(string text) =>
        Assert.That(() => ShowFile.Parse(text, "x.yaml"), Throws.TypeOf<ShowFileException>().With.Message.StartsWith("x.yaml:").And.Message.EndsWith("."));

    [Test]
    public void ReadsByteOrderMarkAndWindowsLineEnds()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "bom.show.yaml");
        File.WriteAllText(path, Example.ReplaceLineEndings("\r\n"), new UTF8Encoding(true));
        Assert.That(ShowFile.Text(ShowFile.Read(path, Known)), Is.EqualTo(ShowFile.Text(ShowFile.Parse(Example))));
    }

    [Test]
    public void RefusesWhatIsNoText()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "binary.show.yaml");
        File.WriteAllBytes(path, new byte[] { 0x76, 0xFF, 0xFE, 0x00 });
        Assert.That(() => ShowFile.Read(path), Throws.TypeOf<ShowFileException>().With.Message.EqualTo("binary.show.yaml: this is not UTF-8 text; save it as UTF-8 in your editor."));
        Assert.That(() => ShowFile.Read(path + ".none"), Throws.TypeOf<ShowFileException>().With.Message.Contains("no such file"));
    }

    [Test]
    public void AMissingSongIsNamed()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "lost.show.yaml");
        File.WriteAllText(path, Example);
        Assert.That(() => ShowFile.FindSong(ShowFile.Read(path), path), Throws.TypeOf<ShowFileException>().With.Message.EqualTo("lost.show.yaml:4: the song \"first-light.ogg\" is not there; put it beside the Show or correct its name."));
    }

    [TestCase("tr-TR")]
    [TestCase("de-DE")]
    public void WritesAndReadsTheSameUnderAnyCulture(string culture)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
            string expected = ShowFile.Text(ShowFile.Parse(Example));
            string mark = ShowMark.Of(ShowFile.Parse(Example).Phrases[0]);
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Show show = ShowFile.Parse(Example, "x", Known);
            Assert.That(ShowFile.Text(show), Is.EqualTo(expected));
            Assert.That(ShowMark.Of(show.Phrases[0]), Is.EqualTo(mark));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Test]
    public void AFailedWriteLeavesTheOldFileAndNothingElse()
    {
        string folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "atomic")).FullName;
        string path = Path.Combine(folder, "taken.show.yaml");
        Directory.CreateDirectory(path);
        Assert.That(() => ShowFile.Write(ShowFile.Parse(Example), path), Throws.InstanceOf<Exception>());
        Assert.That(Directory.GetFileSystemEntries(folder), Has.Length.EqualTo(1));
    }

    [TestCase("30", 30, 1)]
    [TestCase("29.97", 30000, 1001)]
    [TestCase("23.976", 24000, 1001)]
    [TestCase("60000/1001", 60000, 1001)]
    [TestCase("12.5", 12500, 1000)]
    public void ReadsFrameRates(string text, int numerator, int denominator)
    {
        Assert.That(FrameRateText.TryParse(text, out (int, int) rate));
        Assert.That(rate, Is.EqualTo((numerator, denominator)));
    }

    [TestCase("0")]
    [TestCase("-5")]
    [TestCase("1e9")]
    [TestCase("30/0")]
    [TestCase("fast")]
    public void RefusesOtherFrameRates(string text) => Assert.That(FrameRateText.TryParse(text, out _), Is.False);
}
