using System;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class FootMeasureTests
{
    private static readonly Bone[] LeftFoot = [Bone.LeftFoot, Bone.LeftToes];
    private static readonly Bone[] BothFeet = [Bone.LeftFoot, Bone.LeftToes, Bone.RightFoot, Bone.RightToes];

    [Test]
    public void AStandingBodyNeitherSlidesNorSteps()
    {
        BodyTrack track = Standing.Track(3);
        Assert.That(FootSkating.Of(track), Is.EqualTo(new FootSkating(0, 0)));
        FootContacts feet = new(track);
        Assert.That((feet.DownShare, feet.StepsPerMinute), Is.EqualTo((1.0, 0.0)));
        Assert.That(feet.MedianLength, Is.EqualTo(3).Within(0.05));
        Assert.That(PhysicalFootContact.Of(track), Is.Zero);
        Assert.That(SoleDepth.Deepest(track, Standing.Rig).Depth, Is.Zero.Within(1e-5));
    }

    [TestCase(0.2, 0.0, 0.0)]
    [TestCase(0.5, 0.0, 0.5)]
    [TestCase(0.9, 0.5, 0.5)]
    public void OneFootThatGlidesAlongXIsHalfOfAll(double speed, double signed, double way)
    {
        // 0.5 m/s is 1.7 cm per frame, whose signed mean with z is 0.8 cm: under the threshold of 1 cm.
        BodyTrack track = Standing.Track(4, (time, body) => body.Move(new Vector3((float)(speed * Math.Abs(time - 2)), 0f, 0f), LeftFoot));
        FootSkating skating = FootSkating.Of(track);
        Assert.That((skating.Lodge, skating.Way), Is.EqualTo((signed, way)));
    }

    [Test]
    public void AGlideThatTheSignedMeanCancelsIsSeenByItsWay()
    {
        BodyTrack track = Standing.Track(4, (time, body) => body.Move(new Vector3((float)time, 0f, (float)-time), BothFeet));
        Assert.That(FootSkating.Of(track).Lodge, Is.Zero);
        Assert.That(FootSkating.Of(track).Way, Is.EqualTo(1).Within(0.01));
    }

    [Test]
    public void StepsAreCountedWhereAFootRisesAndLandsElsewhere()
    {
        // Every second the left foot goes 20 cm to the side or back in a third of a second, 10 cm high.
        BodyTrack track = Standing.Track(30, (time, body) =>
        {
            int step = (int)time;
            double phase = Math.Clamp((time - step) * 3, 0, 1);
            float side = (step % 2 == 0 ? Standing.Way(phase) : 1 - Standing.Way(phase)) * 0.2f;
            body.Move(new Vector3(side, (float)(0.1 * Math.Sin(Math.PI * phase)), 0f), LeftFoot);
        });
        FootContacts feet = new(track);
        Assert.That(feet.StepsPerMinute, Is.EqualTo(60).Within(3));
        Assert.That(feet.DownShare, Is.EqualTo(0.5 + 0.5 * 0.73).Within(0.03));
    }

    [Test]
    public void PfcIsTheProductOfItsFormula()
    {
        // Both feet glide 2 cm per frame of 1/30 s while the hips accelerate evenly: 10000 times 0.02 squared times 1.
        BodyTrack track = Standing.Track(3, (time, body) =>
        {
            body.Move(new Vector3(0.6f * (float)time, 0f, 0f), BothFeet);
            body.Move(new Vector3(0f, 0.5f * (float)(time * time), 0f), Bone.Hips);
        }, 30);
        Assert.That(PhysicalFootContact.Of(track), Is.EqualTo(4).Within(0.3));
    }

    [Test]
    public void ASunkenSoleIsMeasuredInMillimetres()
    {
        BodyTrack flat = Standing.Track(1, (_, body) => body.Move(new Vector3(0f, -0.005f, 0f), LeftFoot));
        Assert.That(SoleDepth.Deepest(flat, Standing.Rig).Depth, Is.EqualTo(0.005f).Within(1e-5));

        // Toes up about the ankle: the heel goes under the floor though no joint does.
        BodyTrack heel = Standing.Track(1, (_, body) => body.Move(new Vector3(0f, 0.05f, 0f), Bone.LeftToes));
        Assert.That(SoleDepth.Deepest(heel, Standing.Rig).Depth, Is.InRange(0.008f, 0.03f));
    }
}
