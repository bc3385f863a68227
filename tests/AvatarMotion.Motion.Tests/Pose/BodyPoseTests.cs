using System;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>Forward kinematics against answers worked out by hand, with and without the bones that avatars may lack.</summary>
public sealed class BodyPoseTests
{
    private readonly Vector3[] _positions = new Vector3[Bones.Count];
    private readonly Quaternion[] _rotations = new Quaternion[Bones.Count];

    [Test]
    public void AtRestEveryJointIsWhereTheRigSays()
    {
        Rig rig = StandardRig.Create();
        Solve(rig, new BodyPose { HipsInWorld = rig.RestPositionInModel(Bone.Hips) });
        for (int i = 0; i < Bones.Count; i++)
        {
            Assert.That(Vector3.Distance(_positions[i], rig.RestPositionInModel((Bone)i)), Is.LessThan(1e-5f), Bones.Name((Bone)i));
            Assert.That(_rotations[i], Is.EqualTo(Quaternion.Identity));
        }
    }

    [Test]
    public void ABentElbowCarriesTheHandOnly()
    {
        Rig rig = StandardRig.Create();
        BodyPose pose = new() { HipsInWorld = rig.RestPositionInModel(Bone.Hips) };
        pose.Rotations[(int)Bone.LeftLowerArm] = Quaternion.CreateFromAxisAngle(Vector3.UnitY, -MathF.PI / 2f);
        Solve(rig, pose);
        Vector3 elbow = rig.RestPositionInModel(Bone.LeftLowerArm), forearm = rig.OffsetFromParent(Bone.LeftHand);
        Assert.That(Vector3.Distance(At(Bone.LeftLowerArm), elbow), Is.LessThan(1e-5f));
        Assert.That(Vector3.Distance(At(Bone.LeftHand), elbow + new Vector3(-forearm.Z, forearm.Y, forearm.X)), Is.LessThan(1e-5f), "the forearm points forward");
        Assert.That(Vector3.Distance(At(Bone.RightHand), rig.RestPositionInModel(Bone.RightHand)), Is.LessThan(1e-5f));
    }

    [Test]
    public void TurningTheHipsTurnsTheWholeBodyAboutThem()
    {
        Rig rig = StandardRig.Create();
        Vector3 hips = new(2f, 0.915f, -1f);
        BodyPose pose = new() { HipsInWorld = hips };
        pose.Rotations[0] = Quaternion.CreateFromAxisAngle(Vector3.UnitY, MathF.PI);
        Solve(rig, pose);
        Vector3 head = rig.RestPositionInModel(Bone.Head) - rig.RestPositionInModel(Bone.Hips);
        Assert.That(Vector3.Distance(At(Bone.Head), hips + new Vector3(-head.X, head.Y, -head.Z)), Is.LessThan(1e-5f));
    }

    [Test]
    public void BonesKeepTheirLengthsInAnyPose() => Draw.Check(Prop.ForAll(Draw.Rotation().ToArbitrary(), Gen.Choose(0, Bones.Count - 1).ToArbitrary(), (rotation, bone) =>
    {
        Rig rig = StandardRig.Create();
        BodyPose pose = new() { HipsInWorld = Vector3.UnitY };
        pose.Rotations[bone] = rotation;
        pose.Rotations[(int)Bone.Chest] = rotation;
        Solve(rig, pose);
        for (int i = 1; i < Bones.Count; i++)
            Assert.That(Vector3.Distance(_positions[i], _positions[rig.ParentIndex((Bone)i)]), Is.EqualTo(rig.OffsetFromParent((Bone)i).Length()).Within(1e-5f));
    }));

    [Test]
    public void AnAbsentBonesOwnRotationIsNotFelt()
    {
        Rig rig = Without(Bone.UpperChest, Bone.LeftShoulder);
        BodyPose pose = new() { HipsInWorld = rig.RestPositionInModel(Bone.Hips) };
        pose.Rotations[(int)Bone.UpperChest] = Quaternion.CreateFromAxisAngle(Vector3.UnitX, 1f);
        pose.Rotations[(int)Bone.LeftShoulder] = Quaternion.CreateFromAxisAngle(Vector3.UnitX, 1f);
        Solve(rig, pose);
        Assert.That(Vector3.Distance(At(Bone.Head), rig.RestPositionInModel(Bone.Head)), Is.LessThan(1e-5f));
        Assert.That(Vector3.Distance(At(Bone.LeftHand), rig.RestPositionInModel(Bone.LeftHand)), Is.LessThan(1e-5f));
    }

    [Test]
    public void ChildrenOfAnAbsentBoneHangOnTheNearestPresentOne()
    {
        Rig rig = Without(Bone.Chest, Bone.UpperChest, Bone.Neck, Bone.LeftToes);
        BodyPose pose = new() { HipsInWorld = rig.RestPositionInModel(Bone.Hips) };
        pose.Rotations[(int)Bone.Spine] = Quaternion.CreateFromAxisAngle(Vector3.UnitX, MathF.PI / 2f);
        Solve(rig, pose);
        Vector3 spine = rig.RestPositionInModel(Bone.Spine), head = rig.RestPositionInModel(Bone.Head) - spine;
        Assert.That(Vector3.Distance(At(Bone.Head), spine + new Vector3(head.X, -head.Z, head.Y)), Is.LessThan(1e-5f));
        Assert.That(At(Bone.LeftToes), Is.EqualTo(At(Bone.LeftFoot)), "an absent bone stands at its nearest present ancestor");
        Assert.That(At(Bone.Neck), Is.EqualTo(At(Bone.Spine)));
    }

    [Test]
    public void ResetAndCopyLeaveNothingBehind()
    {
        BodyPose pose = new(2) { HipsInWorld = Vector3.One };
        pose.Rotations[7] = new Quaternion(1f, 0f, 0f, 0f);
        pose.Springs[1] = new Quaternion(0f, 1f, 0f, 0f);
        BodyPose copy = new(2);
        copy.CopyFrom(pose);
        pose.Reset();
        Assert.That(pose.HipsInWorld, Is.EqualTo(Vector3.Zero));
        Assert.That(pose.Rotations, Has.All.EqualTo(Quaternion.Identity));
        Assert.That(pose.Springs, Has.All.EqualTo(Quaternion.Identity));
        Assert.That(copy.HipsInWorld, Is.EqualTo(Vector3.One), "a copy has its own buffers");
        Assert.That(copy.Rotations[7].X, Is.EqualTo(1f));
        Assert.That(copy.Springs[1].Y, Is.EqualTo(1f));
    }

    private static Rig Without(params Bone[] absent)
    {
        Rig whole = StandardRig.Create();
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < Bones.Count; i++)
            rest[i] = Array.IndexOf(absent, (Bone)i) < 0 ? whole.RestPositionInModel((Bone)i) : null;
        return new Rig(rest);
    }

    private void Solve(Rig rig, BodyPose pose) => pose.Solve(rig, _positions, _rotations);

    private Vector3 At(Bone bone) => _positions[(int)bone];
}
