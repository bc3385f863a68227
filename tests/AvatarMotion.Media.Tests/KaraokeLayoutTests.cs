using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

internal sealed class KaraokeLayoutTests
{
    private const string Long = "We run across the rooftops till the city starts to sing, and nobody can tell us what tomorrow's gonna bring";

    [Test]
    public void WordsKeepToTheSafeArea(
        [Values("640x360", "360x640", "480x480", "480x600")] string size,
        [Values(WordStyles.Clean, WordStyles.Neon, WordStyles.Handwritten, WordStyles.Kinetic)] string name,
        [Values(Long, "Pneumonoultramicroscopicsilicovolcanoconiosis", "نركض فوق السطوح حتى تبدأ المدينة بالغناء ولا أحد يعرف ماذا يحمل الغد لنا")] string text)
    {
        (int width, int height) = (int.Parse(size.Split('x')[0]), int.Parse(size.Split('x')[1]));
        bool isTall = 2 * height > 3 * width;
        Lyrics lyrics = new() { Lines = [LyricPicturesTests.Line(10, 12, text), LyricPicturesTests.Line(12.5, 14, text)] };
        LyricStyle style = new() { Width = width, Height = height, Style = name };
        using LyricPictures pictures = new(AssScript.Build(lyrics, style), width, height);
        foreach (double time in new[] { 10.95, 11.99 })
        {
            byte[] frame = new byte[4 * width * height];
            pictures.BlendRgba(frame, time);
            (int left, int top, int right, int bottom) = WordPixels.Ink(frame, width);
            Assert.That(left, Is.GreaterThanOrEqualTo((isTall ? 0.12 : 0.05) * width));
            Assert.That(right, Is.LessThanOrEqualTo((isTall ? 0.88 : 0.95) * width));
            Assert.That(bottom, Is.LessThanOrEqualTo((isTall ? 0.82 : 0.95) * height));
            Assert.That(top, Is.GreaterThan(0.66 * height), "lower third");
        }
    }

    [Test]
    public void CardsKeepToTheSafeArea([Values("640x360", "360x640")] string size, [Values(WordStyles.Clean, WordStyles.Neon, WordStyles.Handwritten, WordStyles.Kinetic)] string name)
    {
        (int width, int height) = (int.Parse(size.Split('x')[0]), int.Parse(size.Split('x')[1]));
        LyricStyle style = new() { Width = width, Height = height, Style = name, Title = Long, Artist = Long, Credits = [Long, "Made with AvatarMotion"], End = 60 };
        foreach (double time in new[] { 2.5, 58.0 })
        {
            (int left, int top, int right, int bottom) = WordPixels.Ink(WordPixels.Draw(Lyrics.None, style, time), width);
            Assert.That(left, Is.GreaterThanOrEqualTo((height > width ? 0.12 : 0.05) * width));
            Assert.That(right, Is.LessThanOrEqualTo((height > width ? 0.88 : 0.95) * width));
            Assert.That(bottom, Is.LessThanOrEqualTo((height > width ? 0.82 : 0.95) * height));
            Assert.That(top, Is.GreaterThanOrEqualTo(0.05 * height));
        }
    }

    [Test]
    public void EveryStyleDrawsAnotherPicture()
    {
        Lyrics lyrics = new() { Lines = [LyricPicturesTests.Line(10, 12, "We are the first light")] };
        byte[][] frames = [.. WordStyles.All.Select(name => WordPixels.Draw(lyrics, new LyricStyle { Width = 640, Height = 360, Style = name }, 11.2))];
        for (int i = 0; i < frames.Length; i++)
        {
            for (int j = 0; j < i; j++)
                Assert.That(frames[i].Zip(frames[j], (a, b) => Math.Abs(a - b) > 40 ? 1 : 0).Sum(), Is.GreaterThan(1500), $"{WordStyles.All[i]} and {WordStyles.All[j]}");
        }
    }

    [Test]
    public void KineticWordsNodOnTheBeat()
    {
        Lyrics lyrics = new() { Lines = [LyricPicturesTests.Line(10, 14, "hold")] };
        LyricStyle style = new() { Width = 640, Height = 360, Style = WordStyles.Kinetic, Beats = [11, 12, 13] };
        int Width(double time)
        {
            (int left, _, int right, _) = WordPixels.Ink(WordPixels.Draw(lyrics, style, time), 640);
            return right - left;
        }

        Assert.That(Width(12.05), Is.GreaterThan(Width(12.6) + 2));
        Assert.That(Width(10.06), Is.GreaterThan(Width(12.05)));
    }

    [Test]
    public void CreditsStandAtTheEndAfterTheLastWord()
    {
        LyricStyle style = new() { Width = 640, Height = 360, Credits = ["Sung by Lumi"], End = 40 };
        using LyricPictures pictures = new(AssScript.Build(new Lyrics { Lines = [LyricPicturesTests.Line(20, 36, "the end")] }, style), 640, 360);
        Assert.That(pictures.Render(35.5).All(x => x.Left > 60), Is.True, "only the line");
        Assert.That(pictures.Render(38.5), Is.Not.Empty);
        Assert.That(pictures.Render(39.95), Is.Empty);
    }

    [TestCase("街が歌い出すまで走り抜けて、誰にも明日のことを言わせないでいよう", "街が歌い出すまで走り抜けて、")]
    [TestCase("「きっとずっとずっと」「ずっとずっときっと」", "「きっとずっとずっと」")]
    public void JapaneseBreaksWhereTheRulesAllow(string text, string firstRow)
    {
        List<LyricPiece> pieces = LyricPiece.Of(LyricPicturesTests.Line(10, 12, text));
        List<LyricRow> rows = RowSplitter.Split(pieces, 2, 1.5, rightToLeft: false);
        Assert.That(rows.Select(x => x.Text()), Is.EqualTo(new[] { firstRow, text[firstRow.Length..] }));
    }

    [Test]
    public void NoRowBeginsWithWhatMayNotBegin([Values("ぁぁぁぁああ、。ーーーー」」ゃゃ々々カッカッ", "（（（「「あ」」））)", "👩‍👩‍👧が́がが́")] string text)
    {
        List<LyricPiece> pieces = LyricPiece.Of(LyricPicturesTests.Line(10, 12, text));
        Assert.That(string.Concat(pieces.Select(x => x.Gap + x.Text)), Is.EqualTo(text));
        foreach (LyricPiece piece in pieces.Skip(1))
            Assert.That(piece.Text[0], Is.Not.AnyOf("ぁ、。ー」ゃ々ッ）)\u0301\u3099".ToCharArray()));
    }

    [Test]
    public void BalancedRowsDifferLittle()
    {
        List<LyricRow> rows = RowSplitter.Split(LyricPiece.Of(LyricPicturesTests.Line(10, 12, "one two three four five six seven eight nine ten")), 2, 1.5, rightToLeft: false);
        Assert.That(rows, Has.Count.EqualTo(2));
        Assert.That(Math.Abs(rows[0].Text().Length - rows[1].Text().Length), Is.LessThanOrEqualTo(5));
    }

    [Test]
    public void EndlessLineEndsInDots()
    {
        List<LyricPiece> pieces = LyricPiece.Of(LyricPicturesTests.Line(10, 12, new string('a', 1_000_000)));
        Assert.That(pieces.Sum(x => x.Text.Length), Is.LessThan(250));
        Assert.That(pieces[^1].Text, Does.EndWith("…"));
    }

    [Test]
    public void WordsDrawnApartStandWhereTheyStandTogether([Values("We are the first light of all", "نحن الضوء first في المدينة", "夜の光がきらめいて")] string text)
    {
        // A second after the last word nothing moves: only place and spacing of the letters differ between a row that is drawn whole and one that is drawn word by word.
        LyricLine line = LyricPicturesTests.Line(10, 12, text);
        LyricStyle style = new() { Width = 640, Height = 360, Style = WordStyles.Kinetic };
        (int left, _, int right, _) = WordPixels.Ink(WordPixels.Draw(new Lyrics { Lines = [line] }, style, 12.5), 640);
        (int wholeLeft, _, int wholeRight, _) = WordPixels.Ink(WordPixels.Draw(new Lyrics { Lines = [line with { Words = [] }] }, style, 11), 640);
        Assert.That(left, Is.EqualTo(wholeLeft).Within(2));
        Assert.That(right, Is.EqualTo(wholeRight).Within(2));
    }

    [Test]
    public void LongSongIsLaidOut()
    {
        LyricLine[] lines = [.. Enumerable.Range(0, 300).Select(i => LyricPicturesTests.Line(2 * i, 2 * i + 1.8, $"line {i} with quite a few words in it"))];
        string script = AssScript.Build(new Lyrics { Lines = lines }, new LyricStyle { Style = WordStyles.Kinetic });
        Assert.That(script.Split("Dialogue:"), Has.Length.GreaterThan(300 * 9));
    }
}
