using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Assets;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Measures on an avatar's mesh how thick its parts are. Skirts, sleeves and hair hang and give way, so the middle of what a bone carries counts, not its outside.</summary>
internal static class CapsuleFit
{
    private const int FewestVertices = 24;
    private const double LimbShare = 0.5;
    private const double TrunkShare = 0.7;

    // Half of what lies between head joint and crown is a third more than half of its width.
    private const float HeadWidth = 0.75f;

    private static readonly (BodyPart Part, Bone From, Bone To)[] Limbs =
    [
        (BodyPart.LeftUpperArm, Bone.LeftUpperArm, Bone.LeftLowerArm), (BodyPart.LeftForearm, Bone.LeftLowerArm, Bone.LeftHand),
        (BodyPart.LeftThigh, Bone.LeftUpperLeg, Bone.LeftLowerLeg), (BodyPart.LeftShin, Bone.LeftLowerLeg, Bone.LeftFoot), (BodyPart.LeftFoot, Bone.LeftFoot, Bone.LeftToes),
    ];

    public static CapsuleSizes Of(Avatar avatar)
    {
        BodyMeasures body = BodyMeasures.Of(avatar.Rig);
        CapsuleSizes sizes = CapsuleSizes.Ordinary(body.LegLength).With(BodyPart.Head, HeadWidth * body.HeadRadius, 0f);
        CarriedVertices carried = new(avatar);
        foreach ((BodyPart part, Bone from, Bone to) in Limbs)
        {
            if (!avatar.Rig.Has(to) || Thickness(carried, from, to) is not { } radius)
                continue;
            sizes = sizes.With(part, radius, 0f).With(BodyParts.Mirror(part), radius, 0f);
        }

        sizes = Trunk(sizes, BodyPart.Hips, carried.Of(Bone.Hips), carried.Place(Bone.Hips));
        sizes = Trunk(sizes, BodyPart.Belly, carried.Of(Bone.Spine), carried.Place(Bone.Spine));
        return Trunk(sizes, BodyPart.Chest, [.. carried.Of(Bone.Chest), .. carried.Of(Bone.UpperChest)], carried.Place(Bone.Chest));
    }

    private static float? Thickness(CarriedVertices carried, Bone from, Bone to)
    {
        Vector3 a = carried.Place(from), b = carried.Place(to), way = b - a;
        List<double> distances = [];
        foreach (Vector3 point in carried.Of(from))
        {
            float along = Vector3.Dot(point - a, way) / MathF.Max(way.LengthSquared(), 1e-8f);
            if (along is > 0.15f and < 0.85f)
                distances.Add(Segments.Distance(point, a, b));
        }

        return distances.Count < FewestVertices ? null : (float)Statistics.Quantile(distances, LimbShare);
    }

    // As thick as the trunk is deep; what it is wider becomes the line across.
    private static CapsuleSizes Trunk(CapsuleSizes sizes, BodyPart part, IReadOnlyList<Vector3> points, Vector3 joint)
    {
        if (points.Count < FewestVertices)
            return sizes;
        List<double> depths = [], widths = [];
        foreach (Vector3 point in points)
        {
            depths.Add(MathF.Abs(point.Z - joint.Z));
            widths.Add(MathF.Abs(point.X - joint.X));
        }

        float radius = (float)Statistics.Quantile(depths, TrunkShare), width = (float)Statistics.Quantile(widths, 0.5 + 0.5 * TrunkShare);
        return sizes.With(part, radius, MathF.Max(0f, width - radius));
    }
}
