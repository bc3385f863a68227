using System;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Answers that can be checked with a ruler: bone lengths, the end on its target, the bend on the pole's side.</summary>
public sealed class TwoBoneIkTests
{
    private const float Upper = 0.4f;
    private const float Lower = 0.3f;

    [Test]
    public void ARightTriangleBendsAtItsRightAngle()
    {
        Vector3 end = new(0f, -0.5f, 0f);
        Vector3 middle = TwoBoneIk.MiddleJoint(Vector3.Zero, ref end, Upper, Lower, Vector3.UnitZ);
        Assert.That(end, Is.EqualTo(new Vector3(0f, -0.5f, 0f)));
        Assert.That(Vector3.Distance(middle, new Vector3(0f, -0.32f, 0.24f)), Is.LessThan(1e-5f), "3-4-5: 0.32 along, 0.24 across");
        Assert.That(Vector3.Dot(middle, end - middle), Is.Zero.Within(1e-5f));
    }

    [Test]
    public void AnEquilateralTriangleBendsBySixtyDegrees()
    {
        Vector3 end = new(0.5f, 0f, 0f);
        Vector3 middle = TwoBoneIk.MiddleJoint(Vector3.Zero, ref end, 0.5f, 0.5f, Vector3.UnitY);
        Assert.That(Angles.Between(middle, end), Is.EqualTo(60.0).Within(0.01));
    }

    [Test]
    public void ATargetOutOfReachIsApproachedOnItsOwnLine()
    {
        Vector3 end = new(0f, 0f, 5f);
        Vector3 middle = TwoBoneIk.MiddleJoint(Vector3.Zero, ref end, Upper, Lower, Vector3.UnitY);
        Assert.That(Vector3.Distance(end, new Vector3(0f, 0f, 0.998f * (Upper + Lower))), Is.LessThan(1e-5f));
        ExpectLengths(Vector3.Zero, middle, end);
        Assert.That(middle.Y, Is.GreaterThan(0f), "still a little bent to the pole, so that it never snaps");
    }

    [Test]
    public void ATargetTooNearIsPushedOut()
    {
        Vector3 end = new(0.01f, 0f, 0f);
        Vector3 middle = TwoBoneIk.MiddleJoint(Vector3.Zero, ref end, Upper, Lower, Vector3.UnitY);
        Assert.That(end.Length(), Is.EqualTo(0.265f * (Upper + Lower)).Within(1e-5f));
        ExpectLengths(Vector3.Zero, middle, end);
    }

    [Test]
    public void ATargetOnTheRootItselfKeepsTheBonesWhole()
    {
        Vector3 root = new(0.3f, 1f, -0.2f), end = root;
        Vector3 middle = TwoBoneIk.MiddleJoint(root, ref end, Upper, Lower, Vector3.UnitZ);
        ExpectLengths(root, middle, end);
        Assert.That(end.Y, Is.LessThan(root.Y), "it hangs");
    }

    [TestCase(0f, 0f, 1f)]
    [TestCase(0f, 0f, -1f)]
    [TestCase(0f, 0f, 0f)]
    public void APoleOnTheLineOrOfNoLengthStillBends(float x, float y, float z)
    {
        Vector3 end = new(0f, 0f, 0.5f);
        Vector3 middle = TwoBoneIk.MiddleJoint(Vector3.Zero, ref end, Upper, Lower, new Vector3(x, y, z));
        ExpectLengths(Vector3.Zero, middle, end);
    }

    [Test]
    public void BonesKeepTheirLengthsAndBendTowardThePoleForAnyTarget() => Draw.Check(Prop.ForAll(
        Draw.Point().ToArbitrary(),
        Draw.Direction().ToArbitrary(),
        (target, pole) =>
        {
            Vector3 root = new(0.1f, 0.9f, 0f), end = root + target;
            Vector3 middle = TwoBoneIk.MiddleJoint(root, ref end, Upper, Lower, pole);
            ExpectLengths(root, middle, end);
            Vector3 along = Vector3.Normalize(end - root), bend = middle - root - along * Vector3.Dot(middle - root, along);
            Vector3 across = pole - along * Vector3.Dot(pole, along);
            if (across.Length() > 0.05f)
                Assert.That(Vector3.Dot(bend, across), Is.GreaterThan(0f));
            float wish = target.Length();
            if (wish is > 0.265f * (Upper + Lower) and < 0.998f * (Upper + Lower))
                Assert.That(Vector3.Distance(end, root + target), Is.LessThan(1e-5f), "a target within reach is met");
        }));

    [Test]
    public void SoftReachIsTheWishUntilItComesNearTheLimit()
    {
        Assert.That(TwoBoneIk.SoftReach(0.5f, 1f, 0.1f), Is.EqualTo(0.5f));
        Assert.That(TwoBoneIk.SoftReach(0.9f, 1f, 0.1f), Is.EqualTo(0.9f).Within(1e-6f));
        Assert.That(TwoBoneIk.SoftReach(1f, 1f, 0.1f), Is.EqualTo(0.9f + 0.1f * (1f - MathF.Exp(-1f))).Within(1e-6f));
        Assert.That(TwoBoneIk.SoftReach(9f, 1f, 0.1f), Is.LessThanOrEqualTo(1f));
    }

    [Test]
    public void SoftReachNeverTurnsBack() => Draw.Check(Prop.ForAll(
        Draw.Number(0f, 3f).ToArbitrary(),
        Draw.Number(0f, 0.5f).ToArbitrary(),
        (wish, more) => TwoBoneIk.SoftReach(wish + more, 1f, 0.2f) >= TwoBoneIk.SoftReach(wish, 1f, 0.2f) && TwoBoneIk.SoftReach(wish, 1f, 0.2f) <= 1f));

    private static void ExpectLengths(Vector3 root, Vector3 middle, Vector3 end)
    {
        Assert.That(Vector3.Distance(root, middle), Is.EqualTo(Upper).Within(1e-4f));
        Assert.That(Vector3.Distance(middle, end), Is.EqualTo(Lower).Within(1e-4f));
    }
}
