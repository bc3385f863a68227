using System;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Arms in joint space; the hand is found again by forward kinematics written here.</summary>
public sealed class ArmPoseTests
{
    private static readonly BodyMeasures Body = BodyMeasures.Of(StandardRig.Create());

    [TestCase(0f, 0f, 0.8f)]
    [TestCase(0.7f, 0.2f, 0.1f)]
    [TestCase(0.1f, -0.9f, 0.1f)]
    [TestCase(0.2f, 0.85f, 0.1f)]
    [TestCase(-0.3f, -0.2f, 0.5f)]
    public void TheHandIsWhereTheGoalAsks(float x, float y, float z)
    {
        foreach (Side side in new[] { Side.Left, Side.Right })
        {
            Vector3 hand = HandOf(ArmPose.Reaching(new Vector3(x, y, z), 0f, side, Body), side);
            Vector3 wish = Body.ArmLength * new Vector3(side == Side.Left ? x : -x, y, z);
            Assert.That(Vector3.Distance(hand, wish), Is.LessThan(0.002f));
        }
    }

    [Test]
    public void AnyGoalWithinReachIsMetWithTheElbowLiftedOrNot() => Draw.Check(Prop.ForAll(
        Draw.Direction().ToArbitrary(),
        Draw.Number(0.31f, 0.98f).ToArbitrary(),
        Draw.Number(-20f, 60f).ToArbitrary(),
        (way, reach, lift) => Vector3.Distance(HandOf(ArmPose.Reaching(reach * way, lift, Side.Left, Body), Side.Left), Body.ArmLength * reach * way) < 0.003f));

    [Test]
    public void TheOtherArmIsTheMirrorImage() => Draw.Check(Prop.ForAll(
        Draw.Direction().ToArbitrary(),
        Draw.Number(0.31f, 0.98f).ToArbitrary(),
        (way, reach) =>
        {
            ArmPose left = ArmPose.Reaching(reach * way, 10f, Side.Left, Body), right = ArmPose.Reaching(reach * way, 10f, Side.Right, Body);
            Vector3 elbow = Vector3.Transform(Vector3.UnitX, left.UpperInChest), other = Vector3.Transform(-Vector3.UnitX, right.UpperInChest);
            return Math.Abs(left.Flex - right.Flex) < 1e-4f && Vector3.Distance(elbow, other with { X = -other.X }) < 0.002f;
        }));

    [TestCase(3f, 0.985f)]
    [TestCase(0.01f, 0.30f)]
    public void GoalsOutOfReachKeepTheirDirection(float far, float reach)
    {
        Vector3 way = Vector3.Normalize(new Vector3(0.5f, 0.2f, 0.7f));
        Vector3 hand = HandOf(ArmPose.Reaching(far * way, 0f, Side.Left, Body), Side.Left);
        Assert.That(hand.Length() / Body.ArmLength, Is.EqualTo(reach).Within(0.003f));
        Assert.That(Angles.Between(hand, way), Is.LessThan(0.5));
    }

    [Test]
    public void AGoalInTheShoulderHangsTheArm()
    {
        Vector3 hand = HandOf(ArmPose.Reaching(Vector3.Zero, 0f, Side.Right, Body), Side.Right);
        Assert.That(Angles.Between(hand, -Vector3.UnitY), Is.LessThan(0.5));
    }

    [Test]
    public void NoElbowBendsBackwardOrFoldsFlat() => Draw.Check(Prop.ForAll(
        Draw.Point().ToArbitrary(),
        goal => ArmPose.Reaching(goal, 0f, Side.Left, Body).Flex is >= 0f and < 2.9f));

    [Test]
    public void ALiftedElbowIsHigher()
    {
        Vector3 goal = new(0.1f, -0.1f, 0.6f);
        float low = Vector3.Transform(Vector3.UnitX, ArmPose.Reaching(goal, 0f, Side.Left, Body).UpperInChest).Y;
        float high = Vector3.Transform(Vector3.UnitX, ArmPose.Reaching(goal, 60f, Side.Left, Body).UpperInChest).Y;
        Assert.That(high, Is.GreaterThan(low + 0.2f));
    }

    [Test]
    public void AnArmGoesFromPoseToPoseAndHoldsEach()
    {
        ArmPose hanging = ArmPose.Reaching(new Vector3(0.1f, -0.95f, 0.1f), 0f, Side.Left, Body), forward = ArmPose.Reaching(new Vector3(0f, 0f, 0.9f), 0f, Side.Left, Body);
        ArmTrack track = new(hanging);
        HandKey key = new() { Shape = HandShape.Fist, Palm = 40f, Effort = Effort.Hit };
        track.Add(4, forward, StrokeTiming.For(4, 1, 0, EffortShape.Of(Effort.Hit), 0.5, 0), key);
        int cursor = 0;
        ArmMoment before = track.At(0, ref cursor), after = track.At(6, ref cursor);
        Assert.That(Angles.Between(before.Pose.UpperInChest, hanging.UpperInChest), Is.LessThan(0.1));
        Assert.That(Angles.Between(after.Pose.UpperInChest, forward.UpperInChest), Is.LessThan(0.1));
        Assert.That(after.Pose.Flex, Is.EqualTo(forward.Flex).Within(1e-3f));
        Assert.That(after.Palm, Is.EqualTo(40f));
        Assert.That(after.To, Is.EqualTo(HandShape.Fist));
        Assert.That(after.Effort, Is.EqualTo(Effort.Hit));
    }

    [Test]
    public void AShiftedStrokeIsEarlierButItsCountStays()
    {
        ArmPose hanging = ArmPose.Reaching(new Vector3(0.1f, -0.95f, 0.1f), 0f, Side.Left, Body), forward = ArmPose.Reaching(new Vector3(0f, 0f, 0.9f), 0f, Side.Left, Body);
        ArmTrack track = new(hanging);
        track.Add(4, forward, StrokeTiming.For(4, 0.4, 0, EffortShape.Of(Effort.Hit), 0.5, 0), new HandKey());
        int cursor = 0, again = 0;
        double plain = Angles.Between(track.At(3.8, ref cursor).Pose.UpperInChest, forward.UpperInChest);
        track.ShiftAt(5, 0.02, -0.3);
        Assert.That(track.At(3.8, ref again).Pose.UpperInChest, Is.EqualTo(track.At(3.8, ref cursor).Pose.UpperInChest), "another count");
        track.ShiftAt(4, 0.02, -0.3);
        again = 0;
        Assert.That(Angles.Between(track.At(3.8, ref again).Pose.UpperInChest, forward.UpperInChest), Is.LessThan(plain - 5));
        track.ShiftAt(4, 0.02, 0.3);
        again = 0;
        Assert.That(Angles.Between(track.At(3.8, ref again).Pose.UpperInChest, forward.UpperInChest), Is.EqualTo(plain).Within(0.01), "found again by its count");
    }

    private static Vector3 HandOf(ArmPose pose, Side side)
    {
        Vector3 rest = side == Side.Left ? Vector3.UnitX : -Vector3.UnitX, hinge = side == Side.Left ? -Vector3.UnitY : Vector3.UnitY;
        Vector3 forearm = Vector3.Transform(rest, Quaternion.CreateFromAxisAngle(hinge, pose.Flex));
        return Vector3.Transform(Body.UpperArm * rest + Body.Forearm * forearm, pose.UpperInChest);
    }
}
