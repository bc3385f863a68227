using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class MotionSpeedsTests
{
    [TestCase(0.1, 1.0)]
    [TestCase(0.3, 0.5)]
    public void ABodyOnACircleHasItsSpeedAccelerationAndJerk(double radius, double turns)
    {
        double omega = 2 * Math.PI * turns;
        BodyTrack track = Standing.Track(6, (time, body) => body.MoveAll(new Vector3((float)(radius * Math.Cos(omega * time)), 0f, (float)(radius * Math.Sin(omega * time)))));
        Assert.That(MotionSpeeds.Mean(track, Bone.Head), Is.EqualTo(radius * omega).Within(0.5).Percent);
        Assert.That(MotionSpeeds.Acceleration(track), Is.EqualTo(radius * omega * omega).Within(0.5).Percent);
        Assert.That(MotionSpeeds.Jerk(track), Is.EqualTo(radius * omega * omega * omega).Within(1).Percent);
        Assert.That(MotionSpeeds.HipsRange(track), Is.Zero.Within(1e-6));
    }

    [Test]
    public void TheRangeOfTheHipsLeavesOutTheRarestHeights()
    {
        BodyTrack track = Standing.Track(10, (time, body) => body.Move(new Vector3(0f, (float)time / 10f, 0f), Bone.Hips));
        Assert.That(MotionSpeeds.HipsRange(track), Is.EqualTo(0.94).Within(0.005));
    }

    [Test]
    public void MinimaOfTheSpeedComeWhereTheBodyTurnsBack()
    {
        // A swing of one second is slowest at its two ends.
        BodyTrack track = Standing.Track(8, (time, body) => body.MoveAll(new Vector3((float)(0.2 * Math.Cos(2 * Math.PI * time)), 0f, 0f)));
        List<double> minima = MotionCurves.Minima(track);
        Assert.That(minima, Has.Count.InRange(14, 16));
        foreach (double time in minima)
            Assert.That(Math.Abs(2 * time - Math.Round(2 * time)), Is.LessThan(0.02));
    }

    [Test]
    public void ANewRateKeepsTheMotion()
    {
        Vector3 Place(double time) => new((float)Math.Sin(3 * time), (float)Math.Cos(2 * time), (float)time);
        BodyTrack slow = Standing.Track(4, (time, body) => body.Put(Bone.Head, Place(time)), 24), fast = TrackRate.To(slow, 60);
        Assert.That(fast.Duration, Is.EqualTo(slow.Duration).Within(0.05));
        for (int i = 5; i < fast.Frames - 5; i++)
            Assert.That(Vector3.Distance(fast[i, Bone.Head], Place(i / 60.0)), Is.LessThan(0.002));
    }
}
