using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

internal sealed class KaraokeFillTests
{
    private static readonly LyricStyle Style = new() { Width = 640, Height = 360 };

    [Test]
    public void LatinFillsFromTheLeft([Values(WordStyles.Clean, WordStyles.Handwritten, WordStyles.Kinetic)] string style) =>
        Assert.That(FirstHalf("We are the first light of all", style), Is.LessThan(-20));

    [TestCase("夜の光がきらめいてずっと", "fonts-noto-cjk")]
    [TestCase("우리는 첫 번째 빛이야 오늘", "fonts-noto-cjk")]
    public void EastAsianFillsFromTheLeft(string text, string package)
    {
        if (LyricFonts.Notice(new Lyrics { Lines = [LyricPicturesTests.Line(10, 12, text)] }) is not null)
            Assert.Ignore("needs " + package);
        Assert.That(FirstHalf(text, WordStyles.Clean), Is.LessThan(-20));
    }

    [Test]
    public void ArabicAndHebrewFillFromTheRight(
        [Values("نحن الضوء الأول في المدينة", "אנחנו האור הראשון בעיר הזאת")] string text,
        [Values(WordStyles.Clean, WordStyles.Handwritten, WordStyles.Kinetic)] string style) =>
        Assert.That(FirstHalf(text, style), Is.GreaterThan(20));

    [Test]
    public void OneArabicWordFillsFromTheRight() => Assert.That(FirstHalf("المستقبلالجميل", WordStyles.Clean), Is.GreaterThan(20));

    [Test]
    public void LatinWordInArabicFillsFromItsOwnLeft()
    {
        // The Latin word is sung second: it stands left of the first word and fills from its own left end.
        LyricLine line = LyricPicturesTests.Line(10, 13, "نحن firstlightsong حبيبي");
        (double Column, int Count) before = Golden(line, 11.02), middle = Golden(line, 11.5), after = Golden(line, 11.98);
        double firstHalf = (middle.Column * middle.Count - before.Column * before.Count) / (middle.Count - before.Count);
        double secondHalf = (after.Column * after.Count - middle.Column * middle.Count) / (after.Count - middle.Count);
        Assert.That(firstHalf, Is.LessThan(secondHalf - 15));
        Assert.That(before.Column, Is.GreaterThan(secondHalf));
    }

    [Test]
    public void FillMovesSteadilyThroughASyllable([Values("supercalifragilistic", "المستقبلالجميل")] string word)
    {
        LyricLine line = LyricPicturesTests.Line(10, 12, word);
        double[] lit = [.. Enumerable.Range(0, 9).Select(i => (double)Golden(line, 10.02 + 0.245 * i).Count)];
        double[] steps = [.. lit.Zip(lit.Skip(1), (a, b) => (b - a) / lit[^1])];
        Assert.That(steps, Has.All.InRange(0.02, 0.25));
    }

    [Test]
    public void EventsCarryTheTimesOfSyllables()
    {
        LyricWord word = new() { Text = "morning", Start = 1.5, End = 2.25, Syllables = [new Syllable { Text = "mor", Start = 1.5, End = 1.75 }, new Syllable { Text = "ning", Start = 1.8, End = 2.25 }] };
        LyricLine line = new() { Start = 1, End = 2.25, Text = "Good morning", Words = [new LyricWord { Text = "Good", Start = 1, End = 1.4 }, word] };
        string script = AssScript.Build(new Lyrics { Lines = [line] }, Style);
        Assert.That(script, Does.Contain(@"{\k100}{\kf40}Good{\k10} {\kf25}mor{\k5}{\kf45}ning"));
        Assert.That(script, Does.Contain("Dialogue: 1,0:00:00.00,0:00:03.15,Words"));
    }

    [Test]
    public void SingersHaveColorsOfTheirOwn()
    {
        Lyrics lyrics = new()
        {
            Lines =
            [
                LyricPicturesTests.Line(10, 12, "one two") with { Singer = "Lumi" }, LyricPicturesTests.Line(20, 22, "one two") with { Singer = "Kade" },
                LyricPicturesTests.Line(30, 32, "one two") with { Singer = "Lumi & Kade" }, LyricPicturesTests.Line(40, 42, "one two") with { Singer = "Lumi" },
            ],
        };
        byte[][] frames = [.. new[] { 12.3, 22.3, 32.3, 42.3 }.Select(time => WordPixels.Draw(lyrics, Style, time))];
        Assert.That(frames[3], Is.EqualTo(frames[0]));
        Assert.That(new HashSet<string>(frames.Select(Convert.ToBase64String)), Has.Count.EqualTo(3));
    }

    [Test]
    public void NextLineIsPreviewedAndBackingStandsInBrackets()
    {
        Lyrics lyrics = new() { Lines = [LyricPicturesTests.Line(10, 12, "first"), LyricPicturesTests.Line(12.5, 16, "second"), LyricPicturesTests.Line(14, 16, "echo") with { Backing = true }] };
        string[] events = [.. AssScript.Build(lyrics, Style).Split('\n').Where(x => x.StartsWith("Dialogue:", StringComparison.Ordinal))];
        Assert.That(events.Count(x => x.Contains("0:00:09.00,0:00:12.05,Words", StringComparison.Ordinal) && x.EndsWith("}second", StringComparison.Ordinal)), Is.EqualTo(1), "preview");
        Assert.That(events.Any(x => x.Contains(@"\i1", StringComparison.Ordinal) && x.Contains("(echo)", StringComparison.Ordinal)), Is.True);
    }

    private static (double Column, int Count) Golden(LyricLine line, double time) =>
        WordPixels.Golden(WordPixels.Draw(new Lyrics { Lines = [line] }, Style, time), Style.Width);

    /// <summary>Pixels from the middle of what is lit at the end to the middle of what is lit halfway.</summary>
    private static double FirstHalf(string text, string style)
    {
        Lyrics lyrics = new() { Lines = [LyricPicturesTests.Line(10, 12, text)] };
        double Middle(double time) => WordPixels.Golden(WordPixels.Draw(lyrics, Style with { Style = style }, time), Style.Width).Column;
        return Middle(10.9) - Middle(12.3);
    }
}
