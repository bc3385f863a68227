using System;
using System.Numerics;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Small pieces of anatomy: ankle over a foot, shoulder girdle, the hull of trunk and head, the hand at a microphone.</summary>
public sealed class BodyPartsTests
{
    private static readonly Rig Whole = StandardRig.Create();
    private static readonly BodyMeasures Body = BodyMeasures.Of(Whole);

    [Test]
    public void AFlatFootCarriesTheAnkleAtItsRestHeight()
    {
        Vector3 ankle = AnklePlacement.InWorld(Body, new FootPlace(new Vector2(0.3f, 0.5f), 0f, 0f), 0f);
        Assert.That(ankle.Y, Is.EqualTo(Body.SoleHeight).Within(1e-5f));
        Assert.That(ankle.Z, Is.EqualTo(0.5f - Body.BallFromAnkle.Z).Within(1e-5f));
        Assert.That(ankle.X, Is.EqualTo(0.3f).Within(1e-5f));
    }

    [Test]
    public void ARaisedHeelTurnsAboutTheBallThatStays() => Draw.Check(Prop.ForAll(
        Draw.Number(0f, 60f).ToArbitrary(),
        Draw.Number(-3f, 3f).ToArbitrary(),
        (heel, turn) =>
        {
            FootPlace place = new(new Vector2(0.2f, -0.4f), turn, 0f);
            Vector3 ball = AnklePlacement.InWorld(Body, place, heel) + Vector3.Transform(Body.BallFromAnkle, AnklePlacement.Rotation(place, heel));
            Assert.That(Vector3.Distance(ball, new Vector3(0.2f, Body.BallHeight, -0.4f)), Is.LessThan(1e-5f));
        }));

    [Test]
    public void RaisedToesTurnAboutTheHeelThatStays() => Draw.Check(Prop.ForAll(
        Draw.Number(-40f, -0.1f).ToArbitrary(),
        Draw.Number(-3f, 3f).ToArbitrary(),
        (heel, turn) =>
        {
            FootPlace place = new(Vector2.Zero, turn, 0f);
            Vector3 flat = AnklePlacement.InWorld(Body, place, 0f) + Vector3.Transform(Body.HeelFromAnkle, AnklePlacement.Rotation(place, 0f));
            Vector3 raised = AnklePlacement.InWorld(Body, place, heel) + Vector3.Transform(Body.HeelFromAnkle, AnklePlacement.Rotation(place, heel));
            Assert.That(Vector3.Distance(flat, raised), Is.LessThan(1e-5f));
        }));

    [Test]
    public void ToesStayFlatUnderARaisedHeelAndRelaxInTheAir()
    {
        Assert.That(AnklePlacement.ToeBend(new FootPlace(Vector2.Zero, 0f, 0f), 30f), Is.EqualTo(30f * MathF.PI / 180f).Within(1e-5f));
        Assert.That(AnklePlacement.ToeBend(new FootPlace(Vector2.Zero, 0f, 0.2f), 30f), Is.EqualTo(0.45f * 30f * MathF.PI / 180f).Within(1e-5f));
        Assert.That(AnklePlacement.ToeBend(new FootPlace(Vector2.Zero, 0f, 0f), -20f), Is.Zero);
    }

    [Test]
    public void AShoulderRisesWithARaisedArmOnly()
    {
        float rest = Clavicle.ShoulderInChest(Whole, Side.Left, Clavicle.InChest(Whole, Side.Left, Vector3.Normalize(new Vector3(0.4f, -0.9f, 0f)), 0f)).Y;
        float raised = Clavicle.ShoulderInChest(Whole, Side.Left, Clavicle.InChest(Whole, Side.Left, Vector3.UnitY, 0f)).Y;
        float shrugged = Clavicle.ShoulderInChest(Whole, Side.Left, Clavicle.InChest(Whole, Side.Left, Vector3.Normalize(new Vector3(0.4f, -0.9f, 0f)), 0.02f)).Y;
        Assert.That(raised, Is.GreaterThan(rest + 0.04f));
        Assert.That(shrugged - rest, Is.EqualTo(0.02f).Within(0.004f), "a shrug is metres");
    }

    [Test]
    public void ShouldersAreMirrorImages() => Draw.Check(Prop.ForAll(
        Draw.Direction().ToArbitrary(),
        bone =>
        {
            Vector3 left = Clavicle.ShoulderInChest(Whole, Side.Left, Clavicle.InChest(Whole, Side.Left, bone, 0.01f));
            Vector3 right = Clavicle.ShoulderInChest(Whole, Side.Right, Clavicle.InChest(Whole, Side.Right, bone with { X = -bone.X }, 0.01f));
            return Vector3.Distance(left, right with { X = -right.X }) < 1e-5f;
        }));

    [Test]
    public void NoPointStaysInTheHeadOrInTheTrunk() => Draw.Check(Prop.ForAll(
        Draw.Point().ToArbitrary(),
        point =>
        {
            BodyHull hull = Hull();
            Vector3 start = hull.HeadJoint + 0.1f * point, pushed = hull.Outside(start, 0.03f);
            Vector3 center = hull.HeadJoint + new Vector3(0f, hull.HeadRadius, 0.1f * hull.HeadRadius);
            if (Vector3.Distance(start, center) > 0.01f)
                Assert.That(Vector3.Distance(pushed, center), Is.GreaterThan(0.9f * hull.HeadRadius));
            Vector3 belly = hull.Outside(new Vector3(0.1f * point.X, 1.1f, 0.05f + 0.05f * MathF.Abs(point.Z)), 0.03f);
            Assert.That(belly.Z * belly.Z / 0.09f / 0.09f + belly.X * belly.X / 0.13f / 0.13f, Is.GreaterThan(0.9f));
        }));

    [Test]
    public void APointFarFromTheBodyIsLeftAlone()
    {
        foreach (Vector3 point in new[] { new Vector3(0.9f, 1.2f, 0.1f), new Vector3(0f, 2.4f, 0f), new Vector3(0f, 1.2f, 0.8f) })
            Assert.That(Vector3.Distance(Hull().Outside(point, 0.03f), point), Is.LessThan(0.001f));
    }

    [Test]
    public void TheMicrophoneIsHeldInFrontOfTheMouthOnTheRight()
    {
        BodyHull hull = Hull();
        Vector3 wrist = MicrophoneHold.WristInWorld(hull, 0f) - hull.HeadJoint;
        Assert.That(wrist.X, Is.LessThan(0f), "the dancer's right");
        Assert.That(wrist.Z, Is.GreaterThan(hull.HeadRadius), "before the face");
        Assert.That(wrist.Y, Is.Negative, "below the mouth");
        Vector3 ball = wrist + Vector3.Transform(hull.Body.MicrophoneFromWrist, MicrophoneHold.HandInWorld(hull));
        Vector3 fromLips = ball - hull.Body.LipsFromHead;
        Assert.That(fromLips.Z, Is.InRange(0.02f, 0.09f), "before the lips");
        Assert.That(fromLips.Y, Is.InRange(-0.08f, -0.02f), "below the lips, which stay free from the front");
    }

    private static BodyHull Hull()
    {
        TrunkAngles trunk = new() { Pelvis = Quaternion.Identity, Chest = Quaternion.Identity, Head = Quaternion.Identity };
        Vector3 hips = Whole.RestPositionInModel(Bone.Hips);
        return new BodyHull(Body, hips, Whole.RestPositionInModel(Bone.Head) - hips, trunk);
    }
}
