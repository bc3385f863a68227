using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class AccentLagsTests
{
    // A minimum-jerk way of 0.4 s has done 80 % of itself after this share of its time.
    private const double FourFifths = 0.6738;

    [TestCase(0.0)]
    [TestCase(0.030)]
    [TestCase(-0.045)]
    public void AHandArrivesWhenFourFifthsOfItsWayAreDone(double late)
    {
        double start = 1.0 + late - 0.4 * FourFifths;
        BodyTrack track = Standing.Track(3, (time, body) =>
        {
            body.Put(Bone.LeftHand, new Vector3(0.3f, 0.9f + 0.6f * Standing.Way((time - start) / 0.4), 0.2f));
            body.MoveAll(new Vector3(0f, (float)(0.04 * Math.Sin(9 * time)), 0f));
        });
        Assert.That(Lag(track, Bone.LeftHand, AccentEvent.Arrive), Is.EqualTo(late).Within(0.005));
        Assert.That(Lag(track, Bone.RightHand, AccentEvent.Arrive), Is.Null, "the other hand does not move against the ribs");
    }

    [TestCase(0.025)]
    [TestCase(-0.04)]
    public void HipsAreLowAtTheBottomOfTheirBounce(double late)
    {
        BodyTrack track = Standing.Track(3, (time, body) => body.Move(new Vector3(0f, (float)(-0.03 * Math.Cos(4 * Math.PI * (time - 1 - late))), 0f), Bone.Hips, Bone.Head));
        Assert.That(Lag(track, Bone.Hips, AccentEvent.Low), Is.EqualTo(late).Within(0.002));
        Assert.That(Lag(track, Bone.Head, AccentEvent.High), Is.EqualTo(Math.Sign(late) * (Math.Abs(late) - 0.25)).Within(0.002));
    }

    [TestCase(0.0)]
    [TestCase(0.04)]
    public void AFootLandsWhereItMeetsTheFloor(double late)
    {
        BodyTrack track = Standing.Track(3, (time, body) =>
        {
            double air = Math.Clamp((1 + late - time) / 0.3, 0, 1);
            body.Move(new Vector3(0f, (float)(0.4 * air * (1 - air)), 0f), Bone.RightFoot, Bone.RightToes);
        });
        Assert.That(Lag(track, Bone.RightFoot, AccentEvent.Land), Is.EqualTo(late).Within(0.006));
        Assert.That(Lag(track, Bone.LeftFoot, AccentEvent.Land), Is.Null);
    }

    [Test]
    public void AHeelThatMeetsTheFloorFirstHasLanded()
    {
        // The ankle is down at 1 s with the toes still up, which roll down for another 0.15 s.
        BodyTrack track = Standing.Track(3, (time, body) =>
        {
            float air = (float)Math.Clamp((1 - time) / 0.3, 0, 1), roll = (float)Math.Clamp((1.15 - time) / 0.15, 0, 1);
            body.Move(new Vector3(0f, 0.4f * air * (1f - air) + 0.012f * roll, 0f), Bone.LeftFoot, Bone.LeftToes);
            body.Move(new Vector3(0f, 0.04f * roll, 0f), Bone.LeftToes);
        });
        Assert.That(Lag(track, Bone.LeftFoot, AccentEvent.Land), Is.EqualTo(0).Within(0.02));
    }

    [Test]
    public void AnAccentTooNearTheEndIsNotMeasured()
    {
        AccentLags lags = new(Standing.Track(2));
        Assert.That(lags.Of([new AccentMoment(0.1, Bone.Hips, AccentEvent.Low), new AccentMoment(1.9, Bone.Hips, AccentEvent.Low)]), Is.Empty);
    }

    private static double? Lag(BodyTrack track, Bone bone, AccentEvent what)
    {
        List<AccentLag> lags = new AccentLags(track).Of([new AccentMoment(1, bone, what)]);
        return lags.Count > 0 ? lags[0].Lag : null;
    }
}
