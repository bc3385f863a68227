using System;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class LrcReaderTests
{
    private const double Duration = 60.0;

    [Test]
    public void ReadsLineTimesAndLetsALineEndWhereTheNextBegins()
    {
        Lyrics lyrics = LrcReader.Read("[ti:Song]\n[00:10.50]We are here\n[00:14.25]And gone\n[00:16.00]\n", Duration).Lyrics;
        Assert.That(lyrics.Lines, Has.Count.EqualTo(2));
        Assert.That(lyrics.Lines[0].Start, Is.EqualTo(10.5).Within(1e-9));
        Assert.That(lyrics.Lines[0].End, Is.EqualTo(14.25).Within(1e-9));
        Assert.That(lyrics.Lines[1].End, Is.EqualTo(16.0).Within(1e-9));
        Assert.That(lyrics.Lines[1].Text, Is.EqualTo("And gone"));
    }

    [Test]
    public void ReadsEnhancedWordTimes()
    {
        Lyrics lyrics = LrcReader.Read("[00:01.00]<00:01.00>We <00:01.40>are <00:01.90>light<00:02.60>\n[00:05.00]Next", Duration).Lyrics;
        LyricLine line = lyrics.Lines[0];
        Assert.That(line.Text, Is.EqualTo("We are light"));
        Assert.That(line.Words, Has.Count.EqualTo(3));
        Assert.That(line.Words[1].Start, Is.EqualTo(1.4).Within(1e-9));
        Assert.That(line.Words[2].End, Is.EqualTo(2.6).Within(1e-9));
        Assert.That(line.End, Is.EqualTo(2.6).Within(1e-9));
    }

    [Test]
    public void RepeatsALineForEachOfItsTimes()
    {
        Lyrics lyrics = LrcReader.Read("[00:30.00][00:10.00]Again", Duration).Lyrics;
        Assert.That(lyrics.Lines, Has.Count.EqualTo(2));
        Assert.That(lyrics.Lines[0].Start, Is.EqualTo(10.0));
    }

    [Test]
    public void APositiveOffsetShowsTheWordsEarlier()
    {
        Lyrics lyrics = LrcReader.Read("[offset:500]\n[00:10.00]Now", Duration).Lyrics;
        Assert.That(lyrics.Lines[0].Start, Is.EqualTo(9.5).Within(1e-9));
    }

    [Test]
    public void ASingersNameBeforeAColonIsTaken()
    {
        LyricLine line = LrcReader.Read("[00:10.00]Lumi: Hello there", Duration).Lyrics.Lines[0];
        Assert.That(line.Singer, Is.EqualTo("Lumi"));
        Assert.That(line.Text, Is.EqualTo("Hello there"));
    }

    [Test]
    public void ALineWithoutATimeIsLeftOutWithAWarning()
    {
        LrcReader reader = LrcReader.Read("Just words\n[00:10.00]Timed", Duration);
        Assert.That(reader.Lyrics.Lines, Has.Count.EqualTo(1));
        Assert.That(reader.Warnings, Has.Count.EqualTo(1));
        Assert.That(reader.Warnings[0], Does.Contain("Line 1"));
    }

    [Test]
    public void NothingInTheTextCanBreakIt()
    {
        Prop.ForAll<string>(text =>
        {
            Lyrics lyrics = LrcReader.Read((text ?? "") + "[00:01.00]<00:0" + text, Duration).Lyrics;
            foreach (LyricLine line in lyrics.Lines)
                Assert.That(line.End, Is.GreaterThan(line.Start));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void LinesBeyondTheSongAreLeftOut()
    {
        Assert.That(LrcReader.Read("[99:00.00]Too late", Duration).Lyrics.Lines, Is.Empty);
    }

    [Test]
    public void NulBytesAndByteOrderMarksDoNotShow()
    {
        Assert.That(LrcReader.Read("\uFEFF[00:01.00]A\0b", Duration).Lyrics.Lines[0].Text, Is.EqualTo("Ab"));
    }

    [Test]
    public void TenMegabytesAreReadInASecond()
    {
        string text = string.Concat(System.Linq.Enumerable.Repeat("[00:01.00]word word word word\n", 350_000));
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        LrcReader reader = LrcReader.Read(text, Duration);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
        Assert.That(reader.Warnings, Is.Not.Empty);
    }
}
