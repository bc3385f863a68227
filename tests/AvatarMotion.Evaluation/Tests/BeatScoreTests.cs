using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Grids whose scores can be counted by hand: twelve beats, half a second apart, from 5 s on.</summary>
public sealed class BeatScoreTests
{
    private static readonly double[] Marked = Grid(5, 0.5, 12);

    [Test]
    public void TheSameGridIsPerfect()
    {
        Assert.That(BeatScore.F(Marked, Marked), Is.EqualTo(1));
        Assert.That(BeatContinuity.Of(Marked, Marked), Is.EqualTo(new BeatContinuity(1, 1, 1, 1)));
    }

    [Test]
    public void WhatLiesBeforeFiveSecondsDoesNotCount()
    {
        List<double> found = [0.3, 1.1, 4.99, .. Marked];
        Assert.That(BeatScore.F(Marked, found), Is.EqualTo(1));
        Assert.That(BeatScore.F(Marked, found, skip: 0), Is.EqualTo(2.0 * 12 / (12 + 15)).Within(1e-12));
        Assert.That(BeatScore.F([5.0], [4.999]), Is.Zero, "the edge itself stays, what is before it goes");
    }

    [Test]
    public void DoubleTempoIsHalfPreciseAndAllowed()
    {
        double[] twice = Grid(5, 0.25, 23);
        Assert.That(BeatScore.F(Marked, twice), Is.EqualTo(2.0 * 12 / (12 + 23)).Within(1e-12));
        Assert.That(BeatScore.AnyOctave(Marked, twice), Is.EqualTo(1));
        BeatContinuity steady = BeatContinuity.Of(Marked, twice);
        Assert.That(steady.CmlT, Is.Zero, "every interval is half as long as marked");
        Assert.That((steady.AmlC, steady.AmlT), Is.EqualTo((1.0, 1.0)));
    }

    [TestCase(0)]
    [TestCase(1)]
    public void HalfTempoIsHalfRecalledAndAllowed(int first)
    {
        List<double> half = BeatLevels.Half(Marked, first);
        Assert.That(BeatScore.F(Marked, half), Is.EqualTo(2.0 * 6 / 18).Within(1e-12));
        Assert.That(BeatScore.AnyOctave(Marked, half), Is.EqualTo(1));
        BeatContinuity steady = BeatContinuity.Of(Marked, half);
        Assert.That(steady.CmlT, Is.Zero);
        Assert.That(steady.AmlT, Is.EqualTo(1));
    }

    [Test]
    public void OffBeatsAreWrongForFAndAllowedForContinuity()
    {
        double[] between = Grid(5.25, 0.5, 11);
        Assert.That(BeatScore.F(Marked, between), Is.Zero);
        Assert.That(BeatScore.AnyOctave(Marked, between), Is.EqualTo(2.0 * 11 / (23 + 11)).Within(1e-12), "they are half of the doubled grid");
        BeatContinuity steady = BeatContinuity.Of(Marked, between);
        Assert.That((steady.CmlC, steady.CmlT), Is.EqualTo((0.0, 0.0)));
        Assert.That((steady.AmlC, steady.AmlT), Is.EqualTo((1.0, 1.0)));
    }

    [Test]
    public void OneMissingBeatBreaksTheStretch()
    {
        // Beat 4 is missing: beat 5 follows after a double interval and is wrong too. Right are 0..3 and 6..11.
        List<double> found = [.. Marked];
        found.RemoveAt(4);
        BeatContinuity steady = BeatContinuity.Of(Marked, found);
        Assert.That(steady.CmlC, Is.EqualTo(6.0 / 12).Within(1e-12));
        Assert.That(steady.CmlT, Is.EqualTo(10.0 / 12).Within(1e-12));
    }

    [Test]
    public void ADifferenceOfATenthOfTheIntervalIsSteadyButLate()
    {
        double[] late = Grid(5.08, 0.5, 12);
        Assert.That(BeatScore.F(Marked, late), Is.Zero);
        Assert.That(BeatContinuity.Of(Marked, late).CmlT, Is.EqualTo(1));
    }

    [Test]
    public void ADifferenceOfExactlyTheToleranceIsOutside()
    {
        // Intervals of 1 s keep the tolerance of 17.5 % exact enough to stand on its edge.
        double[] marked = Grid(8, 1, 8);
        Assert.That(BeatContinuity.Of(marked, Grid(8.175, 1, 8)).CmlT, Is.Zero);
        Assert.That(BeatContinuity.Of(marked, Grid(8.1699, 1, 8)).CmlT, Is.EqualTo(1));
    }

    [Test]
    public void AGridAtAnotherSpeedIsNotFollowed() => Assert.That(BeatContinuity.Of(Marked, Grid(5, 0.6, 10)).CmlT, Is.Zero);

    [Test]
    public void AnAnnotationIsTakenOnce()
    {
        // Two beats 10 ms apart: the second finds its annotation taken and is wrong; the next one follows after a near-right interval.
        double[] found = [5.0, 5.5, 5.51, 6.0, 6.5];
        BeatContinuity steady = BeatContinuity.Of([5.0, 5.5, 6.0, 6.5, 7.0], found);
        Assert.That(steady.CmlT, Is.EqualTo(4.0 / 5).Within(1e-12));
        Assert.That(steady.CmlC, Is.EqualTo(2.0 / 5).Within(1e-12));
    }

    [Test]
    public void EmptyAndSingleBeatsScoreNothing()
    {
        Assert.That(BeatScore.F(Array.Empty<double>(), Marked), Is.Zero);
        Assert.That(BeatScore.F(Marked, Array.Empty<double>()), Is.Zero);
        Assert.That(BeatScore.AnyOctave(Marked, Array.Empty<double>()), Is.Zero);
        Assert.That(BeatContinuity.Of(Marked, Array.Empty<double>()), Is.EqualTo(default(BeatContinuity)));
        Assert.That(BeatContinuity.Of(Marked, [6.0]), Is.EqualTo(default(BeatContinuity)));
        Assert.That(BeatContinuity.Of([6.0], Marked), Is.EqualTo(default(BeatContinuity)));
        Assert.That(BeatContinuity.Of([6.0, 6.5], [6.0, 6.5]).CmlT, Is.EqualTo(1), "levels of one beat do not disturb");
    }

    private static double[] Grid(double start, double interval, int count)
    {
        double[] beats = new double[count];
        for (int i = 0; i < count; i++)
            beats[i] = start + i * interval;
        return beats;
    }
}
