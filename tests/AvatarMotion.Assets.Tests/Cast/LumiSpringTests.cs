using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

/// <summary>Hair and skirt behind a body that shakes its head, spins, throws its arms up and kicks harder than any dance of ours.</summary>
public sealed class LumiSpringTests
{
    private const double Length = 12.0;

    private static readonly Rig Lumi = BuiltInCast.Lumi().Rig;
    private static readonly string[] Names = BuiltInCast.Lumi().SpringNodes.Select(node => BuiltInCast.Lumi().Nodes[node].Name).ToArray();

    [Test]
    public void NoLockStaysBeforeMouthOrEyes()
    {
        int before = 0, samples = 0;
        foreach (Moment moment in Moments(new WildDance()))
        {
            foreach (int joint in Chains("tail", "side", "ribbon"))
            {
                Vector3 at = moment.InBone(Bone.Head, moment.Tails[joint]);
                before += MathF.Abs(at.X) < 0.060f && at.Y is > 1.37f and < 1.50f && at.Z > 0.04f ? 1 : 0;
                samples++;
            }
        }

        Assert.That(before / (double)samples, Is.LessThan(0.002));
    }

    [Test]
    public void LongHairNeverEntersTheSkull()
    {
        foreach (Moment moment in Moments(new WildDance()))
        {
            foreach (int joint in Chains("tail", "back"))
                Assert.That(Vector3.Distance(moment.InBone(Bone.Head, moment.Tails[joint]), new(0f, 1.48f, -0.01f)), Is.GreaterThan(0.098f), $"{Names[joint]} at {moment.Time:0.00} s");
        }
    }

    [Test]
    public void TheSkirtStaysOutsideTheThighs()
    {
        foreach (Moment moment in Moments(new WildDance()))
        {
            foreach (int joint in Chains("skirt"))
            {
                foreach (SpringCollider thigh in Lumi.Springs.Colliders.Where(c => c.Bone is Bone.LeftUpperLeg or Bone.RightUpperLeg && c.Group == LumiColliders.Legs))
                {
                    Vector3 at = moment.InBone(thigh.Bone, moment.Tails[joint]);
                    float along = Distance.AlongSegment(at, thigh.StartInModel, thigh.EndInModel);
                    float gap = Vector3.Distance(at, Vector3.Lerp(thigh.StartInModel, thigh.EndInModel, along)) - thigh.Radius;
                    Assert.That(gap, Is.GreaterThan(-0.012f), $"{Names[joint]} at {moment.Time:0.00} s");
                }
            }
        }
    }

    [TestCase(6f)]
    [TestCase(16f)]
    [TestCase(30f)]
    public void ASpinNeverLiftsTheHemAboveTheHips(float rate)
    {
        foreach (Moment moment in Moments(new HalfTurn(rate)))
        {
            foreach (int joint in Chains("skirt").Where(joint => Names[joint].EndsWith(".1", StringComparison.Ordinal)))
                Assert.That(moment.InBone(Bone.Hips, moment.Tails[joint]).Y, Is.LessThan(0.86f), $"{Names[joint]} at {moment.Time:0.00} s");
        }
    }

    [Test]
    public void HairStillSwings()
    {
        float most = 0f;
        int tip = Array.IndexOf(Names, "tail6");
        foreach (Moment moment in Moments(new WildDance()))
            most = MathF.Max(most, Vector3.Distance(moment.InBone(Bone.Head, moment.Tails[tip]), Lumi.Springs.Joints[tip].TailInModel));
        Assert.That(most, Is.GreaterThan(0.20f), "metres that the ponytail's tip leaves its rest");
    }

    private static IEnumerable<int> Chains(params string[] starts)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            if (starts.Any(start => Names[i].StartsWith(start, StringComparison.Ordinal)))
                yield return i;
        }
    }

    private static IEnumerable<Moment> Moments(IMotionTake body)
    {
        SpringTake springs = SpringBaker.Bake(Lumi, body, Length, Array.Empty<double>());
        for (double time = 0; time < Length; time += 1.0 / 15.0)
            yield return new Moment(Lumi, body, springs, time);
    }

    private sealed class HalfTurn(float rate) : IMotionTake
    {
        public void Sample(double time, BodyPose pose)
        {
            pose.Reset();
            pose.HipsInWorld = Lumi.RestPositionInModel(Bone.Hips);
            float turned = MathF.Min(rate * MathF.Max((float)(time % 3.0) - 1f, 0f), MathF.Tau);
            pose.Rotations[(int)Bone.Hips] = Quaternion.CreateFromAxisAngle(Vector3.UnitY, turned);
        }
    }

    private sealed class WildDance : IMotionTake
    {
        public void Sample(double time, BodyPose pose)
        {
            float t = (float)time;
            PoseSketch sketch = new(Lumi);
            sketch.Move(0.1f * MathF.Sin(4f * t), 0f, 0f).Turn(Bone.Hips, 0f, 40f * MathF.Sin(2.5f * t)).Trunk(10f * MathF.Sin(5f * t), 20f * MathF.Sin(3f * t));
            sketch.Turn(Bone.Head, 20f * MathF.Sin(6f * t), 45f * MathF.Sin(7f * t), 15f * MathF.Sin(3.3f * t));
            float raise = MathF.Sin(3f * t);
            sketch.Arm(true, new(1f, 1.2f * raise, 0.3f), new(0.6f, raise, 0.4f)).Arm(false, new(-1f, -1.2f * raise, 0.3f), new(-0.6f, -raise, 0.4f));
            float kick = MathF.Max(0f, MathF.Sin(3.5f * t));
            sketch.Leg(true, new(0.05f, -1f, 1.2f * kick), new(0f, -1f, 0.2f * kick)).Leg(false, new(-0.1f, -1f, 0f), new(0f, -1f, 0f));
            pose.CopyFrom(sketch.Pose);
        }
    }

    /// <summary>Body and springs at one time, in world space.</summary>
    private sealed class Moment
    {
        private readonly Vector3[] _positions = new Vector3[Bones.Count];
        private readonly Quaternion[] _rotations = new Quaternion[Bones.Count];

        public Moment(Rig rig, IMotionTake body, SpringTake springs, double time)
        {
            Time = time;
            BodyPose pose = new(rig.Springs.Joints.Count);
            body.Sample(time, pose);
            springs.Sample(time, pose);
            pose.Solve(rig, _positions, _rotations);
            Tails = new Vector3[rig.Springs.Joints.Count];
            Quaternion[] turns = new Quaternion[Tails.Length];
            Vector3[] heads = new Vector3[Tails.Length];
            for (int i = 0; i < Tails.Length; i++)
            {
                SpringJoint joint = rig.Springs.Joints[i];
                bool starts = joint.Parent < 0;
                Quaternion parent = starts ? _rotations[(int)joint.Bone] : turns[joint.Parent];
                Vector3 rest = starts ? rig.RestPositionInModel(joint.Bone) : rig.Springs.Joints[joint.Parent].RestPositionInModel;
                heads[i] = (starts ? _positions[(int)joint.Bone] : heads[joint.Parent]) + Vector3.Transform(joint.RestPositionInModel - rest, parent);
                turns[i] = parent * pose.Springs[i];
                Tails[i] = heads[i] + Vector3.Transform(joint.TailInModel - joint.RestPositionInModel, turns[i]);
            }
        }

        public double Time { get; }

        /// <summary>Where each joint ends, in world space.</summary>
        public Vector3[] Tails { get; }

        /// <summary>A point as the bone sees it, in rest model space.</summary>
        public Vector3 InBone(Bone bone, Vector3 inWorld) =>
            Vector3.Transform(inWorld - _positions[(int)bone], Quaternion.Conjugate(_rotations[(int)bone])) + Lumi.RestPositionInModel(bone);
    }
}
