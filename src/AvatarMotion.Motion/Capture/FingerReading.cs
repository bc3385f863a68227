using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Reads how far fingers are curled; hands without fingers are relaxed.</summary>
internal static class FingerReading
{
    // Radians of a whole curl, first and middle joint together.
    private const float WholeCurl = 2.9f;
    private const float WholeThumb = 1.5f;

    public static HandPose Of(Rig rig, BodyPose pose, Side side)
    {
        Bone thumb = side == Side.Left ? Bone.LeftThumbMetacarpal : Bone.RightThumbMetacarpal;
        if (!rig.Has(thumb + 3) || !rig.Has(thumb + 4))
            return HandPose.Of(HandShape.Relaxed);
        float sign = side == Side.Left ? -1f : 1f;
        return HandPose.Of(HandShape.Relaxed) with
        {
            Thumb = rig.Has(thumb + 1) ? Easing.Clamp01(Angle(pose, thumb + 1, Vector3.UnitY, -sign) / WholeThumb) : 0.2f,
            Index = Curl(pose, thumb + 3, sign),
            Middle = Curl(pose, thumb + 6, sign),
            Ring = Curl(pose, thumb + 9, sign),
            Little = Curl(pose, thumb + 12, sign),
        };
    }

    private static float Curl(BodyPose pose, Bone first, float sign) =>
        Easing.Clamp01((Angle(pose, first, Vector3.UnitZ, sign) + Angle(pose, first + 1, Vector3.UnitZ, sign)) / WholeCurl);

    /// <summary>Radians about an axis, positive when curled.</summary>
    private static float Angle(BodyPose pose, Bone bone, Vector3 axis, float sign) =>
        MathF.Max(0f, sign * Vector3.Dot(Turns.ToVector(pose.Rotations[(int)bone]), axis));
}
