using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Trunk and head as an elliptic column and a ball, which hands and elbows stay out of.</summary>
internal readonly struct BodyHull
{
    private const float Soft = 0.05f;

    // The pelvis ends this far below the hips' joint, in lengths of the trunk.
    private const float Lowest = -0.12f;

    private readonly Vector3 _hips;
    private readonly Vector3 _axis;
    private readonly Quaternion _pelvis;

    /// <param name="body">Lengths.</param>
    /// <param name="hipsInWorld">Hips joint.</param>
    /// <param name="headFromHips">Head joint seen from the hips, in world directions.</param>
    /// <param name="trunk">Rotations.</param>
    public BodyHull(BodyMeasures body, Vector3 hipsInWorld, Vector3 headFromHips, in TrunkAngles trunk)
    {
        Body = body;
        _hips = hipsInWorld;
        _axis = 0.88f * headFromHips;
        _pelvis = trunk.Pelvis;
        Chest = trunk.Chest;
        Head = trunk.Head;
        HeadJoint = hipsInWorld + headFromHips;
    }

    /// <summary>Lengths.</summary>
    public BodyMeasures Body { get; }

    /// <summary>Rotation of the ribs in world.</summary>
    public Quaternion Chest { get; }

    public Quaternion Head { get; }

    /// <summary>Head joint in world.</summary>
    public Vector3 HeadJoint { get; }

    /// <summary>Radius of the head in metres.</summary>
    public float HeadRadius => Body.HeadRadius;

    /// <summary>The point, or the nearest one about <paramref name="radius"/> outside trunk and head.</summary>
    public Vector3 Outside(Vector3 point, float radius) => OutsideTrunk(OutsideHead(point, radius), radius);

    /// <summary>The point, or the nearest one about <paramref name="radius"/> outside the head.</summary>
    public Vector3 OutsideHead(Vector3 point, float radius)
    {
        Vector3 center = HeadJoint + Vector3.Transform(new Vector3(0f, HeadRadius, 0.1f * HeadRadius), Head);
        Vector3 off = point - center;
        float distance = off.Length(), least = HeadRadius + radius;
        if (distance < least && distance > 1e-4f)
            point = center + off * (least / distance);
        return point;
    }

    /// <summary>The point, or the nearest one about <paramref name="radius"/> outside the trunk.</summary>
    public Vector3 OutsideTrunk(Vector3 point, float radius)
    {
        float length = _axis.Length();
        float along = Math.Clamp(Vector3.Dot(point - _hips, _axis) / (length * length), -0.35f, 1.15f);
        float inside = Math.Clamp(along, Lowest, 1f);
        Vector3 middle = _hips + _axis * inside;
        float far = 1.4f * MathF.Max(Body.ShoulderHalfWidth, Body.HipHalfWidth + 0.05f * Body.Girth) + radius;
        if (Vector3.DistanceSquared(point, middle) > far * far)
            return point;
        Quaternion frame = Quaternion.Slerp(_pelvis, Chest, Easing.Step(0f, 0.7f, along));
        Vector3 local = Vector3.Transform(point - middle, Quaternion.Conjugate(frame));
        (float wide, float deep) = Section(inside);
        wide += radius;
        deep += radius;
        float beyond = MathF.Abs(along - inside) * length / 0.06f;
        float k = MathF.Sqrt(local.X * local.X / (wide * wide) + local.Z * local.Z / (deep * deep) + beyond * beyond);
        float excess = (1f - k) / Soft;
        if (excess < -6f)
            return point;
        float push = excess > 20f ? 1f - k : Soft * MathF.Log(1f + MathF.Exp(excess));
        // Deep inside there is no nearest side: out is forward.
        local.Z += 0.25f * deep * MathF.Max(0f, 0.4f - k);
        float factor = (k + push) / MathF.Max(k, 0.05f);
        return middle + Vector3.Transform(new Vector3(local.X * factor, local.Y, local.Z * factor), frame);
    }

    /// <summary>Half width and half depth of the trunk at a height, 0 at the hips and 1 at the neck: wide hips, a waist, ribs, a neck.</summary>
    private (float Wide, float Deep) Section(float along)
    {
        float girth = Body.Girth;
        float hips = Body.HipHalfWidth + 0.048f * girth, waist = MathF.Min(0.106f * girth, hips), ribs = 0.93f * Body.ShoulderHalfWidth, neck = 0.055f * girth;
        if (along < 0.42f)
            return (Easing.Lerp(hips, waist, Easing.Step(0.05f, 0.42f, along)), Easing.Lerp(0.100f, 0.084f, Easing.Step(0.05f, 0.42f, along)) * girth);
        if (along < 0.72f)
            return (Easing.Lerp(waist, ribs, Easing.Step(0.42f, 0.72f, along)), Easing.Lerp(0.084f, 0.100f, Easing.Step(0.42f, 0.72f, along)) * girth);
        return (Easing.Lerp(ribs, neck, Easing.Step(0.76f, 1.02f, along)), Easing.Lerp(0.100f, 0.055f, Easing.Step(0.76f, 1.02f, along)) * girth);
    }
}
