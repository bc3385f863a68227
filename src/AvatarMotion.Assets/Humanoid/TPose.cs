using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Brings a rig that faces +Z into the T-pose, so that a normalized rotation means the same on every avatar: arms level, palms down, legs straight, feet ahead.</summary>
internal static class TPose
{
    private const float LegTolerance = 0.14f;
    private const float Curl = 0.25f;

    /// <summary>Turns arms, hands, fingers, legs and feet; a declared T-pose (VRM) is only touched where its arms are far from level.</summary>
    public static void Straighten(Skeleton skeleton, HumanoidMap map)
    {
        foreach (Side side in new[] { Side.Left, Side.Right })
        {
            Vector3 outward = side == Side.Left ? Vector3.UnitX : -Vector3.UnitX;
            if (map.IsDeclared && Vector3.Dot(Direction(skeleton, map, Of(side, Bone.LeftUpperArm), Of(side, Bone.LeftLowerArm)), outward) > 0.9f)
                continue;
            Arm(skeleton, map, side, outward);
            if (!map.IsDeclared)
                Leg(skeleton, map, side);
        }
    }

    private static void Arm(Skeleton skeleton, HumanoidMap map, Side side, Vector3 outward)
    {
        Bone upper = Of(side, Bone.LeftUpperArm), lower = Of(side, Bone.LeftLowerArm), hand = Of(side, Bone.LeftHand);
        Align(skeleton, map, upper, lower, outward);
        Align(skeleton, map, lower, hand, outward);
        Vector3 knuckles = Vector3.Zero;
        foreach (Bone finger in new[] { Bone.LeftIndexProximal, Bone.LeftMiddleProximal, Bone.LeftRingProximal, Bone.LeftLittleProximal })
        {
            if (map.Has(Of(side, finger)))
                knuckles += Direction(skeleton, map, hand, Of(side, finger));
        }

        if (knuckles.Length() > 0.3f)
            skeleton.Turn(map[hand], Arc(Vector3.Normalize(knuckles), outward));
        TurnPalmDown(skeleton, map, side);
        StraightenFingers(skeleton, map, side);
    }

    /// <summary>Half of the turn is taken by the forearm, as in a body.</summary>
    private static void TurnPalmDown(Skeleton skeleton, HumanoidMap map, Side side)
    {
        Bone little = Of(side, Bone.LeftLittleProximal), index = Of(side, Bone.LeftIndexProximal);
        if (!map.Has(little))
            little = Of(side, Bone.LeftRingProximal);
        if (!map.Has(little) || !map.Has(index))
            return;
        Vector3 across = Direction(skeleton, map, little, index);
        float angle = MathF.Atan2(across.Y, across.Z);
        if (MathF.Abs(angle) < 0.15f || new Vector2(across.Y, across.Z).Length() < 0.3f)
            return;
        skeleton.Turn(map[Of(side, Bone.LeftLowerArm)], Quaternion.CreateFromAxisAngle(Vector3.UnitX, 0.5f * angle));
        skeleton.Turn(map[Of(side, Bone.LeftHand)], Quaternion.CreateFromAxisAngle(Vector3.UnitX, 0.5f * angle));
    }

    private static void StraightenFingers(Skeleton skeleton, HumanoidMap map, Side side)
    {
        for (Bone left = Bone.LeftIndexProximal; left <= Bone.LeftLittleDistal; left++)
        {
            Bone bone = Of(side, left);
            bool isTip = ((int)left - (int)Bone.LeftIndexProximal) % 3 == 2;
            if (isTip || !map.Has(bone) || !map.Has(bone + 1))
                continue;
            Vector3 now = Direction(skeleton, map, bone, bone + 1);
            Vector3 level = now with { Y = 0f };
            if (MathF.Abs(now.Y) > Curl && level.Length() > 0.05f)
                skeleton.Turn(map[bone], Arc(now, Vector3.Normalize(level.X * (side == Side.Left ? 1f : -1f) > 0.3f ? level : Of(side))));
        }
    }

    private static Vector3 Of(Side side) => side == Side.Left ? Vector3.UnitX : -Vector3.UnitX;

    private static void Leg(Skeleton skeleton, HumanoidMap map, Side side)
    {
        Bone upper = Of(side, Bone.LeftUpperLeg), lower = Of(side, Bone.LeftLowerLeg), foot = Of(side, Bone.LeftFoot), toes = Of(side, Bone.LeftToes);
        Matrix4x4 before = skeleton.Joints[map[foot]].World;
        foreach ((Bone from, Bone to) in new[] { (upper, lower), (lower, foot) })
        {
            if (Vector3.Distance(Direction(skeleton, map, from, to), -Vector3.UnitY) > LegTolerance)
                Align(skeleton, map, from, to, -Vector3.UnitY);
        }

        // The foot keeps how it stood on the floor, and then looks ahead.
        Matrix4x4 after = skeleton.Joints[map[foot]].World;
        skeleton.Carry(map[foot], MatrixParts.Inverse(after) * Moved(before, after.Translation));
        if (!map.Has(toes))
            return;
        Vector3 ahead = Direction(skeleton, map, foot, toes) with { Y = 0f };
        float yaw = MathF.Atan2(ahead.X, ahead.Z);
        if (ahead.Length() > 0.2f && MathF.Abs(yaw) is > 0.05f and < 1.2f)
            skeleton.Turn(map[foot], Quaternion.CreateFromAxisAngle(Vector3.UnitY, -yaw));
    }

    private static Matrix4x4 Moved(Matrix4x4 matrix, Vector3 place)
    {
        matrix.Translation = place;
        return matrix;
    }

    private static void Align(Skeleton skeleton, HumanoidMap map, Bone from, Bone to, Vector3 target) =>
        skeleton.Turn(map[from], Arc(Direction(skeleton, map, from, to), target));

    /// <summary>Unit direction from one joint to another; outward nothing where they coincide.</summary>
    private static Vector3 Direction(Skeleton skeleton, HumanoidMap map, Bone from, Bone to)
    {
        Vector3 way = skeleton.Position(map[to]) - skeleton.Position(map[from]);
        float length = way.Length();
        return length > 1e-12f ? way / length : Vector3.Zero;
    }

    /// <summary>The shortest rotation between two unit vectors.</summary>
    private static Quaternion Arc(Vector3 from, Vector3 to)
    {
        float dot = Vector3.Dot(from, to);
        if (from == Vector3.Zero || dot > 0.9999999f)
            return Quaternion.Identity;
        if (dot < -0.99999f)
            return Quaternion.CreateFromAxisAngle(MathF.Abs(from.Y) < 0.9f ? Vector3.UnitY : Vector3.UnitZ, MathF.PI);
        return Quaternion.Normalize(new Quaternion(Vector3.Cross(from, to), 1f + dot));
    }

    private static Bone Of(Side side, Bone left) => side == Side.Left ? left : Bones.Mirror(left);
}
