using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Threading;
using AvatarMotion.Assets;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Exported BVH, read by another program's eyes: joints are where the take has them.</summary>
public sealed class BvhExportTests
{
    [Test]
    public void EveryJointIsWithinATenthOfAMillimetreEvenInContortions()
    {
        Rig rig = StandardRig.Create();
        Contortionist take = new();
        BvhFile file = Written(rig, take, 1.0, 30);
        Vector3[] expected = new Vector3[Bones.Count];
        Quaternion[] rotations = new Quaternion[Bones.Count];
        BodyPose pose = new();
        for (int frame = 0; frame < file.Frames; frame++)
        {
            take.Sample(frame / 30.0, pose);
            pose.Solve(rig, expected, rotations);
            Vector3[] found = file.Positions(frame);
            // Every joint of the take is found somewhere in the file, whatever its name and order there.
            for (int bone = 0; bone < Bones.Count; bone++)
                Assert.That(found.Min(position => Vector3.Distance(position, 100f * expected[bone])), Is.LessThan(0.01f), $"{Bones.Name((Bone)bone)} in frame {frame}, centimetres");
        }
    }

    [Test]
    public void TheHeaderTellsTheTruth()
    {
        BvhFile file = Written(StandardRig.Create(), new Contortionist(), 2.0, 24);
        Assert.That(file.Frames, Is.EqualTo(48));
        Assert.That(file.FrameTime, Is.EqualTo(1.0 / 24).Within(1e-7));
        Assert.That(file.Remainder, Is.Zero);
        Assert.That(file.Names, Has.Count.EqualTo(Bones.Count).And.Unique);
    }

    [Test]
    public void BonesThatAnAvatarLacksAreLeftOut()
    {
        Rig whole = StandardRig.Create();
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < Bones.Count; i++)
            rest[i] = (Bone)i is Bone.UpperChest or Bone.Neck or Bone.Jaw or >= Bone.LeftThumbMetacarpal ? null : whole.RestPositionInModel((Bone)i);
        Rig rig = new(rest);
        BvhFile file = Written(rig, new Contortionist(), 0.1, 30);
        Assert.That(file.Names, Has.Count.EqualTo(22));
        Assert.That(file.Remainder, Is.Zero);
    }

    [Test]
    public void AnEmptyTakeStillHasOnePose() => Assert.That(Written(StandardRig.Create(), new Contortionist(), 0, 30).Frames, Is.EqualTo(1));

    [Test]
    public void NumbersHaveAPointInEveryCulture()
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.That(Written(StandardRig.Create(), new Contortionist(), 0.2, 30).Remainder, Is.Zero);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static BvhFile Written(Rig rig, IMotionTake take, double duration, double rate)
    {
        StringWriter text = new(CultureInfo.InvariantCulture);
        BvhWriter.Write(rig, take, duration, rate, text);
        return new BvhFile(text.ToString());
    }

    /// <summary>Turns every joint in every way, quarter turns about X too, where the angles of a BVH lock.</summary>
    private sealed class Contortionist : IMotionTake
    {
        public void Sample(double time, BodyPose pose)
        {
            pose.Reset();
            float t = (float)time;
            pose.HipsInWorld = new Vector3(MathF.Sin(t), 0.9f, 0.5f * t);
            for (int i = 0; i < Bones.Count; i++)
            {
                Vector3 axis = Vector3.Normalize(new Vector3(MathF.Sin(1 + i), MathF.Cos(2 * i), 0.3f + 0.1f * (i % 5)));
                pose.Rotations[i] = Quaternion.CreateFromAxisAngle(axis, 3f * MathF.Sin(5f * t + i));
            }

            pose.Rotations[(int)Bone.Spine] = Quaternion.CreateFromAxisAngle(Vector3.UnitX, MathF.PI / 2f);
            pose.Rotations[(int)Bone.LeftUpperArm] = Quaternion.CreateFromAxisAngle(Vector3.UnitX, -MathF.PI / 2f);
        }
    }
}
