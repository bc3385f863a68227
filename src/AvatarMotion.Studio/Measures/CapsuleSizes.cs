using System;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>How thick each part of a body is, in metres; hips, belly and chest are lines across the body with a half length beside their thickness.</summary>
internal sealed record CapsuleSizes
{
    private readonly float[] _radii = new float[BodyParts.Count];
    private readonly float[] _halfWidths = new float[BodyParts.Count];

    /// <summary>Radius of a part.</summary>
    public float Radius(BodyPart part) => _radii[(int)part];

    /// <summary>How far the line of a trunk part reaches to each side, without its round end; 0 for limbs.</summary>
    public float HalfWidth(BodyPart part) => _halfWidths[(int)part];

    /// <summary>An ordinary slim body whose leg (hip to ankle) is <paramref name="leg"/> metres long.</summary>
    public static CapsuleSizes Ordinary(float leg)
    {
        CapsuleSizes sizes = new();
        float scale = leg / BodyMeasures.WrittenLegLength;
        Set(sizes, scale, BodyPart.Hips, 0.095f, 0.055f);
        Set(sizes, scale, BodyPart.Belly, 0.085f, 0.035f);
        Set(sizes, scale, BodyPart.Chest, 0.095f, 0.045f);
        Set(sizes, scale, BodyPart.Head, 0.085f, 0f);
        foreach ((BodyPart part, float radius) in new[]
        {
            (BodyPart.LeftUpperArm, 0.038f), (BodyPart.LeftForearm, 0.031f), (BodyPart.LeftHand, 0.026f),
            (BodyPart.LeftThigh, 0.066f), (BodyPart.LeftShin, 0.045f), (BodyPart.LeftFoot, 0.036f),
        })
        {
            Set(sizes, scale, part, radius, 0f);
            Set(sizes, scale, BodyParts.Mirror(part), radius, 0f);
        }

        return sizes;
    }

    /// <summary>These sizes with one part measured.</summary>
    public CapsuleSizes With(BodyPart part, float radius, float halfWidth)
    {
        CapsuleSizes changed = new();
        Array.Copy(_radii, changed._radii, _radii.Length);
        Array.Copy(_halfWidths, changed._halfWidths, _halfWidths.Length);
        Set(changed, 1f, part, radius, halfWidth);
        return changed;
    }

    private static void Set(CapsuleSizes sizes, float scale, BodyPart part, float radius, float halfWidth) =>
        (sizes._radii[(int)part], sizes._halfWidths[(int)part]) = (scale * radius, scale * halfWidth);
}
