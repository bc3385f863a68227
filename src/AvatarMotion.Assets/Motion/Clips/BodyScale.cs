using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Sets a body in T-pose on the floor and finds the unit that it is measured in: metres, centimetres, inches, or whatever makes it a grown person.</summary>
internal static class BodyScale
{
    /// <summary>Ankle to crown over leg length, hip to ankle, of a grown person.</summary>
    private const float AnkleInLegs = 0.11f;

    private const float FoundAnkle = 0.24f;
    private const float UsualHead = 1.40f;

    // Metre, centimetre, inch, decimetre, millimetre, foot, the CMU library's 0.45 parts of an inch, and the same in FBX.
    private static readonly float[] Units = [1f, 0.01f, 0.0254f, 0.1f, 0.001f, 0.3048f, 0.0564444f, 0.000564444f];

    /// <summary>Scales to metres, soles on y = 0, hips over the origin; returns metres per unit of the file.</summary>
    public static float Settle(Skeleton skeleton, HumanoidMap map, List<string> notices)
    {
        float ankle = MathF.Min(skeleton.Position(map[Bone.LeftFoot]).Y, skeleton.Position(map[Bone.RightFoot]).Y);
        float leg = skeleton.Position(map[Bone.LeftUpperLeg]).Y - ankle;
        float floor = Floor(skeleton, map, ankle, leg);
        float head = skeleton.Position(map[Bone.Head]).Y - floor;
        if (!(head > 1e-9f) || !float.IsFinite(head) || !(leg > 0.2f * head))
            throw new AssetException("its body has no legs of any length or no height; export the whole skeleton in its rest pose.");
        float scale = Scale(head, notices);
        Vector3 hips = skeleton.Position(map[Bone.Hips]);
        skeleton.CarryAll(Matrix4x4.CreateTranslation(-hips.X, -floor, -hips.Z) * Matrix4x4.CreateScale(scale));
        return scale;
    }

    private static float Scale(float head, List<string> notices)
    {
        foreach (float metres in Units)
        {
            if (head * metres is >= 1.05f and <= 1.85f)
                return metres;
        }

        notices.Add(FormattableString.Invariant($"the head is {head:0.##} units over the floor, which is no usual unit; the body was taken as 1.6 m tall"));
        return UsualHead / head;
    }

    /// <summary>The lowest of toes and ends of feet; where the file has none, or none that can be, the floor lies a hand below the ankle.</summary>
    private static float Floor(Skeleton skeleton, HumanoidMap map, float ankle, float leg)
    {
        float lowest = ankle;
        for (int i = 0; i < skeleton.Joints.Count; i++)
        {
            if (skeleton.IsBelow(i, map[Bone.LeftFoot]) || skeleton.IsBelow(i, map[Bone.RightFoot]))
                lowest = MathF.Min(lowest, skeleton.Position(i).Y);
        }

        float height = ankle - lowest;
        return height > 0.03f * leg && height < FoundAnkle * leg ? lowest : ankle - (AnkleInLegs * leg);
    }
}
