using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Puts the end of two bones on a target, the middle joint toward a pole.</summary>
/// <remarks>Law of cosines; the soft reach follows Nicholas's "soft IK" (exponential approach to full length).</remarks>
internal static class TwoBoneIk
{
    /// <summary>
    /// Position of the middle joint. <paramref name="end"/> is moved to where the bones reach: at least <paramref name="nearest"/> of their length (0.265 is a bend of
    /// 149°), at most 99.8 %; one on the root itself, straight below it.
    /// </summary>
    public static Vector3 MiddleJoint(Vector3 root, ref Vector3 end, float upper, float lower, Vector3 pole, float nearest = 0.265f)
    {
        Vector3 toEnd = end - root;
        float wish = toEnd.Length();
        Vector3 along = wish > 1e-4f ? toEnd / wish : -Vector3.UnitY;
        float length = Math.Clamp(wish, nearest * (upper + lower), 0.998f * (upper + lower));
        end = root + along * length;
        float cosine = Math.Clamp((upper * upper + length * length - lower * lower) / (2f * upper * length), -1f, 1f);
        Vector3 bend = Turns.Across(pole, along, Turns.Across(Vector3.UnitZ, along, Vector3.UnitX));
        return root + upper * (along * cosine + bend * MathF.Sqrt(1f - cosine * cosine));
    }

    /// <summary>A wished distance drawn in so that it never passes <paramref name="limit"/>; equal to the wish below <paramref name="limit"/> − <paramref name="soft"/>.</summary>
    public static float SoftReach(float wish, float limit, float soft)
    {
        float free = limit - soft;
        return wish <= free ? wish : free + soft * (1f - MathF.Exp(-(wish - free) / soft));
    }
}
