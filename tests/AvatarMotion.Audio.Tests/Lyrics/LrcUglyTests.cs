using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class LrcUglyTests
{
    private const double Duration = 120.0;

    [TestCase("[00:01.5]a", 1.5)]
    [TestCase("[00:01.50]a", 1.5)]
    [TestCase("[00:01.500]a", 1.5)]
    [TestCase("[1:01]a", 61.0)]
    [TestCase("[00:01:01.25]a", 61.25)]
    [TestCase("  [00:02.00]  a", 2.0)]
    public void TimesComeInManySpellings(string text, double start) =>
        Assert.That(LrcReader.Read(text, Duration).Lyrics.Lines[0].Start, Is.EqualTo(start).Within(1e-9));

    [TestCase("[00:0x.00]a")]
    [TestCase("[aa:bb]a")]
    [TestCase("[00:01,00]a")]
    [TestCase("[-1:00]a")]
    [TestCase("[]a")]
    [TestCase("[00:01.00")]
    [TestCase("[00:01.00]")]
    [TestCase("")]
    [TestCase("\r\n\r\n")]
    public void WhatIsNoTimedLineIsLeftOut(string text) => Assert.That(LrcReader.Read(text, Duration).Lyrics.Lines, Is.Empty);

    [Test]
    public void LinesOutOfOrderAreSorted()
    {
        Lyrics lyrics = LrcReader.Read("[00:20.00]b\n[00:10.00]a\n[00:30.00]c", Duration).Lyrics;
        Assert.That(lyrics.Lines[0].Text + lyrics.Lines[1].Text + lyrics.Lines[2].Text, Is.EqualTo("abc"));
        Assert.That(lyrics.Lines[0].End, Is.EqualTo(20.0));
    }

    [Test]
    public void OldMacAndWindowsLineEndsAreLineEnds() =>
        Assert.That(LrcReader.Read("[00:01.00]a\r[00:02.00]b\r\n[00:03.00]c", Duration).Lyrics.Lines, Has.Count.EqualTo(3));

    [Test]
    public void ALongInstrumentalDoesNotHoldTheLine() =>
        Assert.That(LrcReader.Read("[00:10.00]a\n[01:50.00]b", Duration).Lyrics.Lines[0].End, Is.EqualTo(22.0));

    [Test]
    public void AnOffsetMovesWordsToo()
    {
        LyricLine line = LrcReader.Read("[offset:-250]\n[00:01.00]<00:01.00>one <00:01.50>two<00:02.00>", Duration).Lyrics.Lines[0];
        Assert.That(line.Start, Is.EqualTo(1.25).Within(1e-9));
        Assert.That(line.Words[1].Start, Is.EqualTo(1.75).Within(1e-9));
        Assert.That(line.End, Is.EqualTo(2.25).Within(1e-9));
    }

    [Test]
    public void AnOffsetThatPushesALineBeforeTheSongDropsIt() =>
        Assert.That(LrcReader.Read("[offset:5000]\n[00:01.00]early\n[00:10.00]late", Duration).Lyrics.Lines, Has.Count.EqualTo(1));

    [TestCase("[la:EN-us]", "en")]
    [TestCase("[lang: ja]", "ja")]
    [TestCase("[la:]", "")]
    public void TheLanguageIsTwoSmallLetters(string tag, string language) =>
        Assert.That(LrcReader.Read(tag + "\n[00:01.00]a", Duration).Lyrics.Language, Is.EqualTo(language));

    [Test]
    public void ABrokenWordTimeKeepsTheWords()
    {
        LyricLine line = LrcReader.Read("[00:01.00]<00:01.00>one <oops>two", Duration).Lyrics.Lines[0];
        Assert.That(line.Text, Does.Contain("one").And.Contain("two"));
    }

    [Test]
    public void AColonInsideTheLineNamesNoSinger()
    {
        LyricLine line = LrcReader.Read("[00:01.00]and then she said: go", Duration).Lyrics.Lines[0];
        Assert.That(line.Singer, Is.Null);
        Assert.That(line.Text, Is.EqualTo("and then she said: go"));
    }

    [Test]
    public void TwoLinesAtOneTimeKeepTheLater()
    {
        Lyrics lyrics = LrcReader.Read("[00:01.00]first\n[00:01.00]second\n[00:03.00]third", Duration).Lyrics;
        foreach (LyricLine line in lyrics.Lines)
            Assert.That(line.End, Is.GreaterThan(line.Start));
        Assert.That(lyrics.Lines, Has.Count.EqualTo(2));
    }
}
