using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>
/// A body that MMD motions can be played on: the joints that motions name, in the arrangement and the A-pose that MMD models share. Proportions are those of an
/// ordinary grown person of 20 units.
/// </summary>
internal static class VmdBody
{
    // Arms hang 36° below level.
    private static readonly Vector3 ArmWay = new(0.81f, -0.586f, 0f);
    private static readonly string[] FingerNames = ["親指", "人指", "中指", "薬指", "小指"];
    private static readonly string[] Digits = ["０", "１", "２", "３"];

    /// <summary>All joints, parents before children.</summary>
    public static IReadOnlyList<VmdJoint> Joints { get; } = Make();

    /// <summary>Index of a joint by name, -1 where there is none.</summary>
    public static int Find(string name)
    {
        for (int i = 0; i < Joints.Count; i++)
        {
            if (Joints[i].Name == name)
                return i;
        }

        return -1;
    }

    private static List<VmdJoint> Make()
    {
        List<VmdJoint> joints = [];
        int Add(string name, int parent, Vector3 place, Bone? bone = null)
        {
            joints.Add(new VmdJoint(name, parent, place, bone));
            return joints.Count - 1;
        }

        int all = Add("全ての親", -1, Vector3.Zero);
        int center = Add("センター", all, new Vector3(0f, 8f, 0f));
        int groove = Add("グルーブ", center, new Vector3(0f, 8.2f, 0f));
        int waist = Add("腰", groove, new Vector3(0f, 11.9f, 0f));
        int lower = Add("下半身", waist, new Vector3(0f, 12f, 0f), Bone.Hips);
        int upper = Add("上半身", waist, new Vector3(0f, 12.2f, 0f), Bone.Spine);
        int chest = Add("上半身2", upper, new Vector3(0f, 13.6f, 0f), Bone.Chest);
        int neck = Add("首", chest, new Vector3(0f, 16.7f, 0f), Bone.Neck);
        Add("頭", neck, new Vector3(0f, 17.5f, 0.05f), Bone.Head);
        foreach (Side side in new[] { Side.Left, Side.Right })
        {
            AddLeg(Add, side, all, lower);
            AddArm(Add, side, chest);
        }

        return joints;
    }

    private static void AddLeg(Func<string, int, Vector3, Bone?, int> add, Side side, int all, int lower)
    {
        string name = Kanji(side);
        float x = side == Side.Left ? 1.05f : -1.05f;
        int thigh = add(name + "足", lower, new Vector3(x, 10.9f, 0f), Of(side, Bone.LeftUpperLeg));
        int knee = add(name + "ひざ", thigh, new Vector3(x, 5.95f, 0.05f), Of(side, Bone.LeftLowerLeg));
        int ankle = add(name + "足首", knee, new Vector3(x, 1.1f, -0.15f), Of(side, Bone.LeftFoot));
        add(name + "つま先", ankle, new Vector3(x, 0.3f, 1.45f), Of(side, Bone.LeftToes));
        int ik = add(name + "足ＩＫ", all, new Vector3(x, 1.1f, -0.15f), null);
        add(name + "つま先ＩＫ", ik, new Vector3(x, 0.3f, 1.45f), null);
    }

    private static void AddArm(Func<string, int, Vector3, Bone?, int> add, Side side, int chest)
    {
        string name = Kanji(side);
        Vector3 Sided(Vector3 place) => side == Side.Left ? place : place with { X = -place.X };
        Vector3 shoulder = new(1.75f, 16.1f, 0f), elbow = shoulder + (3.1f * ArmWay), wrist = elbow + (2.85f * ArmWay);
        int girdle = add(name + "肩", chest, Sided(new Vector3(0.3f, 16.15f, 0f)), Of(side, Bone.LeftShoulder));
        int arm = add(name + "腕", girdle, Sided(shoulder), Of(side, Bone.LeftUpperArm));
        int twist = add(name + "腕捩", arm, Sided(shoulder + (1.6f * ArmWay)), null);
        int fore = add(name + "ひじ", twist, Sided(elbow), Of(side, Bone.LeftLowerArm));
        int foreTwist = add(name + "手捩", fore, Sided(elbow + (1.4f * ArmWay)), null);
        int hand = add(name + "手首", foreTwist, Sided(wrist), Of(side, Bone.LeftHand));
        for (int finger = 0; finger < FingerNames.Length; finger++)
        {
            int parent = hand, first = finger == 0 ? 0 : 1;
            Vector3 root = finger == 0 ? wrist + (0.25f * ArmWay) + new Vector3(0f, -0.05f, 0.25f) : wrist + (1f * ArmWay) + new Vector3(0f, 0f, 0.6f - (0.27f * finger));
            Vector3 way = finger == 0 ? Vector3.Normalize(ArmWay + new Vector3(0f, -0.1f, 0.8f)) : ArmWay;
            for (int joint = 0; joint < 3; joint++)
                parent = add(name + FingerNames[finger] + Digits[first + joint], parent, Sided(root + (0.38f * joint * way)), Of(side, Bone.LeftThumbMetacarpal + (3 * finger) + joint));
        }
    }

    private static string Kanji(Side side) => side == Side.Left ? "左" : "右";

    private static Bone Of(Side side, Bone left) => side == Side.Left ? left : Bones.Mirror(left);
}
