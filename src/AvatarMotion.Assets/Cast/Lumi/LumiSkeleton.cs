using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Bone segments and flesh radii for skinning. The hips reach only a little up, or the crotch would web in splits.</summary>
internal static class LumiSkeleton
{
    /// <summary>Bones that move trunk and limbs, without fingers.</summary>
    public static IReadOnlyList<BoneSegment> Body { get; } = MakeBody();

    /// <summary>Bones that move one hand: forearm, hand, fifteen finger bones.</summary>
    public static IReadOnlyList<BoneSegment> Hand(bool left)
    {
        Bone hand = left ? Bone.LeftHand : Bone.RightHand;
        int side = left ? 1 : -1;
        Vector3 wrist = LumiRig.At(hand);
        Vector3 along = new Vector3(side, 0f, 0f) * LumiRig.HandScale;
        List<BoneSegment> bones = new()
        {
            new((int)hand - 1, wrist - (along * 0.10f), wrist - (along * 0.015f), 0.022f, side),
            new((int)hand, wrist + (along * 0.01f), wrist + (along * 0.068f), 0.024f, side),
        };
        Bone thumb = left ? Bone.LeftThumbMetacarpal : Bone.RightThumbMetacarpal;
        for (int i = 0; i < 15; i++)
            bones.Add(new((int)thumb + i, LumiRig.At(thumb + i), FingerEnd(thumb + i, i), 0.009f, side));
        return bones;
    }

    /// <summary>Where a finger bone ends: the next joint, or the tip.</summary>
    public static Vector3 FingerEnd(Bone bone, int indexInHand)
    {
        if (indexInHand % 3 < 2)
            return LumiRig.At(bone + 1);
        Vector3 step = LumiRig.At(bone) - LumiRig.At(bone - 1);
        float[] lengths = { 0.023f, 0.0185f, 0.0195f, 0.0185f, 0.0155f };
        return LumiRig.At(bone) + (Vector3.Normalize(step) * lengths[indexInHand / 3] * LumiRig.HandScale);
    }

    /// <summary>How far weights diffuse at a place: fully at shoulders, trunk and hips, hardly at elbows, knees and wrists.</summary>
    public static float Spread(Vector3 p)
    {
        float arm = Distance.Step(0.22f, 0.28f, MathF.Abs(p.X));
        float leg = Distance.Step(0.66f, 0.58f, p.Y);
        return 1f - (0.95f * MathF.Max(arm, leg));
    }

    /// <summary>How dear small triangles are at a place: elbows and knees need rings to bend, whatever their curvature.</summary>
    public static float Detail(Vector3 p)
    {
        float elbow = MathF.Abs(MathF.Abs(p.X) - LumiRig.At(Bone.LeftLowerArm).X);
        float knee = MathF.Abs(p.Y - LumiRig.At(Bone.LeftLowerLeg).Y);
        float shoulder = Vector2.Distance(new(MathF.Abs(p.X), p.Y), new(0.125f, 1.225f));
        return 1f + (40f * Distance.Step(0.060f, 0.030f, elbow)) + (25f * Distance.Step(0.080f, 0.040f, knee)) + (15f * Distance.Step(0.070f, 0.040f, shoulder));
    }

    private static List<BoneSegment> MakeBody()
    {
        List<BoneSegment> bones = new()
        {
            Center(Bone.Hips, 0.885f, 0.945f, 0.092f),
            Center(Bone.Spine, 0.965f, 1.050f, 0.095f),
            Center(Bone.Chest, 1.065f, 1.145f, 0.098f),
            Center(Bone.UpperChest, 1.165f, 1.262f, 0.105f),
            new((int)Bone.Neck, LumiRig.At(Bone.Neck), LumiRig.At(Bone.Head) - new Vector3(0f, 0.012f, 0f), 0.044f, 0),
            new((int)Bone.Head, LumiRig.At(Bone.Head) + new Vector3(0f, 0.01f, 0f), new(0f, 1.45f, 0.01f), 0.046f, 0),
        };
        AddSide(bones, 1);
        AddSide(bones, -1);
        return bones;
    }

    private static BoneSegment Center(Bone bone, float low, float high, float radius)
    {
        float z = LumiRig.At(bone).Z;
        return new((int)bone, new(0f, low, z), new(0f, high, z), radius, 0);
    }

    private static void AddSide(List<BoneSegment> bones, int side)
    {
        int shift = side > 0 ? 0 : Bone.RightShoulder - Bone.LeftShoulder;
        Limb(Bone.LeftShoulder, shift, 0.10f, 0.92f, 0.048f);
        Limb(Bone.LeftUpperArm, shift, 0.05f, 0.96f, 0.041f);
        Limb(Bone.LeftLowerArm, shift, 0.04f, 0.97f, 0.032f);
        Vector3 wrist = LumiRig.At(Bone.LeftHand + shift);
        bones.Add(new((int)Bone.LeftHand + shift, wrist + new Vector3(side * 0.006f, 0f, 0f), wrist + new Vector3(side * 0.07f, 0f, 0f), 0.024f, side));
        shift = side > 0 ? 0 : Bone.RightUpperLeg - Bone.LeftUpperLeg;
        Limb(Bone.LeftUpperLeg, shift, 0.00f, 0.97f, 0.076f);
        Limb(Bone.LeftLowerLeg, shift, 0.03f, 0.96f, 0.049f);
        Limb(Bone.LeftFoot, shift, 0.10f, 0.90f, 0.034f);

        void Limb(Bone left, int offset, float from, float to, float radius)
        {
            Vector3 start = LumiRig.At(left + offset);
            Vector3 end = LumiRig.At(left + offset + 1);
            bones.Add(new((int)left + offset, Vector3.Lerp(start, end, from), Vector3.Lerp(start, end, to), radius, side));
        }
    }
}
