using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Assets;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class CollisionMeterTests
{
    private static readonly CapsuleSizes Sizes = CapsuleSizes.Ordinary(BodyMeasures.WrittenLegLength);

    [Test]
    public void ABodyAtRestTouchesNothing()
    {
        BodyCollisions collisions = new CollisionMeter(Sizes, Standing.Track(0.1)).Measure(Standing.Track(1));
        Assert.That(collisions.Share, Is.Zero);
        Assert.That(collisions.Deepest, Is.Null);
    }

    [Test]
    public void AHandInTheBellyIsAsDeepAsItLies()
    {
        BodyTrack track = Standing.Track(1, (time, body) =>
        {
            if (time >= 0.5)
            {
                body.Put(Bone.LeftHand, new Vector3(0f, 1.05f, 0.09f));
                body.Put(Bone.LeftMiddleIntermediate, new Vector3(0f, 1.05f, 0.13f));
            }
        });
        BodyCollisions collisions = new CollisionMeter(Sizes, null).Measure(track);
        Assert.That(collisions.Share, Is.EqualTo(0.5).Within(0.02));
        BodyCollision hand = Find(collisions, BodyPart.Belly, BodyPart.LeftHand);
        Assert.That(hand.Depth, Is.EqualTo(Sizes.Radius(BodyPart.Belly) + Sizes.Radius(BodyPart.LeftHand) - 0.09f).Within(0.02f));
        Assert.That(hand.Pair, Is.EqualTo("belly/left-hand"));
    }

    [Test]
    public void WhatTheMoveMeansAndWhatOverlapsAtRestIsExempt()
    {
        BodyTrack clap = Standing.Track(1, (_, body) =>
        {
            foreach (Bone bone in new[] { Bone.LeftHand, Bone.RightHand, Bone.LeftMiddleIntermediate, Bone.RightMiddleIntermediate })
                body.Put(bone, new Vector3(0f, 1.3f, 0.45f));
        });
        CollisionMeter meter = new(Sizes, null);
        Assert.That(Find(meter.Measure(clap), BodyPart.LeftHand, BodyPart.RightHand).Depth, Is.EqualTo(2 * Sizes.Radius(BodyPart.LeftHand)).Within(1e-4));
        IReadOnlyList<BodyContact> meant = [new BodyContact(BodyPart.RightHand, BodyPart.LeftHand)];
        foreach (BodyCollision pair in meter.Measure(clap, _ => meant).Pairs)
            Assert.That((pair.A, pair.B), Is.Not.EqualTo((BodyPart.LeftHand, BodyPart.RightHand)));
        Assert.That(new CollisionMeter(Sizes, clap).Measure(clap).Share, Is.Zero, "the same overlap at rest");
    }

    [Test]
    public void LegsThatCrossAreFound()
    {
        BodyTrack track = Standing.Track(1, (_, body) => body.Move(new Vector3(-0.17f, 0f, 0f), Bone.LeftFoot, Bone.LeftToes));
        Assert.That(new CollisionMeter(Sizes, Standing.Track(0.1)).Measure(track).Deepest?.Depth, Is.GreaterThan(0.03f));
    }

    [Test]
    public void TheBuiltInDancerIsAsThickAsPeople()
    {
        DancerBody body = DancerBody.Of(BuiltInCast.Lumi());
        Assert.That(body.Sizes.Radius(BodyPart.LeftThigh), Is.InRange(0.05f, 0.09f));
        Assert.That(body.Sizes.Radius(BodyPart.LeftForearm), Is.InRange(0.025f, 0.05f));
        Assert.That(body.Sizes.Radius(BodyPart.Belly), Is.InRange(0.05f, 0.12f));
        Assert.That(body.Sizes.Radius(BodyPart.LeftShin), Is.EqualTo(body.Sizes.Radius(BodyPart.RightShin)));
    }

    [TestCase(0f, 0f, 1f, 1f)]
    [TestCase(0.5f, 0.5f, 0f, 0f)]
    [TestCase(2f, 3f, 1f, 1.41421f)]
    public void SegmentsKnowTheirDistance(float from, float to, float height, float distance)
    {
        // One from 0 to 1 along x, the other along z at some x, some height above.
        float measured = Segments.Distance(Vector3.Zero, Vector3.UnitX, new Vector3(from, height, -1f), new Vector3(from == to ? from : 2f, height, to));
        Assert.That(measured, Is.EqualTo(distance).Within(1e-4f));
    }

    private static BodyCollision Find(BodyCollisions collisions, BodyPart a, BodyPart b)
    {
        foreach (BodyCollision pair in collisions.Pairs)
        {
            if (pair.A == a && pair.B == b)
                return pair;
        }

        Assert.Fail($"{a} and {b} do not touch");
        return default;
    }
}
