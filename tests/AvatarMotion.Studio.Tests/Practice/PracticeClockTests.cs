using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Motion;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class PracticeClockTests
{
    [Test]
    public void HalfTempoTakesTwiceAsLongAndRoundsFollowEachOther()
    {
        PracticeClock clock = new(10, 14, 0.5, 3);
        Assert.That(clock.Duration, Is.EqualTo(24));
        Assert.That(clock.SongTime(0), Is.EqualTo(10));
        Assert.That(clock.SongTime(2), Is.EqualTo(11));
        Assert.That(clock.SongTime(8), Is.EqualTo(10), "the second round");
        Assert.That(clock.SongTime(24), Is.EqualTo(14), "the very end");
    }

    [Test]
    public void FilmAndSongTimesAreEachOthersInverse() => Prop.ForAll(
        Gen.Choose(0, 1000).SelectMany(at => Gen.Choose(50, 100).Select(tempo => (at, tempo))).ToArbitrary(),
        given =>
        {
            PracticeClock clock = new(3.5, 9.25, given.tempo / 100.0, 4);
            double song = 3.5 + 5.74 * given.at / 1000.0;
            for (int round = 0; round < 4; round++)
                Assert.That(clock.SongTime(clock.FilmTime(song, round)), Is.EqualTo(song).Within(1e-9));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void APhraseComesWithTheBarBeforeIt()
    {
        PlannedShow planned = SampleFilm.Planned;
        IReadOnlyList<DancePhrase> dance = ShowDance.ToDance(planned.Show, "lead", new MusicalGrid(planned.Song));
        DancePhrase third = dance[2];
        PracticeClock clock = PracticeSpan.Find(planned, new PracticeOptions { Phrase = third.Id, Times = 2 }, dance);
        double bar = 4 * 60 / planned.Song.BeatsPerMinute;
        Assert.That(clock.Start, Is.EqualTo(third.Start - bar).Within(0.05));
        Assert.That(clock.End, Is.EqualTo(third.End).Within(1e-9));
    }

    [TestCase("tempo")]
    [TestCase("times")]
    [TestCase("phrase")]
    [TestCase("from")]
    [TestCase("length")]
    public void WhatCannotBePracticedIsSaidInASentence(string fault)
    {
        PlannedShow planned = SampleFilm.Planned;
        IReadOnlyList<DancePhrase> dance = ShowDance.ToDance(planned.Show, "lead", new MusicalGrid(planned.Song));
        (PracticeOptions options, string words) = fault switch
        {
            "tempo" => (new PracticeOptions { Tempo = 0.2 }, "50 to 100"),
            "times" => (new PracticeOptions { Times = 0 }, "1 to 100"),
            "phrase" => (new PracticeOptions { Phrase = dance[0].Id + "x" }, $"did you mean \"{dance[0].Id}\"?"),
            "from" => (new PracticeOptions { From = 1000 }, "behind the end of the song"),
            _ => (new PracticeOptions { Times = 100 }, "choose a --phrase"),
        };
        Assert.That(() => PracticeSpan.Find(planned, options, dance), Throws.TypeOf<StudioException>().With.Message.Contains(words));
    }

    [Test]
    public void AMirroredFrameIsTheSameTwiceMirrored()
    {
        byte[] frame = Enumerable.Range(0, 8 * 4 * 3 / 2).Select(i => (byte)i).ToArray();
        byte[] flipped = (byte[])frame.Clone();
        MirrorImage.FlipYuv420(flipped, 8, 4);
        Assert.That(flipped[..8], Is.EqualTo(new byte[] { 7, 6, 5, 4, 3, 2, 1, 0 }), "a row of luma");
        Assert.That(flipped[32..36], Is.EqualTo(new byte[] { 35, 34, 33, 32 }), "a row of color");
        MirrorImage.FlipYuv420(flipped, 8, 4);
        Assert.That(flipped, Is.EqualTo(frame));
    }
}
