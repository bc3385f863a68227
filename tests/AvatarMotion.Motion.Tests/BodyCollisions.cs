using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion.Tests;

/// <summary>
/// Finds parts of a body that go through each other, from exported positions alone: capsules of ordinary thickness for the rig's size, adjacent parts left out,
/// what overlaps at rest and what the move means to touch exempt.
/// </summary>
internal sealed class BodyCollisions
{
    public const float Noticed = 0.02f;

    private static readonly (BodyPart Part, Bone From, Bone To, float Radius, float Beyond)[] Limbs =
    {
        (BodyPart.LeftUpperArm, Bone.LeftUpperArm, Bone.LeftLowerArm, 0.040f, 0f), (BodyPart.LeftForearm, Bone.LeftLowerArm, Bone.LeftHand, 0.032f, 0f),
        (BodyPart.LeftHand, Bone.LeftHand, Bone.LeftMiddleProximal, 0.026f, 0.35f), (BodyPart.RightUpperArm, Bone.RightUpperArm, Bone.RightLowerArm, 0.040f, 0f),
        (BodyPart.RightForearm, Bone.RightLowerArm, Bone.RightHand, 0.032f, 0f), (BodyPart.RightHand, Bone.RightHand, Bone.RightMiddleProximal, 0.026f, 0.35f),
        (BodyPart.LeftThigh, Bone.LeftUpperLeg, Bone.LeftLowerLeg, 0.064f, 0f), (BodyPart.LeftShin, Bone.LeftLowerLeg, Bone.LeftFoot, 0.046f, 0f),
        (BodyPart.LeftFoot, Bone.LeftFoot, Bone.LeftToes, 0.036f, 0.2f), (BodyPart.RightThigh, Bone.RightUpperLeg, Bone.RightLowerLeg, 0.064f, 0f),
        (BodyPart.RightShin, Bone.RightLowerLeg, Bone.RightFoot, 0.046f, 0f), (BodyPart.RightFoot, Bone.RightFoot, Bone.RightToes, 0.036f, 0.2f),
    };

    private static readonly (BodyPart A, BodyPart B)[] Pairs = MakePairs();

    private readonly DanceMeasure _measure;
    private readonly DanceTake _take;
    private readonly float _scale;
    private readonly Dictionary<(BodyPart, BodyPart), float> _atRest = new();

    private BodyCollisions(DanceMeasure measure, DanceTake take)
    {
        _measure = measure;
        _scale = measure.Rig.Height / 1.6f;
        _take = take;
    }

    /// <summary>Frames in which some pair is deeper than 2 cm.</summary>
    public int Frames { get; private set; }

    /// <summary>Deepest overlap, in metres.</summary>
    public float Worst { get; private set; }

    /// <summary>The deepest pair and its time.</summary>
    public string What { get; private set; } = "";

    public static BodyCollisions Of(DanceMeasure measure, DanceTake take)
    {
        BodyCollisions collisions = new(measure, take);
        Vector3[] rest = new Vector3[Bones.Count];
        Quaternion[] turned = new Quaternion[Bones.Count];
        BodyPose pose = new() { HipsInWorld = measure.Rig.RestPositionInModel(Bone.Hips) };
        pose.Solve(measure.Rig, rest, turned);
        foreach ((BodyPart a, BodyPart b) in Pairs)
            collisions._atRest[(a, b)] = MathF.Max(0f, collisions.Depth(a, b, rest, turned));
        for (int i = 0; i < measure.Frames; i++)
            collisions.Add(i);
        return collisions;
    }

    private void Add(int frame)
    {
        float deepest = 0f;
        foreach ((BodyPart a, BodyPart b) in Pairs)
        {
            float depth = Depth(a, b, _measure.PositionsAt(frame), _measure.RotationsAt(frame)) - _atRest[(a, b)];
            if (depth < 0.5f * Noticed || IsMeant(a, b, _measure.Start + frame / DanceMeasure.Rate))
                continue;
            deepest = MathF.Max(deepest, depth);
            if (depth > Worst)
                (Worst, What) = (depth, $"{a}-{b} at {frame / DanceMeasure.Rate:0.00} s");
        }

        Frames += deepest > Noticed ? 1 : 0;
    }

    /// <summary>Meant by the move of this moment, or by the one before or after within a quarter of a second.</summary>
    private bool IsMeant(BodyPart a, BodyPart b, double time)
    {
        foreach (MoveSpan span in _take.Moves)
        {
            if (time < span.Start - 0.25 || time > span.End + 0.25)
                continue;
            foreach (BodyContact touch in span.Touches)
            {
                if (touch == new BodyContact(a, b))
                    return true;
            }
        }

        return false;
    }

    private float Depth(BodyPart a, BodyPart b, Vector3[] at, Quaternion[] turned)
    {
        (Vector3 from, Vector3 to, float radius) = Limb(a, at);
        if (b is not (BodyPart.Hips or BodyPart.Belly or BodyPart.Chest or BodyPart.Head))
        {
            (Vector3 otherFrom, Vector3 otherTo, float other) = Limb(b, at);
            return radius + other - Apart(from, to, otherFrom, otherTo);
        }

        float deepest = float.NegativeInfinity;
        for (int k = 0; k <= 6; k++)
            deepest = MathF.Max(deepest, radius - Outside(b, Vector3.Lerp(from, to, k / 6f), at, turned));
        return deepest;
    }

    private (Vector3 From, Vector3 To, float Radius) Limb(BodyPart part, Vector3[] at)
    {
        foreach ((BodyPart name, Bone from, Bone to, float radius, float beyond) in Limbs)
        {
            if (name == part)
                return (at[(int)from], at[(int)to] + beyond * (at[(int)to] - at[(int)from]), radius * _scale);
        }

        throw new ArgumentOutOfRangeException(nameof(part));
    }

    /// <summary>Metres from a point to the surface of an ellipsoid around a part of the trunk or the head, negative inside; along the line to its middle.</summary>
    private float Outside(BodyPart part, Vector3 point, Vector3[] at, Quaternion[] turned)
    {
        Rig rig = _measure.Rig;
        float shoulders = MathF.Abs(rig.RestPositionInModel(Bone.LeftUpperArm).X), hips = MathF.Abs(rig.RestPositionInModel(Bone.LeftUpperLeg).X);
        Bone top = rig.Has(Bone.UpperChest) ? Bone.UpperChest : rig.Has(Bone.Chest) ? Bone.Chest : Bone.Spine;
        Vector3 trunk = at[(int)Bone.Neck] - at[(int)Bone.Hips];
        float head = Math.Clamp(0.5f * (rig.Height - rig.RestPositionInModel(Bone.Head).Y), 0.07f, 0.18f);
        (Vector3 middle, Quaternion frame, Vector3 size) = part switch
        {
            BodyPart.Hips => (at[(int)Bone.Hips], turned[(int)Bone.Hips], new Vector3(hips + 0.045f * _scale, 0.10f * _scale, 0.095f * _scale)),
            BodyPart.Belly => (at[(int)Bone.Hips] + 0.42f * trunk, turned[(int)Bone.Spine], new Vector3(0.105f * _scale, 0.13f * _scale, 0.082f * _scale)),
            BodyPart.Chest => (at[(int)Bone.Hips] + 0.74f * trunk, turned[(int)top], new Vector3(0.92f * shoulders, 0.14f * _scale, 0.095f * _scale)),
            _ => (at[(int)Bone.Head] + Vector3.Transform(new Vector3(0f, 0.95f * head, 0.1f * head), turned[(int)Bone.Head]), turned[(int)Bone.Head], new Vector3(0.85f, 1f, 0.95f) * head),
        };
        Vector3 local = Vector3.Transform(point - middle, Quaternion.Conjugate(frame));
        float k = (local / size).Length();
        return k < 1e-4f ? -MathF.Min(size.X, size.Z) : local.Length() * (1f - 1f / k);
    }

    private static (BodyPart A, BodyPart B)[] MakePairs()
    {
        List<(BodyPart, BodyPart)> pairs = new();
        BodyPart[] left = { BodyPart.LeftUpperArm, BodyPart.LeftForearm, BodyPart.LeftHand };
        foreach (BodyPart one in left)
        {
            foreach (BodyPart other in left)
            {
                if (one != BodyPart.LeftUpperArm || other != BodyPart.LeftUpperArm)
                    pairs.Add((one, BodyParts.Mirror(other)));
            }
        }

        foreach (BodyPart arm in new[] { BodyPart.LeftForearm, BodyPart.LeftHand, BodyPart.RightForearm, BodyPart.RightHand })
        {
            foreach (BodyPart part in new[] { BodyPart.Hips, BodyPart.Belly, BodyPart.Chest, BodyPart.Head, BodyPart.LeftThigh, BodyPart.RightThigh })
                pairs.Add((arm, part));
        }

        pairs.Add((BodyPart.LeftUpperArm, BodyPart.Head));
        pairs.Add((BodyPart.RightUpperArm, BodyPart.Head));
        foreach (BodyPart leg in new[] { BodyPart.LeftThigh, BodyPart.LeftShin, BodyPart.LeftFoot })
        {
            foreach (BodyPart other in new[] { BodyPart.RightThigh, BodyPart.RightShin, BodyPart.RightFoot })
                pairs.Add((leg, other));
        }

        return pairs.ToArray();
    }

    /// <summary>Least distance of two segments, by sampling both ways.</summary>
    private static float Apart(Vector3 a, Vector3 b, Vector3 c, Vector3 d)
    {
        float least = float.PositiveInfinity;
        Vector3 way = d - c;
        float square = MathF.Max(way.LengthSquared(), 1e-9f);
        for (int k = 0; k <= 12; k++)
        {
            Vector3 p = Vector3.Lerp(a, b, k / 12f);
            float t = Math.Clamp(Vector3.Dot(p - c, way) / square, 0f, 1f);
            least = MathF.Min(least, Vector3.Distance(p, c + t * way));
        }

        return least;
    }
}
