using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Trunk and head as an elliptic cylinder and a ball, which hands and elbows stay out of.</summary>
internal readonly struct BodyHull
{
    private const float Soft = 0.05f;

    private readonly Vector3 _hips;
    private readonly Vector3 _axis;

    /// <param name="body">Lengths.</param>
    /// <param name="hipsInWorld">Hips joint.</param>
    /// <param name="headFromHips">Head joint seen from the hips, in world directions.</param>
    /// <param name="trunk">Rotations.</param>
    public BodyHull(BodyMeasures body, Vector3 hipsInWorld, Vector3 headFromHips, in TrunkAngles trunk)
    {
        Body = body;
        _hips = hipsInWorld;
        _axis = 0.88f * headFromHips;
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

    /// <summary>The point, or the nearest one about <paramref name="radius"/> outside.</summary>
    public Vector3 Outside(Vector3 point, float radius)
    {
        Vector3 center = HeadJoint + Vector3.Transform(new Vector3(0f, HeadRadius, 0.1f * HeadRadius), Head);
        Vector3 off = point - center;
        float distance = off.Length(), least = HeadRadius * 1.05f + radius;
        if (distance < least && distance > 1e-4f)
            point = center + off * (least / distance);
        return OutsideTrunk(point, radius);
    }

    private Vector3 OutsideTrunk(Vector3 point, float radius)
    {
        float length = _axis.Length();
        float along = Math.Clamp(Vector3.Dot(point - _hips, _axis) / (length * length), -0.2f, 1.15f);
        Vector3 middle = _hips + _axis * Math.Clamp(along, 0f, 1f);
        Vector3 local = Vector3.Transform(point - middle, Quaternion.Conjugate(Chest));
        float wide = 0.96f * Body.ShoulderHalfWidth + radius, deep = 0.66f * Body.ShoulderHalfWidth + radius;
        float beyond = MathF.Max(MathF.Max(-along, along - 1f), 0f) * length / 0.06f;
        float k = MathF.Sqrt(local.X * local.X / (wide * wide) + local.Z * local.Z / (deep * deep) + beyond * beyond);
        float excess = (1f - k) / Soft;
        float push = excess > 20f ? 1f - k : excess < -20f ? 0f : Soft * MathF.Log(1f + MathF.Exp(excess));
        float factor = (k + push) / MathF.Max(k, 0.05f);
        return middle + Vector3.Transform(new Vector3(local.X * factor, local.Y, local.Z * factor), Chest);
    }
}
