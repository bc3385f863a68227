using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

internal sealed class LyricPicturesTests
{
    private static readonly LyricStyle Style = new() { Width = 640, Height = 360 };

    [Test]
    public void NothingIsShownWhereNobodySings()
    {
        using LyricPictures pictures = Open(Line(10, 12, "We are the first light"));
        Assert.That(pictures.Render(5), Is.Empty);
        Assert.That(pictures.Render(11), Is.Not.Empty);
        Assert.That(pictures.Render(20), Is.Empty);
    }

    [Test]
    public void WordLightsUpWhenItIsSung()
    {
        using LyricPictures pictures = Open(Line(10, 12, "We are the first light"));
        double[] lit = [.. new[] { 9.8, 10.6, 11.2, 12.0 }.Select(time => LitPixels(pictures, time))];
        Assert.That(lit[0], Is.LessThan(0.1 * lit[3]));
        Assert.That(lit, Is.Ordered);
        Assert.That(lit[1], Is.InRange(0.15 * lit[3], 0.6 * lit[3]));
    }

    [Test]
    public void SameMomentGivesTheSamePictureInAnyOrder()
    {
        using LyricPictures pictures = Open(Line(10, 12, "We are the first light"));
        byte[] first = Blend(pictures, 10.7);
        Blend(pictures, 11.9);
        Blend(pictures, 3);
        Assert.That(Blend(pictures, 10.7), Is.EqualTo(first));
    }

    [TestCase("plain {\\fs200} braces \\N and \\n slashes \\")]
    [TestCase("{\\p1}m 0 0 l 900 0 900 900 0 900{\\p0}")]
    [TestCase("two\nlines\r\nDialogue: 9,0:00:00.00,9:00:00.00,Title,,0,0,0,,HACK")]
    public void TextIsNeverATag(string text)
    {
        LyricLine line = new() { Start = 10, End = 12, Text = text };
        string script = AssScript.Build(new Lyrics { Lines = [line] }, Style);
        string[] events = [.. script.Split('\n').Where(x => x.StartsWith("Dialogue:", StringComparison.Ordinal))];
        Assert.That(events, Has.Length.LessThanOrEqualTo(4).And.All.Match("^Dialogue: [01],0:00:09.00,"));
        using LyricPictures pictures = new(script, 640, 360);
        Assert.That(pictures.Render(11).Max(x => x.Height), Is.LessThan(110));
        Assert.That(pictures.Render(5), Is.Empty);
    }

    [TestCase(1280, 720, "We run across the rooftops till the city starts to sing, and nobody can tell us what tomorrow's gonna bring")]
    [TestCase(720, 1280, "We run across the rooftops till the city starts to sing, and nobody can tell us what tomorrow's gonna bring")]
    [TestCase(640, 360, "Supercalifragilisticexpialidocious Pneumonoultramicroscopicsilicovolcanoconiosis")]
    [TestCase(1280, 720, "WWWW MMMM WWWW MMMM WWWW MMMM WWWW MMMM WWWW MMMM WWWW")]
    public void LongLinesStayInTheSafeAreaInTwoRows(int width, int height, string text)
    {
        string script = AssScript.Build(new Lyrics { Lines = [Line(10, 12, text)] }, new LyricStyle { Width = width, Height = height });
        using LyricPictures pictures = new(script, width, height);
        List<LyricBitmap> letters = [.. pictures.Render(11).Where(x => (x.Color & 0xFF) > 200)];
        Assert.That(letters.Min(x => x.Left), Is.GreaterThanOrEqualTo(0.045 * width));
        Assert.That(letters.Max(x => x.Left + x.Width), Is.LessThanOrEqualTo(0.955 * width));
        Assert.That(letters.Max(InkBottom), Is.LessThanOrEqualTo(0.96 * height));
        Assert.That(letters.Min(x => x.Top), Is.GreaterThan((width > height ? 0.72 : 0.68) * height));
    }

    [Test]
    public void LinesNeverOverlapInTime()
    {
        Lyrics lyrics = new() { Lines = [Line(1, 4, "one"), Line(3.5, 6, "two"), Line(6, 7, "three"), Line(7.01, 9, "four")] };
        List<ShownLine> shown = ShownLine.Schedule(lyrics.Lines);
        for (int i = 1; i < shown.Count; i++)
            Assert.That(shown[i].From, Is.GreaterThanOrEqualTo(shown[i - 1].To - 1e-9));
        Assert.That(shown.All(x => x.From < x.Line.Start || x.Line.Start < 0.1), Is.True);
    }

    [Test]
    public void SyllablesSpellTheLineWithItsMarks()
    {
        LyricWord word = new()
        {
            Text = "morning,",
            Start = 1,
            End = 2,
            Syllables = [new Syllable { Text = "mor", Start = 1, End = 1.4 }, new Syllable { Text = "ning,", Start = 1.4, End = 2 }],
        };
        LyricLine line = new() { Start = 0.5, End = 2, Text = "«Good morning, sun!»", Words = [new LyricWord { Text = "Good", Start = 0.5, End = 1 }, word, new LyricWord { Text = "sun", Start = 2, End = 3 }] };
        Assert.That(string.Concat(LyricPiece.Of(line).Select(x => x.Gap + x.Text)), Is.EqualTo(line.Text));
        Assert.That(LyricPiece.Of(line).Select(x => x.Text), Is.EqualTo(new[] { "Good", "mor", "ning,", "sun!»" }));
    }

    [Test]
    public void YuvAndRgbShowTheSamePicture()
    {
        using LyricPictures pictures = Open(Line(10, 12, "We are the first light"));
        byte[] rgba = Blend(pictures, 11), yuv = new byte[640 * 360 * 3 / 2];
        yuv.AsSpan(0, 640 * 360).Fill(16);
        yuv.AsSpan(640 * 360).Fill(128);
        pictures.BlendYuv420(yuv, 11);
        double worst = 0;
        for (int i = 0; i < 640 * 360; i++)
            worst = Math.Max(worst, Math.Abs(yuv[i] - YuvColor.FromRgb(rgba[4 * i], rgba[4 * i + 1], rgba[4 * i + 2]).Y));
        Assert.That(worst, Is.LessThanOrEqualTo(3));
        int brightest = Array.IndexOf(yuv, yuv.Take(640 * 360).Max());
        (int x, int y) = (brightest % 640, brightest / 640);
        byte expected = YuvColor.FromRgb(rgba[4 * brightest], rgba[4 * brightest + 1], rgba[4 * brightest + 2]).U;
        Assert.That(yuv[640 * 360 + y / 2 * 320 + x / 2], Is.EqualTo(expected).Within(40));
    }

    [Test]
    public void EveryScriptHasLetters([Values("ночной свет", "ضوء الليل", "रात की रोशनी", "แสงแรก")] string text)
    {
        using LyricPictures pictures = Open(Line(10, 12, text));
        Assert.That(pictures.Render(11).Sum(x => x.Coverage.Count(c => c > 128)), Is.GreaterThan(100));
    }

    [Test]
    public void EastAsianLettersAreShownOrMissedWithANotice([Values("夜の光", "밤의 빛")] string text)
    {
        LyricLine line = Line(10, 12, text);
        using LyricPictures pictures = Open(line);
        bool shown = pictures.Render(11).Sum(x => x.Coverage.Count(c => c > 128)) > 100;
        Assert.That(LyricFonts.Notice(new Lyrics { Lines = [line] }), shown ? Is.Null : Does.Contain("fonts-noto-cjk"));
    }

    [Test]
    public void TitleShowsAndGoes()
    {
        LyricStyle style = Style with { Title = "First {Light}", Artist = "Lumi" };
        using LyricPictures pictures = new(AssScript.Build(Lyrics.None, style), 640, 360);
        Assert.That(pictures.Render(0.2), Is.Empty);
        Assert.That(pictures.Render(2), Is.Not.Empty);
        Assert.That(pictures.Render(6), Is.Empty);
    }

    internal static LyricLine Line(double start, double end, string text)
    {
        string[] words = text.Split(' ');
        double step = (end - start) / words.Length;
        return new LyricLine
        {
            Start = start,
            End = end,
            Text = text,
            Words = [.. words.Select((word, i) => new LyricWord { Text = word, Start = start + i * step, End = start + (i + 1) * step })],
        };
    }

    private static LyricPictures Open(LyricLine line) => new(AssScript.Build(new Lyrics { Lines = [line] }, Style), 640, 360);

    private static byte[] Blend(LyricPictures pictures, double time)
    {
        byte[] frame = new byte[640 * 360 * 4];
        pictures.BlendRgba(frame, time);
        return frame;
    }

    // A bitmap has room for its blur around the letters.
    private static int InkBottom(LyricBitmap bitmap) => bitmap.Top + Array.FindLastIndex(bitmap.Coverage, x => x > 100) / bitmap.Width + 1;

    // The accent is golden, what waits is white: count what is clearly less blue than red.
    private static double LitPixels(LyricPictures pictures, double time)
    {
        byte[] frame = Blend(pictures, time);
        return Enumerable.Range(0, 640 * 360).Count(i => frame[4 * i] - frame[4 * i + 2] > 60);
    }
}
