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
    [TestCase("[00:01,75]a", 1.75)]
    [TestCase("[00:01:75]a", 1.75)]
    [TestCase("[01:02:03.5]a", 3723.5, 4000)]
    public void TimesComeInManySpellings(string text, double start, double duration = Duration) =>
        Assert.That(LrcReader.Read(text, duration).Lyrics.Lines[0].Start, Is.EqualTo(start).Within(1e-9));

    [TestCase("[00:0x.00]a")]
    [TestCase("[aa:bb]a")]
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
    public void OfTwoLinesAtOneTimeTheSecondIsATranslation()
    {
        LrcReader reader = LrcReader.Read("[00:01.00]first\n[00:01.00]second\n[00:03.00]third", Duration);
        Assert.That(reader.Lyrics.Lines, Has.Count.EqualTo(2));
        Assert.That(reader.Lyrics.Lines[0].Text, Is.EqualTo("first"));
        Assert.That(reader.Lyrics.Lines[0].End, Is.EqualTo(3.0));
        Assert.That(reader.Warnings[0], Does.Contain("Line 2").And.Contain("line 1"));
    }

    [Test]
    public void TwoSingersMaySingAtOnce() =>
        Assert.That(LrcReader.Read("[00:01.00]Lumi: one\n[00:01.00]Kade: two", Duration).Lyrics.Lines, Has.Count.EqualTo(2));

    [Test]
    public void TimesBeforeSyllablesMakeOneWord()
    {
        LyricLine line = LrcReader.Read("[00:01.00]<00:01.00>hel<00:01.40>lo <00:02.00>world<00:03.00>", Duration).Lyrics.Lines[0];
        Assert.That(line.Text, Is.EqualTo("hello world"));
        Assert.That(line.Words, Has.Count.EqualTo(2));
        Assert.That(line.Words[0].Syllables, Has.Count.EqualTo(2));
        Assert.That(line.Words[0].Syllables[1].Start, Is.EqualTo(1.4).Within(1e-9));
        Assert.That(line.Words[0].Syllables[1].Text, Is.EqualTo("lo"));
        Assert.That(line.Words[1].End, Is.EqualTo(3.0).Within(1e-9));
    }

    [Test]
    public void ScriptsWithoutSpacesStayWithoutSpaces()
    {
        LyricLine line = LrcReader.Read("[00:01.00]<00:01.00>夜<00:01.40>の<00:02.00>空", Duration).Lyrics.Lines[0];
        Assert.That(line.Text, Is.EqualTo("夜の空"));
        Assert.That(line.Words, Has.Count.EqualTo(3));
    }

    [Test]
    public void WordTimesInSquareBracketsAreWordTimes()
    {
        LyricLine line = LrcReader.Read("[00:01.00]We [00:01.40]are [00:02.00]", Duration).Lyrics.Lines[0];
        Assert.That(line.Text, Is.EqualTo("We are"));
        Assert.That(line.Words[1].Start, Is.EqualTo(1.4).Within(1e-9));
        Assert.That(line.Words[1].End, Is.EqualTo(2.0).Within(1e-9));
    }

    [Test]
    public void WordsOfARepeatedLineMoveWithIt()
    {
        Lyrics lyrics = LrcReader.Read("[00:01.00][00:11.00]<00:01.00>one <00:01.50>two<00:02.00>", Duration).Lyrics;
        Assert.That(lyrics.Lines[1].Words[1].Start, Is.EqualTo(11.5).Within(1e-9));
        Assert.That(lyrics.Lines[1].End, Is.EqualTo(12.0).Within(1e-9));
    }

    [Test]
    public void MarksOfVoicesCountUntilTheNext()
    {
        Lyrics lyrics = LrcReader.Read("[00:01.00]F: one\n[00:02.00]two\n[00:03.00]D: three", Duration).Lyrics;
        Assert.That(new[] { lyrics.Lines[0].Singer, lyrics.Lines[1].Singer, lyrics.Lines[2].Singer }, Is.EqualTo(new[] { "F", "F", "all" }));
        Assert.That(lyrics.Lines[0].Text, Is.EqualTo("one"));
    }

    [Test]
    public void WordTimesThatRunBackwardsStandStill()
    {
        LyricLine line = LrcReader.Read("[00:05.00]<00:05.00>one <00:02.00>two <00:06.00>three", Duration).Lyrics.Lines[0];
        Assert.That(line.Words[1].Start, Is.EqualTo(5.0).Within(1e-9));
        Assert.That(line.Words[2].Start, Is.EqualTo(6.0).Within(1e-9));
    }
}
