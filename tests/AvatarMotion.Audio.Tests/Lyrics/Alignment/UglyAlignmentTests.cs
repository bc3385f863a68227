using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

/// <summary>Lyrics that do not fit, and songs in which nobody sings: words stay in order, inside the song, and nothing throws.</summary>
public sealed class UglyAlignmentTests
{
    private static readonly Song Sung = new MadeSong().Sing("Never let the morning go", 2).Sing("Follow me beyond the silver sea", 6).Hear(12);

    [Test]
    public void TenThousandWordsFitIntoNoSongAndAreSpreadWithoutTrust()
    {
        Lyrics placed = Align(Sung, Enumerable.Repeat("la la la la la la la la la la", 1000).ToArray());
        Assert.That(CheckOrder(placed, Sung), Is.EqualTo(10000));
        Assert.That(placed.Lines.SelectMany(static line => line.Words).Max(static word => word.Confidence), Is.Zero);
    }

    [Test]
    public void ALongSongWithManyWordsIsHeardMoreCoarsely()
    {
        Song song = new MadeSong().Sing("Never let the morning go", 100).Hear(1300, 0.5);
        string[] lines = Enumerable.Repeat("Never let the morning go away from every single lonely heart tonight", 120).ToArray();
        Assert.That(CheckOrder(Align(song, lines), song), Is.EqualTo(120 * 12));
    }

    [Test]
    public void OneWordForFourMinutes()
    {
        Song song = new MadeSong().Sing("love", 1, 238).Hear(240, 0.5);
        Lyrics placed = Align(song, "love");
        Assert.That(CheckOrder(placed, song), Is.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("... - !!!")]
    public void LinesWithoutWordsAreLeftOut(string line) => Assert.That(Align(Sung, line, "Never let", line).Lines, Has.Count.EqualTo(1));

    [Test]
    public void NumbersAndSignsMoveTheMouthOnce() => Assert.That(CheckOrder(Align(Sung, "4 2 ???", "99 red"), Sung), Is.EqualTo(4));

    [Test]
    public void AnInstrumentalSongTrustsNoWord()
    {
        Song song = new MadeSong().Hear(60);
        List<string> warnings = new();
        Lyrics placed = LyricAligner.Align(Text("Never let the morning go", "Follow me beyond the silver sea"), song, new BuiltInPronouncer(), warnings);
        Assert.That(CheckOrder(placed, song), Is.EqualTo(11));
        Assert.That(placed.Lines.SelectMany(static line => line.Words).Max(static word => word.Confidence), Is.LessThan(0.5));
        Assert.That(warnings, Has.Count.EqualTo(1));
    }

    [Test]
    public void NothingWasListenedTo()
    {
        Song song = new() { Duration = 30, Voice = new[] { new VoiceSpan(10, 14) } };
        Lyrics placed = Align(song, "Never let the morning go", "Follow me");
        Assert.That(CheckOrder(placed, song), Is.EqualTo(7));
        Assert.That(placed.Lines[0].Start, Is.EqualTo(10).Within(1.5), "where somebody sings");
        Assert.That(CheckOrder(Align(new Song(), "Never let"), new Song()), Is.EqualTo(2));
    }

    [Test]
    public void LinesInTimeWithoutAModelFollowTheVoice()
    {
        Song song = new() { Duration = 30, Voice = new[] { new VoiceSpan(10, 14) } };
        Lyrics lyrics = new() { Lines = new[] { new LyricLine { Start = 10, End = 14, Text = "Never let the morning go" } } };
        Assert.That(LyricAligner.Align(lyrics, song, new BuiltInPronouncer()).Lines[0].Words[0].Start, Is.EqualTo(10).Within(0.4));
    }

    [Test]
    public void LinesOfALongerVersionEndWithTheSong()
    {
        Lyrics lyrics = new() { Lines = new[] { new LyricLine { Start = 2, End = 5, Text = "Never let the morning go" }, new LyricLine { Start = 40, End = 44, Text = "Follow me" } } };
        Lyrics placed = LyricAligner.Align(lyrics, Sung, new BuiltInPronouncer());
        Assert.That(CheckOrder(placed, Sung), Is.EqualTo(7));
    }

    [Test]
    public void AnyLinesAtAnyTimesStayInOrderAndInside()
    {
        string[] words = { "a", "love", "beautiful", "strengths", "!", "4", "oh", "ひかり" };
        Gen<LyricLine> lines =
            from count in Gen.Choose(0, 6)
            from picks in Gen.Choose(0, words.Length - 1).ArrayOf(count)
            from start in Gen.Choose(-10, 200)
            from length in Gen.Choose(0, 60)
            from isTimed in Gen.Elements(true, false)
            select new LyricLine { Text = string.Join(' ', picks.Select(pick => words[pick])), Start = 0.1 * start, End = 0.1 * (start + length), IsTimed = isTimed };
        Prop.ForAll(lines.ArrayOf(5).ToArbitrary(), drawn =>
        {
            LyricLine[] sorted = drawn.OrderBy(static line => line.Start).ToArray();
            CheckOrder(LyricAligner.Align(new Lyrics { Lines = sorted }, Sung, new BuiltInPronouncer()), Sung);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    /// <summary>Counts the words, each of which starts after the one before and ends inside the song.</summary>
    private static int CheckOrder(Lyrics placed, Song song)
    {
        int count = 0;
        double last = 0;
        foreach (LyricWord word in placed.Lines.SelectMany(static line => line.Words))
        {
            Assert.That(word.Start, Is.GreaterThanOrEqualTo(last), word.Text);
            Assert.That(word.End, Is.GreaterThan(word.Start).And.LessThanOrEqualTo(song.Duration + 1), word.Text);
            Assert.That(word.Confidence, Is.InRange(0, 1));
            Assert.That(word.Syllables, Is.Not.Empty);
            last = word.Start;
            count++;
        }

        return count;
    }

    private static Lyrics Align(Song song, params string[] lines) => LyricAligner.Align(Text(lines), song, new BuiltInPronouncer());

    private static Lyrics Text(params string[] lines) =>
        new() { Language = "en", Lines = lines.Select(static line => new LyricLine { Text = line, IsTimed = false }).ToArray() };
}
