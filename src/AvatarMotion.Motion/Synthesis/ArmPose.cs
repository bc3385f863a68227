using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>An arm in joint space: the upper arm's rotation in the chest's frame and the elbow's angle.</summary>
internal readonly struct ArmPose
{
    private const float ShortestReach = 0.30f;
    private const float LongestReach = 0.985f;

    public ArmPose(Quaternion upperInChest, float flex)
    {
        UpperInChest = upperInChest;
        Flex = flex;
    }

    /// <summary>Rotation of the upper arm from the T-pose, in the frame of the chest.</summary>
    public Quaternion UpperInChest { get; }

    /// <summary>Bend of the elbow, in radians, 0 is straight.</summary>
    public float Flex { get; }

    /// <summary>Direction of the upper arm in the T-pose.</summary>
    public static Vector3 RestBone(Side side) => side == Side.Left ? Vector3.UnitX : -Vector3.UnitX;

    /// <summary>Axis about which the elbow bends forward, in the T-pose.</summary>
    public static Vector3 RestHinge(Side side) => side == Side.Left ? -Vector3.UnitY : Vector3.UnitY;

    /// <summary>The arm that brings the hand to <paramref name="goal"/> (out, up, forward in arm lengths from the shoulder).</summary>
    public static ArmPose Reaching(Vector3 goal, float elbowLift, Side side, BodyMeasures body)
    {
        float sign = side == Side.Left ? 1f : -1f;
        Vector3 wish = new Vector3(goal.X * sign, goal.Y, goal.Z) * body.ArmLength;
        float reach = wish.Length();
        Vector3 along = reach > 1e-4f ? wish / reach : -Vector3.UnitY;
        reach = Math.Clamp(reach, ShortestReach * body.ArmLength, LongestReach * body.ArmLength);
        float a = body.UpperArm, b = body.Forearm;
        float atShoulder = MathF.Acos(Math.Clamp((a * a + reach * reach - b * b) / (2f * a * reach), -1f, 1f));
        float flex = MathF.PI - MathF.Acos(Math.Clamp((a * a + b * b - reach * reach) / (2f * a * b), -1f, 1f));
        Vector3 pole = Pole(along, elbowLift, sign);
        Vector3 bone = along * MathF.Cos(atShoulder) + pole * MathF.Sin(atShoulder);
        for (int i = 0; i < 24 && Strained(bone); i++)
        {
            float way = Vector3.Cross(along * sign, pole).Y < 0f ? 1f : -1f;
            pole = Vector3.Transform(pole, Quaternion.CreateFromAxisAngle(along, 0.12f * sign * way));
            bone = along * MathF.Cos(atShoulder) + pole * MathF.Sin(atShoulder);
        }

        Vector3 hinge = Turns.Across(Vector3.Cross(bone, along), bone, Turns.Across(Vector3.Cross(along, -pole), bone, Vector3.UnitZ));
        return new ArmPose(FromAxes(bone, hinge, side), flex);
    }

    /// <summary>A pose on the way to another.</summary>
    public ArmPose Toward(in ArmPose other, float share) =>
        new(UpperInChest * Turns.FromVector(share * Turns.ToVector(Quaternion.Conjugate(UpperInChest) * other.UpperInChest)), Easing.Lerp(Flex, other.Flex, share));

    /// <summary>The hand seen from the shoulder, in the frame of the chest, in metres.</summary>
    public Vector3 HandInChest(Side side, BodyMeasures body)
    {
        Vector3 bone = Vector3.Transform(RestBone(side), UpperInChest);
        Quaternion elbow = Quaternion.CreateFromAxisAngle(Vector3.Transform(RestHinge(side), UpperInChest), Flex);
        return body.UpperArm * bone + body.Forearm * Vector3.Transform(bone, elbow);
    }

    /// <summary>The rotation that brings the rest bone and the rest hinge to these unit vectors at a right angle.</summary>
    public static Quaternion FromAxes(Vector3 bone, Vector3 hinge, Side side)
    {
        Vector3 x = side == Side.Left ? bone : -bone;
        Vector3 y = side == Side.Left ? -hinge : hinge;
        return Turns.FromAxes(x, y, Vector3.Cross(x, y));
    }

    /// <summary>Where the elbow points: down, out and back; further out and back for arms that hang; then lifted about the line to the hand.</summary>
    private static Vector3 Pole(Vector3 along, float elbowLift, float sign)
    {
        Vector3 down = new(0.26f * sign, -0.88f, -0.40f);
        Vector3 back = new(0.22f * sign, 0f, -0.97f);
        float hanging = Easing.Clamp01((Vector3.Dot(along, down) - 0.70f) / 0.25f);
        Vector3 pole = Turns.Across(Vector3.Lerp(down, back, hanging), along, Turns.Across(-Vector3.UnitZ, along, Vector3.UnitX));
        float way = Vector3.Dot(Vector3.Cross(along, pole), new Vector3(sign, 0.3f, 0f)) > 0f ? 1f : -1f;
        return Vector3.Transform(pole, Quaternion.CreateFromAxisAngle(along, elbowLift * Turns.Degree * way));
    }

    /// <summary>Outside what a shoulder does: far behind and high, or across the back.</summary>
    private static bool Strained(Vector3 bone) =>
        bone.Z <= -0.72f - 0.5f * MathF.Max(0f, -bone.Y - 0.5f) || (bone.Z < -0.35f && bone.Y > -0.15f);
}
