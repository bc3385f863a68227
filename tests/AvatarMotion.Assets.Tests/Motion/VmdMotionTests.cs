using System;
using System.Numerics;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

/// <summary>MMD motions: Japanese names, curves, feet on their targets.</summary>
internal sealed class VmdMotionTests
{
    /// <summary>Metres of our body per MMD unit: the body of 17.5 units to the head is read as decimetres.</summary>
    private const float Unit = 0.1f;

    /// <summary>MMD's floor lies this far below the toe joint, ours goes through it.</summary>
    private const float ToeHeight = 0.3f;

    private static readonly Quaternion Still = Quaternion.Identity;

    [Test]
    public void ABodyAtRestStandsInTheTPoseAndFacesUs()
    {
        MotionClip clip = Load(new VmdWriter().Key("センター", 0, Vector3.Zero, Still).Key("センター", 30, Vector3.Zero, Still).Key("左腕", 0, Vector3.Zero, Still));
        Vector3[] places = Recordings.Places(clip, clip.Rig, 0.5);
        Assert.That(clip.Duration, Is.EqualTo(1.0).Within(1e-6));
        Assert.That(places[(int)Bone.LeftFoot].X, Is.GreaterThan(0.05f), "her left is +X");
        Assert.That(places[(int)Bone.LeftToes].Z, Is.GreaterThan(places[(int)Bone.LeftFoot].Z + 0.08f), "toes to the front");

        // MMD rests with hanging arms: against our T-pose that is an arm 36° down.
        Vector3 arm = Vector3.Normalize(places[(int)Bone.LeftLowerArm] - places[(int)Bone.LeftUpperArm]);
        Assert.That(MathF.Asin(-arm.Y) * 180f / MathF.PI, Is.EqualTo(36f).Within(1f));
    }

    [Test]
    public void TheFootStandsOnItsTargetAndTheKneeBendsForward()
    {
        // Center 2 units down, left foot 1 to her left and 3 ahead (MMD: −Z), 2 up.
        MotionClip clip = Load(new VmdWriter()
            .Key("センター", 0, new Vector3(0f, -2f, 0f), Still).Key("センター", 60, new Vector3(0f, -2f, 0f), Still)
            .Key("左足ＩＫ", 0, new Vector3(1f, 2f, -3f), Still).Key("右足ＩＫ", 0, Vector3.Zero, Still));
        Vector3[] places = Recordings.Places(clip, clip.Rig, 1.0);
        Vector3 wanted = clip.Rig.RestPositionInModel(Bone.LeftFoot) + (Unit * new Vector3(1f, 2f + ToeHeight, 3f));
        Assert.That(Vector3.Distance(places[(int)Bone.LeftFoot], wanted), Is.LessThan(0.002f));
        Vector3 straight = 0.5f * (places[(int)Bone.RightUpperLeg] + places[(int)Bone.RightFoot]);
        Assert.That(places[(int)Bone.RightLowerLeg].Z, Is.GreaterThan(straight.Z + 0.1f), "the standing knee bends forward");
        Assert.That(places[(int)Bone.RightFoot].Y, Is.EqualTo(clip.Rig.RestPositionInModel(Bone.RightFoot).Y + (Unit * ToeHeight)).Within(0.002f), "and its foot stays");
    }

    [Test]
    public void CurvesLeadBetweenKeys()
    {
        // Slow in, fast out: half the time is far less than half the way.
        byte[] late = [127, 0, 127, 20];
        MotionClip even = Load(new VmdWriter().Key("センター", 0, Vector3.Zero, Still).Key("センター", 30, new Vector3(10f, 0f, 0f), Still));
        MotionClip slow = Load(new VmdWriter().Key("センター", 0, Vector3.Zero, Still).Key("センター", 30, new Vector3(10f, 0f, 0f), Still, late));
        BodyPose pose = new();
        even.Sample(0.5, pose);
        Assert.That(pose.HipsInWorld.X, Is.EqualTo(5f * Unit).Within(0.01f));
        slow.Sample(0.5, pose);
        Assert.That(pose.HipsInWorld.X, Is.LessThan(1.5f * Unit));
        slow.Sample(1.0, pose);
        Assert.That(pose.HipsInWorld.X, Is.EqualTo(10f * Unit).Within(1e-4f));
    }

    [Test]
    public void AHandedTurnIsReadInOurAxes()
    {
        // MMD is left-handed: a turn about its +Y by a positive angle goes to her right in our axes.
        MotionClip clip = Load(new VmdWriter().Key("全ての親", 0, Vector3.Zero, Quaternion.CreateFromAxisAngle(Vector3.UnitY, 0.5f)).Key("全ての親", 30, Vector3.Zero, Quaternion.CreateFromAxisAngle(Vector3.UnitY, 0.5f)));
        BodyPose pose = new();
        clip.Sample(0.5, pose);
        Vector3 ahead = Vector3.Transform(Vector3.UnitZ, pose.Rotations[0]);
        Assert.That(MathF.Atan2(ahead.X, ahead.Z), Is.EqualTo(-0.5f).Within(1e-4f));
    }

    [Test]
    public void JointsOfSpecialModelsAreNamedAndLeftOut()
    {
        MotionClip clip = Load(new VmdWriter().Key("センター", 0, Vector3.Zero, Still).Key("センター", 30, Vector3.Zero, Still).Key("ネクタイ1", 0, Vector3.Zero, Still));
        Assert.That(clip.Notices[0], Does.Contain("ネクタイ1"));
    }

    [Test]
    public void WhatIsNoDanceIsRefused()
    {
        byte[] good = new VmdWriter().Key("センター", 0, Vector3.Zero, Still).Key("センター", 30, Vector3.Zero, Still).ToBytes();
        Refused(good[..200], "ends after");
        Refused(new VmdWriter().ToBytes(), "no keys of a body");
        Refused(new VmdWriter().Key("傘", 0, Vector3.Zero, Still).Key("傘", 9, Vector3.Zero, Still).ToBytes(), "standard MMD body");
        Refused(new VmdWriter().Key("センター", 0, Vector3.Zero, Still).ToBytes(), "one frame");
        Refused(new VmdWriter().Key("センター", 0, new Vector3(float.NaN, 0f, 0f), Still).Key("センター", 9, Vector3.Zero, Still).ToBytes(), "finite");
        Refused(new VmdWriter().Key("センター", 4_000_000_000, Vector3.Zero, Still).ToBytes(), "at once");
    }

    private static MotionClip Load(VmdWriter file) => Recordings.Load(file.ToBytes(), ".vmd")[0];

    private static void Refused(byte[] bytes, string said)
    {
        AssetException? error = Assert.Throws<AssetException>(() => Recordings.Load(bytes, ".vmd"));
        Assert.That(error!.Message, Does.Contain(said).And.EndWith("."));
    }
}
