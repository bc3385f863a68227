using System;
using System.Numerics;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

public sealed class GazeIkTests
{
    private static readonly Rig Body = StandardRig.Create();

    [TestCase(0f, 0f)]
    [TestCase(30f, 0f)]
    [TestCase(-30f, 20f)]
    [TestCase(0f, -25f)]
    public void TheFacePointsAtATargetFarAway(float turn, float up)
    {
        Vector3 way = Vector3.Transform(Vector3.UnitZ, Turns.Of(turn, -up, 0f));
        BodyPose pose = Standing();
        GazeIk.Apply(Body, pose, HeadOf(pose) + 50f * way, 1f);
        Assert.That(Angles.Between(FaceOf(pose), way), Is.LessThan(0.2));
    }

    [Test]
    public void TheNeckTakesTwoFifthsOfTheWay()
    {
        BodyPose pose = Standing();
        GazeIk.Apply(Body, pose, HeadOf(pose) + Vector3.Transform(Vector3.UnitZ, Turns.Of(40f, 0f, 0f)), 1f);
        Assert.That(Angles.Between(Quaternion.Identity, pose.Rotations[(int)Bone.Neck]), Is.EqualTo(16.0).Within(0.1));
        Assert.That(Angles.Between(Quaternion.Identity, pose.Rotations[(int)Bone.Head]), Is.EqualTo(24.0).Within(0.1));
    }

    [Test]
    public void HalfTheAmountGoesHalfTheWay()
    {
        BodyPose pose = Standing();
        GazeIk.Apply(Body, pose, HeadOf(pose) + Vector3.Transform(Vector3.UnitZ, Turns.Of(40f, 0f, 0f)), 0.5f);
        Assert.That(Angles.Between(FaceOf(pose), Vector3.UnitZ), Is.EqualTo(20.0).Within(0.1));
    }

    [Test]
    public void NoAmountAndATargetInsideTheHeadChangeNothing()
    {
        BodyPose pose = Standing();
        GazeIk.Apply(Body, pose, new Vector3(3f, 2f, 1f), 0f);
        GazeIk.Apply(Body, pose, HeadOf(pose), 1f);
        foreach (Quaternion rotation in pose.Rotations)
            Assert.That(Angles.Between(rotation, Quaternion.Identity), Is.LessThan(0.01));
    }

    [Test]
    public void NoTargetTurnsTheHeadFurtherThanTheLimit() => Draw.Check(Prop.ForAll(
        Draw.Direction().ToArbitrary(),
        Draw.Rotation().ToArbitrary(),
        Draw.Number(0.1f, 1.2f).ToArbitrary(),
        (way, chest, limit) =>
        {
            BodyPose pose = Standing();
            pose.Rotations[(int)Bone.Chest] = chest;
            Quaternion before = HeadRotationOf(pose);
            GazeIk.Apply(Body, pose, HeadOf(pose) + 3f * way, 1f, limit);
            return Angles.Between(before, HeadRotationOf(pose)) <= limit * 180.0 / Math.PI + 0.1;
        }));

    [Test]
    public void ARigWithoutANeckTurnsTheHeadAlone()
    {
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < Bones.Count; i++)
            rest[i] = (Bone)i == Bone.Neck ? null : Body.RestPositionInModel((Bone)i);
        Rig rig = new(rest);
        BodyPose pose = Standing();
        GazeIk.Apply(rig, pose, rig.RestPositionInModel(Bone.Head) + Vector3.Transform(Vector3.UnitZ, Turns.Of(30f, 0f, 0f)), 1f);
        Assert.That(pose.Rotations[(int)Bone.Neck], Is.EqualTo(Quaternion.Identity));
        Assert.That(Angles.Between(Quaternion.Identity, pose.Rotations[(int)Bone.Head]), Is.EqualTo(30.0).Within(0.1));
    }

    private static BodyPose Standing() => new() { HipsInWorld = Body.RestPositionInModel(Bone.Hips) };

    private static Vector3 FaceOf(BodyPose pose) => Vector3.Transform(Vector3.UnitZ, HeadRotationOf(pose));

    private static Quaternion HeadRotationOf(BodyPose pose)
    {
        Quaternion rotation = Quaternion.Identity;
        foreach (Bone bone in new[] { Bone.Hips, Bone.Spine, Bone.Chest, Bone.UpperChest, Bone.Neck, Bone.Head })
            rotation *= pose.Rotations[(int)bone];
        return rotation;
    }

    private static Vector3 HeadOf(BodyPose pose)
    {
        Vector3[] positions = new Vector3[Bones.Count];
        pose.Solve(Body, positions, new Quaternion[Bones.Count]);
        return positions[(int)Bone.Head];
    }
}
