using System;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

public sealed class HandPoseTests
{
    private static readonly HandShape[] Shapes = Enum.GetValues<HandShape>();

    [TestCaseSource(nameof(Shapes))]
    public void NoFingerBendsFurtherThanAFingerCan(HandShape shape)
    {
        Quaternion[] rotations = Applied(shape, Side.Left);
        for (int finger = 1; finger < 5; finger++)
        {
            int first = (int)Bone.LeftThumbMetacarpal + 3 * finger;
            Assert.That(Angles.Between(Quaternion.Identity, rotations[first]), Is.LessThan(95));
            Assert.That(Angles.Between(Quaternion.Identity, rotations[first + 1]), Is.LessThan(110));
            Assert.That(Angles.Between(Quaternion.Identity, rotations[first + 2]), Is.LessThan(80));
        }
    }

    [TestCaseSource(nameof(Shapes))]
    public void FingersBendTowardThePalmAndNeverBack(HandShape shape)
    {
        Quaternion[] rotations = Applied(shape, Side.Left);
        for (int finger = 1; finger < 5; finger++)
        {
            Quaternion bent = rotations[(int)Bone.LeftThumbMetacarpal + 3 * finger] * rotations[(int)Bone.LeftThumbMetacarpal + 3 * finger + 1];
            Assert.That(Vector3.Transform(Vector3.UnitX, bent).Y, Is.LessThanOrEqualTo(0f), "in the T-pose palms look down");
        }
    }

    [TestCaseSource(nameof(Shapes))]
    public void TheRightHandIsTheMirrorOfTheLeft(HandShape shape)
    {
        Quaternion[] left = Applied(shape, Side.Left), right = Applied(shape, Side.Right);
        for (int i = (int)Bone.LeftThumbMetacarpal; i < (int)Bone.RightThumbMetacarpal; i++)
        {
            Quaternion there = right[(int)Bones.Mirror((Bone)i)];
            Quaternion mirrored = new(there.X, -there.Y, -there.Z, there.W);
            Assert.That(Angles.Between(left[i], mirrored), Is.LessThan(0.01), Bones.Name((Bone)i));
        }
    }

    [Test]
    public void AFistClosesAndAnOpenHandSpreads()
    {
        HandPose fist = HandPose.Of(HandShape.Fist), open = HandPose.Of(HandShape.Open), point = HandPose.Of(HandShape.Point);
        Assert.That(new[] { fist.Index, fist.Middle, fist.Ring, fist.Little }, Has.All.GreaterThan(0.9f));
        Assert.That(new[] { open.Index, open.Middle, open.Ring, open.Little }, Has.All.LessThan(0.1f));
        Assert.That(open.Spread, Is.GreaterThan(0.8f));
        Assert.That(point.Index, Is.LessThan(0.1f));
        Assert.That(point.Middle, Is.GreaterThan(0.85f));
    }

    [Test]
    public void BytesKeepAHandToATwoHundredth()
    {
        byte[] bytes = new byte[HandPose.Values];
        foreach (HandShape shape in Shapes)
        {
            HandPose pose = HandPose.Of(shape);
            pose.Write(bytes);
            HandPose back = HandPose.Read(bytes, bytes, 0.7f);
            Assert.That(back.Thumb, Is.EqualTo(pose.Thumb).Within(0.0025f));
            Assert.That(back.Little, Is.EqualTo(pose.Little).Within(0.0025f));
            Assert.That(back.Cross, Is.EqualTo(pose.Cross).Within(0.0025f));
        }
    }

    [Test]
    public void FingersBeyondTheirRangeAreHeldAtItsEnds()
    {
        byte[] bytes = new byte[HandPose.Values];
        new HandPose { Thumb = -0.3f, Index = 1.4f }.Write(bytes);
        Assert.That(bytes[0], Is.Zero);
        Assert.That(bytes[1], Is.EqualTo(255));
    }

    [Test]
    public void BetweenTwoHandsTheMiddleIsTheMiddle()
    {
        HandPose middle = HandPose.Blend(HandPose.Of(HandShape.Fist), HandPose.Of(HandShape.Open), 0.5f);
        Assert.That(middle.Index, Is.EqualTo(0.5f * (0.92f + 0.04f)).Within(1e-6f));
        Assert.That(middle.Spread, Is.EqualTo(0.5f * (0.1f + 0.85f)).Within(1e-6f));
    }

    private static Quaternion[] Applied(HandShape shape, Side side)
    {
        BodyPose pose = new();
        HandPose.Of(shape).Apply(side, pose.Rotations);
        return pose.Rotations;
    }
}
