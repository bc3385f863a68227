using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text;
using AvatarMotion.Motion;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

/// <summary>BVH files of all kinds become the same humanoid.</summary>
internal sealed class BvhMotionTests
{
    private static readonly string[] Mixamo =
    [
        "mixamorig:Hips", "mixamorig:Spine", "mixamorig:Spine1", "mixamorig:Neck", "mixamorig:Head",
        "mixamorig:LeftUpLeg", "mixamorig:LeftLeg", "mixamorig:LeftFoot", "mixamorig:LeftToeBase", "mixamorig:LeftShoulder", "mixamorig:LeftArm", "mixamorig:LeftForeArm", "mixamorig:LeftHand",
        "mixamorig:RightUpLeg", "mixamorig:RightLeg", "mixamorig:RightFoot", "mixamorig:RightToeBase", "mixamorig:RightShoulder", "mixamorig:RightArm", "mixamorig:RightForeArm", "mixamorig:RightHand",
    ];

    private static readonly string[][] Schemes =
    [
        Mixamo,
        ["Hips", "Chest", "Chest2", "Neck", "Head", "LeftHip", "LeftKnee", "LeftAnkle", "LeftToe", "LeftCollar", "LeftShoulder", "LeftElbow", "LeftWrist", "RightHip", "RightKnee", "RightAnkle", "RightToe", "RightCollar", "RightShoulder", "RightElbow", "RightWrist"],
        ["joint_Root", "Spine", "Chest", "Neck", "Head", "UpperLeg_L", "LowerLeg_L", "Foot_L", "Toes_L", "Shoulder_L", "UpperArm_L", "LowerArm_L", "Hand_L", "UpperLeg_R", "LowerLeg_R", "Foot_R", "Toes_R", "Shoulder_R", "UpperArm_R", "LowerArm_R", "Hand_R"],
        ["Bip01 Pelvis", "Bip01 Spine", "Bip01 Spine1", "Bip01 Neck", "Bip01 Head", "Bip01 L Thigh", "Bip01 L Calf", "Bip01 L Foot", "Bip01 L Toe0", "Bip01 L Clavicle", "Bip01 L UpperArm", "Bip01 L Forearm", "Bip01 L Hand", "Bip01 R Thigh", "Bip01 R Calf", "Bip01 R Foot", "Bip01 R Toe0", "Bip01 R Clavicle", "Bip01 R UpperArm", "Bip01 R Forearm", "Bip01 R Hand"],
        ["pelvis", "spine_01", "spine_02", "neck_01", "head", "thigh_l", "calf_l", "foot_l", "ball_l", "clavicle_l", "upperarm_l", "lowerarm_l", "hand_l", "thigh_r", "calf_r", "foot_r", "ball_r", "clavicle_r", "upperarm_r", "lowerarm_r", "hand_r"],
        ["hips", "spine", "chest", "neck", "head", "thigh.L", "shin.L", "foot.L", "toe.L", "shoulder.L", "upper_arm.L", "forearm.L", "hand.L", "thigh.R", "shin.R", "foot.R", "toe.R", "shoulder.R", "upper_arm.R", "forearm.R", "hand.R"],
        ["root", "lowerback", "thorax", "lowerneck", "head", "lfemur", "ltibia", "lfoot", "ltoes", "lclavicle", "lhumerus", "lradius", "lhand", "rfemur", "rtibia", "rfoot", "rtoes", "rclavicle", "rhumerus", "rradius", "rhand"],
        ["Pelvis", "Spine1", "Spine2", "Neck", "Head", "L_Hip", "L_Knee", "L_Ankle", "L_Foot", "L_Collar", "L_Shoulder", "L_Elbow", "L_Wrist", "R_Hip", "R_Knee", "R_Ankle", "R_Foot", "R_Collar", "R_Shoulder", "R_Elbow", "R_Wrist"],
        ["Robot_Hips", "Robot_Spine", "Robot_Spine1", "Robot_Neck", "Robot_Head", "Robot_LeftUpLeg", "Robot_LeftLeg", "Robot_LeftFoot", "Robot_LeftToe", "Robot_LeftShoulder", "Robot_LeftArm", "Robot_LeftForeArm", "Robot_LeftHand", "Robot_RightUpLeg", "Robot_RightLeg", "Robot_RightFoot", "Robot_RightToe", "Robot_RightShoulder", "Robot_RightArm", "Robot_RightForeArm", "Robot_RightHand"],
    ];

    [Test]
    public void WhatOurWriterWritesComesBackWithinAMillimetre()
    {
        Rig rig = StandardRig.Create();
        Recordings.Wriggling take = new();
        using StringWriter text = new(CultureInfo.InvariantCulture);
        BvhWriter.Write(rig, take, 3.0, 60, text);
        MotionClip clip = Recordings.Load(text.ToString());
        Assert.That(clip.Rate, Is.EqualTo(60).Within(0.001));
        Assert.That(clip.Frames, Is.EqualTo(180));
        foreach (double time in new[] { 0.0, 0.5, 1.7, 2.9 })
        {
            Vector3[] wrote = Recordings.Places(take, rig, time), read = Recordings.Places(clip, clip.Rig, time);
            for (int i = 0; i < Bones.Count; i++)
            {
                if ((Bone)i is not (Bone.LeftEye or Bone.RightEye or Bone.Jaw))
                    Assert.That(Vector3.Distance(read[i], wrote[i]), Is.LessThan(0.001f), $"{(Bone)i} at {time} s");
            }
        }
    }

    [TestCaseSource(nameof(Schemes))]
    public void NamesOfEverySchemeAreUnderstood(params string[] names)
    {
        MotionClip clip = Recordings.Load(Recordings.Person(names));
        BodyPose pose = new();
        clip.Sample(1.9, pose);
        Assert.That(Angle(pose.Rotations[(int)Bone.LeftUpperArm]), Is.EqualTo(40f).Within(0.1f), "the left arm is raised");
        foreach (Bone bone in new[] { Bone.RightUpperArm, Bone.LeftLowerArm, Bone.LeftUpperLeg, Bone.RightLowerLeg, Bone.Hips, Bone.Head })
            Assert.That(Angle(pose.Rotations[(int)bone]), Is.LessThan(0.1f), $"{bone} rests");
        foreach (Bone bone in new[] { Bone.LeftToes, Bone.RightToes, Bone.LeftShoulder, Bone.RightHand, Bone.Spine, Bone.Neck })
            Assert.That(clip.Rig.Has(bone), Is.True, $"{bone} is there");
        Assert.That(clip.Notices, Is.Empty);
    }

    [TestCase("Xrotation Yrotation Zrotation")]
    [TestCase("Zrotation Yrotation Xrotation")]
    [TestCase("Yrotation Xrotation Zrotation")]
    public void AnyOrderOfChannelsIsRead(string order)
    {
        BodyPose pose = new();
        Recordings.Load(Recordings.Person(Mixamo, 100f, order)).Sample(1.9, pose);
        Vector3 arm = Vector3.Transform(Vector3.UnitX, pose.Rotations[(int)Bone.LeftUpperArm]);
        Assert.That(arm.Y, Is.EqualTo(MathF.Sin(40f * MathF.PI / 180f)).Within(1e-3f), "up");
    }

    [TestCase(1f)]
    [TestCase(100f)]
    [TestCase(39.37f)]
    [TestCase(1000f)]
    [TestCase(17.7f)]
    public void TheUnitIsFoundByTheBodysHeight(float unitsPerMetre)
    {
        MotionClip clip = Recordings.Load(Recordings.Person(Mixamo, unitsPerMetre));
        Assert.That(clip.Rig.RestPositionInModel(Bone.Head).Y, Is.EqualTo(1.47f).Within(0.05f));
        Assert.That(clip.Notices, Is.Empty);
        BodyPose pose = new();
        clip.Sample(0.5, pose);
        Assert.That(pose.HipsInWorld.Y, Is.EqualTo(0.89f).Within(0.03f));
    }

    [Test]
    public void AnUnusualUnitIsSaidAndScaled()
    {
        MotionClip clip = Recordings.Load(Recordings.Person(Mixamo, 7f));
        Assert.That(clip.Notices, Has.Count.EqualTo(1));
        Assert.That(clip.Notices[0], Does.Contain("units over the floor"));
        Assert.That(clip.Rig.Height, Is.EqualTo(1.6f).Within(0.1f));
    }

    [Test]
    public void ABodyThatLiesInItsFileStandsUp()
    {
        // Z up: the root carries a quarter turn about x in every frame.
        string text = Recordings.Person(Mixamo).Replace("\n0 89 0 0 0 0", "\n0 0 89 0 90 0", StringComparison.Ordinal);
        MotionClip clip = Recordings.Load(text);
        Vector3[] places = Recordings.Places(clip, clip.Rig, 1.0);
        Assert.That(places[(int)Bone.Head].Y - places[(int)Bone.Hips].Y, Is.GreaterThan(0.5f));
        Assert.That(places[(int)Bone.Hips].Y, Is.EqualTo(0.89f).Within(0.02f));
    }

    [Test]
    public void PositionsOfEveryJointStandInPlaceOfOffsets()
    {
        string[] lines = Recordings.Person(Mixamo).Split('\n');
        int joint = Array.FindIndex(lines, line => line.EndsWith("Head", StringComparison.Ordinal));
        lines[joint + 3] = "CHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation";
        lines[joint + 2] = "OFFSET 0 0 0";
        int first = Array.FindIndex(lines, line => line.StartsWith("Frame Time", StringComparison.Ordinal)) + 1;
        for (int i = first; i < lines.Length && lines[i].Length > 0; i++)
        {
            List<string> numbers = [.. lines[i].Split(' ')];
            numbers.InsertRange(numbers.Count - 3, ["0", "8", "0"]);
            lines[i] = string.Join(' ', numbers);
        }

        MotionClip clip = Recordings.Load(string.Join('\n', lines));
        Vector3 above = clip.Rig.RestPositionInModel(Bone.Head) - clip.Rig.RestPositionInModel(Bone.Neck);
        Assert.That(above.Y, Is.EqualTo(0.08f).Within(1e-4f));
    }

    [Test]
    public void JointsThatAreNoBodyAreNamed()
    {
        string text = Recordings.Person(Mixamo).Replace("ROOT mixamorig:Hips\n{\nOFFSET 0 0 0\nCHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation\n", "ROOT mixamorig:Hips\n{\nOFFSET 0 0 0\nCHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation\nJOINT Umbrella\n{\nOFFSET 1 1 1\nCHANNELS 0\nEnd Site\n{\nOFFSET 0 1 0\n}\n}\n", StringComparison.Ordinal);
        Assert.That(Recordings.Load(text).Notices[0], Does.Contain("Umbrella"));
    }

    [TestCase("motion/cmu_131_mj/131_01.bvh", 8.2)]
    [TestCase("motion/bvh_mcmv_dance/dance.bvh", 27.2)]
    public void RealClipsStandOnTheirFeet(string file, double seconds)
    {
        MotionClip clip = MotionFile.Load(SharedData.Require(file))[0];
        Assert.That(clip.Duration, Is.EqualTo(seconds).Within(0.1));
        int upright = 0;
        for (int i = 0; i < 100; i++)
        {
            Vector3[] places = Recordings.Places(clip, clip.Rig, i * clip.Duration / 100);
            float feet = MathF.Min(places[(int)Bone.LeftFoot].Y, places[(int)Bone.RightFoot].Y);
            upright += places[(int)Bone.Head].Y > places[(int)Bone.Hips].Y && places[(int)Bone.Hips].Y > feet + 0.2f ? 1 : 0;
        }

        Assert.That(upright, Is.GreaterThan(95));
    }

    private static float Angle(Quaternion q) => 2f * MathF.Acos(MathF.Min(1f, MathF.Abs(q.W))) * 180f / MathF.PI;
}
