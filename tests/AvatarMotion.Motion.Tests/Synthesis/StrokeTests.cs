using System;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>A stroke of one channel of the body: when it begins, how it goes, when it has arrived.</summary>
public sealed class StrokeTests
{
    private static readonly Effort[] Efforts = Enum.GetValues<Effort>();

    [TestCaseSource(nameof(Efforts))]
    public void AStrokeGoesFromNothingToAllAndNeverBack(Effort effort)
    {
        float skew = EffortShape.Of(effort).Skew, before = 0f;
        Assert.That(EffortShape.Stroke(-1f, skew), Is.Zero);
        Assert.That(EffortShape.Stroke(0f, skew), Is.Zero);
        Assert.That(EffortShape.Stroke(1f, skew), Is.EqualTo(1f));
        Assert.That(EffortShape.Stroke(7f, skew), Is.EqualTo(1f));
        for (int i = 1; i <= 200; i++)
        {
            float now = EffortShape.Stroke(i / 200f, skew);
            Assert.That(now, Is.GreaterThanOrEqualTo(before).And.InRange(0f, 1f));
            before = now;
        }
    }

    [Test]
    public void APlainStrokeIsHalfDoneHalfway() => Assert.That(EffortShape.Stroke(0.5f, 1f), Is.EqualTo(0.5f).Within(1e-6f));

    [Test]
    public void AHitIsFastFirstAndADropFastLast()
    {
        Assert.That(EffortShape.Stroke(0.5f, EffortShape.Of(Effort.Hit).Skew), Is.GreaterThan(0.6f));
        Assert.That(EffortShape.Stroke(0.5f, EffortShape.Of(Effort.Drop).Skew), Is.LessThan(0.4f));
    }

    [TestCaseSource(nameof(Efforts))]
    public void EveryEffortHasNearlyArrivedOnItsCountWithoutALead(Effort effort)
    {
        StrokeTiming timing = StrokeTiming.For(8, 0.5, 0, EffortShape.Of(effort), 0.5, 0);
        Assert.That(timing.Progress(8), Is.InRange(0.6f, 1f), "the rest settles behind the count");
        Assert.That(timing.End, Is.GreaterThan(8));
        Assert.That(timing.Progress(timing.End + 0.5), Is.EqualTo(1f).Within(1e-6f));
        Assert.That(timing.Progress(timing.WindupStart - 0.01), Is.Zero);
    }

    [TestCase(Effort.Hit, 10.0, 0.44)]
    [TestCase(Effort.Swing, 10.0, 0.62)]
    [TestCase(Effort.Float, 10.0, 4.0)]
    [TestCase(Effort.Hit, 0.0, 0.2)]
    [TestCase(Effort.Press, 0.4, 0.42)]
    public void AStrokeFillsItsGapButStaysWithinItsEffort(Effort effort, double gap, double seconds)
    {
        StrokeTiming timing = StrokeTiming.For(20, gap, 0, EffortShape.Of(effort), 0.5, 0.05);
        Assert.That((timing.End - timing.Start) * 0.5, Is.EqualTo(seconds).Within(1e-6));
    }

    [Test]
    public void ALengthThatIsAskedForIsKept()
    {
        StrokeTiming timing = StrokeTiming.For(20, 0.1, 1.5, EffortShape.Of(Effort.Hit), 0.5, 0);
        Assert.That((timing.End - timing.Start) * 0.5, Is.EqualTo(1.5).Within(1e-6));
    }

    [Test]
    public void AHitWindsUpAgainstItsWayAndAFloatDoesNot()
    {
        StrokeTiming hit = StrokeTiming.For(4, 1, 0, EffortShape.Of(Effort.Hit), 0.5, 0), floating = StrokeTiming.For(4, 1, 0, EffortShape.Of(Effort.Float), 0.5, 0);
        Assert.That(hit.Progress(hit.Start), Is.EqualTo(-EffortShape.Of(Effort.Hit).Windup).Within(1e-6f));
        Assert.That(floating.Progress(floating.Start), Is.Zero);
    }

    [Test]
    public void AShiftMovesTheWholeStroke() => Draw.Check(Prop.ForAll(
        Draw.Number(-0.4f, 0.4f).ToArbitrary(),
        Draw.Number(7f, 9f).ToArbitrary(),
        (shift, beat) =>
        {
            StrokeTiming timing = StrokeTiming.For(8, 0.5, 0, EffortShape.Of(Effort.Hit), 0.5, 0.05);
            return Math.Abs(timing.Shifted(shift).Progress(beat + shift) - timing.Progress(beat)) < 1e-4f;
        }));

    [Test]
    public void AChannelWithoutKeysIsZero()
    {
        int cursor = 0;
        Assert.That(new StrokeTrack().At(3, ref cursor), Is.Zero);
        Assert.That(new StrokeTrack().At(3, ref cursor, 360f), Is.EqualTo(-360f));
    }

    [Test]
    public void AChannelHoldsEachValueUntilTheNextStroke()
    {
        StrokeTrack track = new();
        track.Add(10f, StrokeTiming.For(4, 1, 0, EffortShape.Of(Effort.Swing), 0.5, 0));
        track.Add(-5f, StrokeTiming.For(12, 1, 0, EffortShape.Of(Effort.Swing), 0.5, 0));
        int cursor = 0;
        Assert.That(track.At(0, ref cursor), Is.Zero);
        Assert.That(track.At(8, ref cursor), Is.EqualTo(10f).Within(1e-5f));
        Assert.That(track.At(16, ref cursor), Is.EqualTo(-5f).Within(1e-5f));
        Assert.That(track.Last, Is.EqualTo(-5f));
        Assert.That(track.LastBeat, Is.EqualTo(12));
    }

    [Test]
    public void ACursorThatStartsEarlyFindsTheSameValues()
    {
        StrokeTrack track = new();
        for (int i = 0; i < 30; i++)
            track.Add(7f * (i % 3), StrokeTiming.For(i, 0.5, 0, EffortShape.Of(Efforts[i % Efforts.Length]), 0.5, 0.05));
        int walking = 0;
        for (double beat = -2; beat < 34; beat += 0.13)
        {
            int fresh = 0;
            Assert.That(track.At(beat, ref walking), Is.EqualTo(track.At(beat, ref fresh)).Within(1e-4f));
        }
    }
}
