using System;
using System.Collections.Generic;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

public sealed class GrooveTrackTests
{
    [Test]
    public void ABounceDownIsDeepestOnTheCount()
    {
        GrooveTrack track = With(new Groove { Bounce = Bounce.Down });
        for (int beat = 2; beat < 8; beat++)
        {
            Assert.That(track.At(beat, 0.5).Down, Is.EqualTo(1f).Within(1e-5f));
            Assert.That(track.At(beat + 0.5, 0.5).Down, Is.EqualTo(0f).Within(1e-5f));
        }
    }

    [Test]
    public void ABounceUpIsHighestOnTheCount()
    {
        GrooveTrack track = With(new Groove { Bounce = Bounce.Up });
        Assert.That(track.At(4, 0.5).Down, Is.EqualTo(0f).Within(1e-5f));
        Assert.That(track.At(4.5, 0.5).Down, Is.EqualTo(1f).Within(1e-5f));
    }

    [TestCase(2f)]
    [TestCase(4f)]
    public void ASlowBounceTakesItsCounts(float every)
    {
        GrooveTrack track = With(new Groove { Every = every });
        Assert.That(track.At(8, 0.5).Down, Is.EqualTo(1f).Within(1e-5f));
        Assert.That(track.At(8 + 0.5 * every, 0.5).Down, Is.EqualTo(0f).Within(1e-5f));
    }

    [Test]
    public void ChestAndHeadComeLaterThanTheHips()
    {
        GrooveTrack track = With(new Groove());
        Assert.That(Deepest(track, moment => moment.Down), Is.EqualTo(4.0).Within(0.011));
        Assert.That(Deepest(track, moment => moment.ChestDown), Is.EqualTo(4.06).Within(0.011));
        Assert.That(Deepest(track, moment => moment.HeadDown), Is.EqualTo(4.13).Within(0.011));
    }

    [Test]
    public void TheDepthIsThatOfTheMoveWithinAFifth() => Draw.Check(Prop.ForAll(
        Draw.Number(0f, 60f).ToArbitrary(),
        beat => With(new Groove { Depth = 0.05f }).At(beat, 0.5).Depth is > 0.04f and < 0.061f));

    [Test]
    public void TheBodyLingersOnTheCountAndHurriesBetween()
    {
        GrooveTrack track = With(new Groove());
        double onCount = track.Warp(4.02, 0.5) - track.Warp(3.82, 0.5), between = track.Warp(4.52, 0.5) - track.Warp(4.32, 0.5);
        Assert.That(between, Is.GreaterThan(1.5 * onCount));
    }

    [Test]
    public void SlowMusicLingersMore()
    {
        GrooveTrack track = With(new Groove());
        double OnCount(double beatLength) => track.Warp(4.1, beatLength) - track.Warp(3.9, beatLength);
        Assert.That(OnCount(0.9), Is.LessThan(0.85 * OnCount(0.5)));
    }

    [Test]
    public void ABounceDownDipsOnItsCountsAndABounceUpNowhere()
    {
        GrooveTrack track = new(3);
        track.Add(0, 1, new Groove { Every = 2 }, 1f);
        track.Add(8, 1, new Groove { Bounce = Bounce.Up }, 1f);
        List<double> dips = new();
        track.AddDips(3, 12, dips);
        Assert.That(dips, Is.EqualTo(new[] { 4.0, 6.0 }));
    }

    [Test]
    public void FeltTimeNeverRunsBackwardAndNeverDriftsAway() => Draw.Check(Prop.ForAll(
        Draw.Number(-3f, 40f).ToArbitrary(),
        beat =>
        {
            GrooveTrack track = new(3);
            for (int i = 0; i < 5; i++)
                track.Add(8 * i, 1, new Groove { Pulse = 1 + i % 2, Bounce = (Bounce)(i % 2), Depth = 0.03f + 0.02f * i }, 1f);
            Assert.That(track.Warp(beat + 0.01, 0.5), Is.GreaterThan(track.Warp(beat, 0.5)));
            Assert.That(track.Warp(beat, 0.5), Is.EqualTo(beat).Within(0.15));
        }));

    [Test]
    public void GroovesBlendWithoutASnapWhereMovesMeet()
    {
        GrooveTrack track = new(3);
        track.Add(0, 1, new Groove { Depth = 0.08f, Bounce = Bounce.Down }, 1f);
        track.Add(8, 1, new Groove { Depth = 0.02f, Bounce = Bounce.Up }, 1f);
        float before = Height(track, 6);
        for (double beat = 6.01; beat < 10; beat += 0.01)
        {
            float now = Height(track, beat);
            Assert.That(Math.Abs(now - before), Is.LessThan(0.006f), FormattableString.Invariant($"at beat {beat:0.00}"));
            before = now;
        }
    }

    [Test]
    public void WithoutMovesThereIsNoBounceAndNoWarp()
    {
        GrooveTrack track = new(1);
        Assert.That(track.Warp(3.3, 0.5), Is.EqualTo(3.3));
        Assert.That(track.At(3.3, 0.5).Depth, Is.Zero);
    }

    private static float Height(GrooveTrack track, double beat)
    {
        GrooveMoment moment = track.At(beat, 0.5);
        return moment.Depth * moment.Down;
    }

    private static double Deepest(GrooveTrack track, Func<GrooveMoment, float> part)
    {
        double best = 3.5;
        for (double beat = 3.5; beat < 4.5; beat += 0.01)
            best = part(track.At(beat, 0.5)) > part(track.At(best, 0.5)) ? beat : best;
        return best;
    }

    private static GrooveTrack With(Groove groove)
    {
        GrooveTrack track = new(3);
        track.Add(0, 1, groove, 1f);
        return track;
    }
}
