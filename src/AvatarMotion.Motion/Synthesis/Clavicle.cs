using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>The shoulder girdle: it rises with a raised arm by a third of what is above 60°, goes forward with an arm that reaches forward, and shrugs.</summary>
internal static class Clavicle
{
    private const float RaiseFrom = 60f * Turns.Degree;
    private const float LargestRaise = 32f * Turns.Degree;
    private const float LargestDrop = 7f * Turns.Degree;
    private const float LargestForward = 14f * Turns.Degree;

    /// <summary>Rotation of the shoulder bone in the chest's frame for an upper arm along <paramref name="boneInChest"/>.</summary>
    public static Quaternion InChest(Rig rig, Side side, Vector3 boneInChest, float shrug)
    {
        Bone shoulder = side == Side.Left ? Bone.LeftShoulder : Bone.RightShoulder;
        if (!rig.Has(shoulder))
            return Quaternion.Identity;
        float sign = side == Side.Left ? 1f : -1f;
        float length = MathF.Max(0.04f, rig.OffsetFromParent(side == Side.Left ? Bone.LeftUpperArm : Bone.RightUpperArm).Length());
        float above = MathF.Acos(Math.Clamp(-boneInChest.Y, -1f, 1f)) - RaiseFrom;
        float raise = Math.Clamp(SoftPositive(above) / 3f - LargestDrop * Easing.Clamp01(-above / RaiseFrom) + shrug / length, -0.35f, LargestRaise);
        float forward = LargestForward * Math.Clamp(boneInChest.Z - 0.15f * boneInChest.X * sign, -0.6f, 1f);
        return Quaternion.CreateFromAxisAngle(Vector3.UnitY, -sign * forward) * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, sign * raise);
    }

    /// <summary>The shoulder joint seen from the chest's joint, in the chest's frame.</summary>
    public static Vector3 ShoulderInChest(Rig rig, Side side, Quaternion clavicle)
    {
        Bone shoulder = side == Side.Left ? Bone.LeftShoulder : Bone.RightShoulder;
        Vector3 arm = rig.OffsetFromParent(side == Side.Left ? Bone.LeftUpperArm : Bone.RightUpperArm);
        return rig.Has(shoulder) ? rig.OffsetFromParent(shoulder) + Vector3.Transform(arm, clavicle) : arm;
    }

    private static float SoftPositive(float angle) => angle <= -0.2f ? 0f : angle >= 0.2f ? angle : (angle + 0.2f) * (angle + 0.2f) / 0.8f;
}
