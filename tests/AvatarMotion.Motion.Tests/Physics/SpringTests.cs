using System;
using System.Collections.Generic;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Motion.Tests;

/// <summary>A chain of three joints hangs from the head of a body that stands, tilts or spins.</summary>
public sealed class SpringTests
{
    private static readonly double[] NoBlocks = Array.Empty<double>();

    [Test]
    public void AChainThatHangsDownStaysAtRest()
    {
        SpringTake take = SpringBaker.Bake(HangingRig(), new Standing(), 2.0, NoBlocks);
        Quaternion[] rotations = new Quaternion[3];
        take.Sample(1.7, rotations);
        foreach (Quaternion rotation in rotations)
            Assert.That(AngleOf(rotation), Is.LessThan(0.001));
    }

    [Test]
    public void AfterATiltGravityPullsTheTailTowardTheFloor()
    {
        Rig rig = HangingRig();
        BodyPose pose = new(3);
        SpringState state = SpringState.For(rig);
        SpringChain.Settle(rig, state, pose);
        pose.Rotations[(int)Bone.Head] = Quaternion.CreateFromAxisAngle(Vector3.UnitX, 1.2f);
        for (int step = 0; step < 300; step++)
            SpringChain.Step(rig, state, pose);

        Vector3 hanging = Vector3.Transform(-Vector3.UnitY, pose.Rotations[(int)Bone.Head] * pose.Springs[0] * pose.Springs[1] * pose.Springs[2]);
        Vector3 stiff = Vector3.Transform(-Vector3.UnitY, pose.Rotations[(int)Bone.Head]);
        Assert.That(hanging.Y, Is.LessThan(stiff.Y - 0.2f));
    }

    [Test]
    public void ACollidersSurfaceIsNeverEntered()
    {
        Rig rig = HangingRig(new SpringCollider { Bone = Bone.Head, StartInModel = new Vector3(0.03f, 1.2f, 0), EndInModel = new Vector3(0.03f, 1.2f, 0), Radius = 0.08f });
        BodyPose pose = new(3);
        SpringState state = SpringState.For(rig);
        SpringChain.Settle(rig, state, pose);
        for (int step = 0; step < 200; step++)
            SpringChain.Step(rig, state, pose);
        for (int i = 0; i < 3; i++)
            Assert.That(Vector3.Distance(state.Tails[i], new Vector3(0.03f, 1.2f, 0)), Is.GreaterThan(0.0995f));
    }

    [Test]
    public void ALimbInTheMiddleOfALongJointPushesItAside()
    {
        SpringCollider limb = new() { Bone = Bone.Head, StartInModel = new Vector3(0.01f, 1.35f, -0.3f), EndInModel = new Vector3(0.01f, 1.35f, 0.3f), Radius = 0.012f };
        Assert.That(GapToLimb(along: false), Is.LessThan(0.015f), "a tail alone feels nothing of it");
        Assert.That(GapToLimb(along: true), Is.GreaterThan(0.030f));

        float GapToLimb(bool along)
        {
            Rig rig = HangingRig(limb, change: joint => joint with { CollidesAlong = along });
            BodyPose pose = new(3);
            SpringState state = SpringState.For(rig);
            SpringChain.Settle(rig, state, pose);
            for (int step = 0; step < 200; step++)
                SpringChain.Step(rig, state, pose);
            Vector3 axis = state.Tails[0] - state.Heads[0];
            Vector3 toLimb = new Vector3(0.01f, 1.35f, 0f) - state.Heads[0];
            return (toLimb - axis * (Vector3.Dot(toLimb, axis) / axis.LengthSquared())).Length();
        }
    }

    [Test]
    public void FollowTamesAFastTurnAndLeavesASlowOne()
    {
        Assert.That(LargestAngle(turnRate: 20f, follow: 0.9f), Is.LessThan(0.5 * LargestAngle(turnRate: 20f, follow: 0f)));
        double slow = LargestAngle(turnRate: 0.8f, follow: 0f);
        Assert.That(LargestAngle(turnRate: 0.8f, follow: 0.9f), Is.EqualTo(slow).Within(0.1 * slow));
    }

    /// <summary>How far the chain's first joint leaves rest while the head nods at a steady rate to a right angle, radians.</summary>
    private static double LargestAngle(float turnRate, float follow)
    {
        Rig rig = HangingRig(change: joint => joint with { Follow = follow });
        BodyPose pose = new(3);
        SpringState state = SpringState.For(rig);
        SpringChain.Settle(rig, state, pose);
        double most = 0;
        for (float turned = 0f; turned < 1.5f; turned += turnRate * (float)SpringChain.StepSeconds)
        {
            pose.Rotations[(int)Bone.Head] = Quaternion.CreateFromAxisAngle(Vector3.UnitX, turned);
            SpringChain.Step(rig, state, pose);
            most = Math.Max(most, AngleOf(pose.Springs[0]));
        }

        return most;
    }

    [Test]
    public void TheAngleLimitHoldsAgainstAColliderToo()
    {
        Rig rig = HangingRig(new SpringCollider { Bone = Bone.Head, StartInModel = new Vector3(0.03f, 1.2f, 0), EndInModel = new Vector3(0.03f, 1.2f, 0), Radius = 0.15f }, limit: 0.3f);
        BodyPose pose = new(3);
        SpringState state = SpringState.For(rig);
        SpringChain.Settle(rig, state, pose);
        for (int step = 0; step < 100; step++)
            SpringChain.Step(rig, state, pose);
        foreach (Quaternion spring in pose.Springs)
            Assert.That(AngleOf(spring), Is.LessThan(0.302));
    }

    [Test]
    public void TheAngleLimitHoldsUnderASpin()
    {
        Rig rig = HangingRig(limit: 0.4f);
        SpringTake take = SpringBaker.Bake(rig, new Spinning(), 4.0, NoBlocks);
        Quaternion[] rotations = new Quaternion[3];
        for (double time = 0; time < 4; time += 0.05)
        {
            take.Sample(time, rotations);
            foreach (Quaternion rotation in rotations)
                Assert.That(AngleOf(rotation), Is.LessThan(0.42));
        }
    }

    [Test]
    public void BlocksAndThreadsDoNotChangeABlockThatNobodyEdited()
    {
        double[] borders = { 2.0, 4.0, 6.0 };
        Rig rig = HangingRig();
        SpringTake one = SpringBaker.Bake(rig, new Spinning(), 8.0, borders, 1);
        SpringTake two = SpringBaker.Bake(rig, new Spinning(), 8.0, borders, 4);
        SpringTake edited = SpringBaker.Bake(rig, new SpinsFasterBefore(0.8), 8.0, borders, 2);
        Quaternion[] a = new Quaternion[3];
        Quaternion[] b = new Quaternion[3];
        Quaternion[] c = new Quaternion[3];
        for (double time = 0; time < 8; time += 0.1)
        {
            one.Sample(time, a);
            two.Sample(time, b);
            Assert.That(b, Is.EqualTo(a));
        }

        one.Sample(7.3, a);
        edited.Sample(7.3, c);
        Assert.That(c, Is.EqualTo(a));
    }

    [Test]
    public void ABlockBorderDoesNotJump()
    {
        Rig rig = HangingRig();
        SpringTake take = SpringBaker.Bake(rig, new Spinning(), 8.0, new List<double> { 4.0 });
        Quaternion[] before = new Quaternion[3];
        Quaternion[] after = new Quaternion[3];
        for (double time = 3.8; time < 4.5; time += SpringChain.StepSeconds)
        {
            take.Sample(time, before);
            take.Sample(time + SpringChain.StepSeconds, after);
            for (int i = 0; i < 3; i++)
                Assert.That(AngleOf(Quaternion.Conjugate(before[i]) * after[i]), Is.LessThan(0.12));
        }
    }

    [Test]
    public void SamplingAllocatesNothing()
    {
        SpringTake take = SpringBaker.Bake(HangingRig(), new Spinning(), 1.0, NoBlocks);
        Quaternion[] rotations = new Quaternion[3];
        take.Sample(0.1, rotations);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            take.Sample(i * 0.01, rotations);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static double AngleOf(Quaternion rotation) => 2.0 * Math.Atan2(new Vector3(rotation.X, rotation.Y, rotation.Z).Length(), Math.Abs(rotation.W));

    private static Rig HangingRig(SpringCollider? collider = null, float limit = MathF.PI, Func<SpringJoint, SpringJoint>? change = null)
    {
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < Bones.Count; i++)
            rest[i] = new Vector3(0, i == (int)Bone.Head ? 1.4f : 0.9f, 0);
        SpringJoint[] joints = new SpringJoint[3];
        for (int i = 0; i < 3; i++)
        {
            joints[i] = new SpringJoint
            {
                Parent = i - 1, Bone = Bone.Head, RestPositionInModel = new Vector3(0, 1.4f - 0.1f * i, 0), TailInModel = new Vector3(0, 1.3f - 0.1f * i, 0),
                Stiffness = 0.3f, Gravity = 0.5f, AngleLimit = limit,
            };
            joints[i] = change?.Invoke(joints[i]) ?? joints[i];
        }

        SpringCollider[] colliders = collider is null ? Array.Empty<SpringCollider>() : new[] { collider };
        return new Rig(rest) { Springs = new SpringRig { Joints = joints, Colliders = colliders } };
    }

    private sealed class Standing : IMotionTake
    {
        public void Sample(double time, BodyPose pose) => pose.Reset();
    }

    private class Spinning : IMotionTake
    {
        public virtual void Sample(double time, BodyPose pose)
        {
            pose.Reset();
            pose.HipsInWorld = new Vector3(MathF.Sin((float)time * 3f) * 0.3f, 0.9f, 0f);
            pose.Rotations[(int)Bone.Head] = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, MathF.Sin((float)time * 5f));
        }
    }

    private sealed class SpinsFasterBefore : Spinning
    {
        private readonly double _until;

        public SpinsFasterBefore(double until)
        {
            _until = until;
        }

        public override void Sample(double time, BodyPose pose) => base.Sample(time < _until ? 2.0 * time : time, pose);
    }
}
