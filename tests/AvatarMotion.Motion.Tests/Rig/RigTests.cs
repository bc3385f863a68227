using System;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

public sealed class RigTests
{
    [Test]
    public void NamesAreThoseOfVrm()
    {
        Assert.That(Bones.Name(Bone.Hips), Is.EqualTo("hips"));
        Assert.That(Bones.Name(Bone.LeftUpperLeg), Is.EqualTo("leftUpperLeg"));
        Assert.That(Bones.Name(Bone.RightThumbMetacarpal), Is.EqualTo("rightThumbMetacarpal"));
        Assert.That(Bones.Name(Bone.RightLittleIntermediate), Is.EqualTo("rightLittleIntermediate"));
    }

    [Test]
    public void EveryNameIsFoundAgainAndOnlyInItsOwnCase()
    {
        for (int i = 0; i < Bones.Count; i++)
        {
            Assert.That(Bones.TryParse(Bones.Name((Bone)i), out Bone bone), Is.True);
            Assert.That((int)bone, Is.EqualTo(i));
        }

        Assert.That(Bones.TryParse("Hips", out _), Is.False);
        Assert.That(Bones.TryParse("", out _), Is.False);
        Assert.That(Enum.GetValues<Bone>(), Has.Length.EqualTo(Bones.Count));
    }

    [Test]
    public void ParentsComeBeforeTheirChildren()
    {
        Assert.That(Bones.Parent(Bone.Hips), Is.Null);
        for (int i = 1; i < Bones.Count; i++)
            Assert.That((int)Bones.Parent((Bone)i)!.Value, Is.LessThan(i), Bones.Name((Bone)i));
    }

    [TestCase(Bone.Spine, Bone.Hips)]
    [TestCase(Bone.RightUpperLeg, Bone.Hips)]
    [TestCase(Bone.LeftShoulder, Bone.UpperChest)]
    [TestCase(Bone.RightShoulder, Bone.UpperChest)]
    [TestCase(Bone.RightHand, Bone.RightLowerArm)]
    [TestCase(Bone.Jaw, Bone.Head)]
    [TestCase(Bone.LeftToes, Bone.LeftFoot)]
    [TestCase(Bone.LeftThumbMetacarpal, Bone.LeftHand)]
    [TestCase(Bone.RightLittleProximal, Bone.RightHand)]
    [TestCase(Bone.RightLittleDistal, Bone.RightLittleIntermediate)]
    public void TheSkeletonIsThatOfABody(Bone bone, Bone parent) => Assert.That(Bones.Parent(bone), Is.EqualTo(parent));

    [Test]
    public void TwinsOfTheOtherSideHaveTwinParents()
    {
        int pairs = 0;
        for (int i = 1; i < Bones.Count; i++)
        {
            Bone bone = (Bone)i, twin = Bones.Mirror(bone);
            Assert.That(Bones.Mirror(twin), Is.EqualTo(bone));
            Assert.That(Bones.Parent(twin), Is.EqualTo(Bones.Mirror(Bones.Parent(bone)!.Value)));
            pairs += twin != bone ? 1 : 0;
        }

        Assert.That(pairs, Is.EqualTo(48), "24 bones a side; hips, spine, chests, neck, head and jaw are their own");
    }

    [Test]
    public void ARigOfTheWrongLengthIsRefused()
    {
        Assert.That(() => new Rig(new Vector3?[54]), Throws.ArgumentException.With.Message.Contains("55"));
        Assert.That(() => new Rig(null!), Throws.ArgumentException);
    }

    [Test]
    public void ARigKeepsItsOwnPositions()
    {
        Vector3?[] rest = new Vector3?[Bones.Count];
        rest[0] = Vector3.UnitY;
        Rig rig = new(rest);
        rest[0] = Vector3.Zero;
        Assert.That(rig.RestPositionInModel(Bone.Hips), Is.EqualTo(Vector3.UnitY));
        Assert.That(rig.RestPositionInModel(Bone.RightLittleDistal), Is.EqualTo(Vector3.UnitY), "everything else hangs on the hips");
    }

    [Test]
    public void TheStandardRigIsSymmetricAndStandsOnTheFloor()
    {
        Rig rig = StandardRig.Create();
        for (int i = 0; i < Bones.Count; i++)
        {
            Assert.That(rig.Has((Bone)i), Is.True);
            Vector3 here = rig.RestPositionInModel((Bone)i), there = rig.RestPositionInModel(Bones.Mirror((Bone)i));
            Assert.That(Vector3.Distance(here, there with { X = -there.X }), Is.LessThan(1e-6f), Bones.Name((Bone)i));
            Assert.That(here.Y, Is.InRange(0f, rig.Height));
        }
    }

    [TestCase(0.8f)]
    [TestCase(1.6f)]
    [TestCase(2.4f)]
    public void MeasuresGrowWithTheBody(float height)
    {
        BodyMeasures body = BodyMeasures.Of(StandardRig.Create(height));
        Assert.That(body.LegLength, Is.EqualTo(0.785f * height / 1.6f).Within(0.002f));
        Assert.That(body.Scale, Is.EqualTo(height / 1.6f).Within(0.003f));
        Assert.That(body.ArmLength, Is.EqualTo(body.UpperArm + body.Forearm));
        Assert.That(body.HipsHeight, Is.EqualTo(0.915f * height / 1.6f).Within(1e-4f));
        Assert.That(body.BallHeight, Is.EqualTo(0.02f * height / 1.6f).Within(1e-4f));
    }

    [Test]
    public void WithoutToesTheBallIsGuessedAheadOfTheAnkle()
    {
        Rig whole = StandardRig.Create();
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < Bones.Count; i++)
            rest[i] = (Bone)i is Bone.LeftToes or Bone.RightToes ? null : whole.RestPositionInModel((Bone)i);
        BodyMeasures body = BodyMeasures.Of(new Rig(rest));
        Assert.That(body.BallFromAnkle.Z, Is.InRange(0.1f, 0.18f));
        Assert.That(body.BallHeight, Is.EqualTo(0.02f).Within(0.003f));
    }
}
