using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

public sealed class BeatClockTests
{
    [Test]
    public void CountsBeatsFromTheFirstOne()
    {
        BeatClock clock = Of(1.0, 1.5, 2.0, 2.5);
        Assert.That(clock.BeatAt(1.0), Is.Zero);
        Assert.That(clock.BeatAt(2.25), Is.EqualTo(2.5).Within(1e-12));
        Assert.That(clock.TimeAt(2.5), Is.EqualTo(2.25).Within(1e-12));
        Assert.That(clock.BeatLength(1.5), Is.EqualTo(0.5).Within(1e-12));
    }

    [Test]
    public void GoesOnAtTheTempoOfTheEnds()
    {
        BeatClock clock = Of(1.0, 1.5, 2.5);
        Assert.That(clock.BeatAt(0.0), Is.EqualTo(-2.0).Within(1e-12), "at 0.5 s a beat before the first");
        Assert.That(clock.BeatAt(4.5), Is.EqualTo(4.0).Within(1e-12), "at 1 s a beat after the last");
        Assert.That(clock.TimeAt(-2), Is.EqualTo(0.0).Within(1e-12));
        Assert.That(clock.TimeAt(4), Is.EqualTo(4.5).Within(1e-12));
        Assert.That(clock.BeatLength(-9), Is.EqualTo(0.5));
        Assert.That(clock.BeatLength(99), Is.EqualTo(1.0));
    }

    [Test]
    public void FollowsABeatThatSlowsDown()
    {
        List<double> beats = new() { 0 };
        for (int i = 1; i < 40; i++)
            beats.Add(beats[^1] + 0.4 + 0.01 * i);
        BeatClock clock = Of(beats.ToArray());
        for (int i = 0; i < beats.Count; i++)
            Assert.That(clock.BeatAt(beats[i]), Is.EqualTo(i).Within(1e-9));
    }

    [TestCase(120, 0.5)]
    [TestCase(0, 0.6)]
    [TestCase(3, 0.6)]
    public void WithoutBeatsTheTempoIsTakenOrAssumed(double bpm, double length)
    {
        BeatClock clock = new(new Song { Duration = 10, BeatsPerMinute = bpm, Beats = new[] { 4.0 } });
        Assert.That(clock.TimeAt(3), Is.EqualTo(3 * length).Within(1e-12));
    }

    [Test]
    public void BeatsThatComeTwiceOrBackwardAreLeftOut()
    {
        BeatClock clock = Of(1.0, 1.01, 1.5, 1.2, 1.5, 2.0);
        Assert.That(clock.BeatAt(2.0), Is.EqualTo(2.0).Within(1e-12));
        Assert.That(clock.BeatAt(1.25), Is.EqualTo(0.5).Within(1e-12));
    }

    [Test]
    public void TimeAndBeatAreEachOthersInverseOnAnyDriftingBeat() => Draw.Check(Prop.ForAll(
        FsCheck.Fluent.Gen.ListOf(Draw.Number(0.06f, 1.5f)).ToArbitrary(),
        Draw.Number(-5f, 60f).ToArbitrary(),
        (gaps, time) =>
        {
            List<double> beats = new() { 0.3 };
            foreach (float gap in gaps)
                beats.Add(beats[^1] + gap);
            BeatClock clock = Of(beats.ToArray());
            Assert.That(clock.TimeAt(clock.BeatAt(time)), Is.EqualTo(time).Within(1e-6));
            Assert.That(clock.BeatAt(time + 0.01), Is.GreaterThan(clock.BeatAt(time)), "time never stands still");
        }));

    [TestCase(143, 0.5)]
    [TestCase(142, 1)]
    [TestCase(58, 1)]
    [TestCase(57, 2)]
    public void FastSongsAreCountedInHalvesAndSlowOnesInDoubles(double bpm, double counts) =>
        Assert.That(DanceCounts.PerBeat(new Song { BeatsPerMinute = bpm }), Is.EqualTo(counts));

    [Test]
    public void CountsComeFromTheBeatsWhereNoTempoIsWritten()
    {
        Assert.That(DanceCounts.PerBeat(new Song { Beats = new[] { 0.0, 0.3, 0.6 } }), Is.EqualTo(0.5), "200 a minute");
        Assert.That(DanceCounts.PerBeat(new Song()), Is.EqualTo(1));
        Assert.That(DanceCounts.PerBeat(new Song { Beats = new[] { 1.0 } }), Is.EqualTo(1));
    }

    private static BeatClock Of(params double[] beats) => new(new Song { Duration = 100, Beats = beats });
}
