using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Turns a rig upright to face +Z, brings it to metres and sets it on the floor.</summary>
internal static class ModelPlacement
{
    private const float Smallest = 0.4f;
    private const float Largest = 2.6f;
    private const float Usual = 1.6f;

    /// <summary>Turns +Y up and +Z ahead. Sides that are named from the viewer's seat are exchanged, told by the toes.</summary>
    public static void Face(Skeleton skeleton, HumanoidMap map, List<string> warnings)
    {
        Vector3 up = Nearest(Between(skeleton, map, Bone.Hips, Bone.Head));
        Vector3 left = Left(skeleton, map, up);
        Vector3 forward = Vector3.Cross(left, up);
        Vector3 toes = Vector3.Zero;
        if (map.Has(Bone.LeftToes) && map.Has(Bone.RightToes))
            toes = Between(skeleton, map, Bone.LeftFoot, Bone.LeftToes) + Between(skeleton, map, Bone.RightFoot, Bone.RightToes);
        toes -= up * Vector3.Dot(toes, up);
        bool isMirrored = !map.IsDeclared && toes.Length() > 1e-6f && Vector3.Dot(Vector3.Normalize(toes), forward) < -0.7f;
        if (isMirrored)
        {
            map.Mirror();
            (left, forward) = (-left, -forward);
            warnings.Add("Its bones name left and right as the viewer sees them; the sides were exchanged.");
        }

        Matrix4x4 axes = new(left.X, up.X, forward.X, 0f, left.Y, up.Y, forward.Y, 0f, left.Z, up.Z, forward.Z, 0f, 0f, 0f, 0f, 1f);
        skeleton.CarryAll(axes);
    }

    /// <summary>Scales to metres and moves the middle of the hips to x = z = 0 and the soles to y = 0.</summary>
    public static void Settle(Skeleton skeleton, HumanoidMap map, RestShape shape, List<string> warnings)
    {
        float height = shape.Top - shape.Floor;
        if (!(height > 1e-6f) || !float.IsFinite(height))
            throw new AssetException("its body has no height; export the character in its rest pose.");
        float scale = 1f;
        if (height is < Smallest or > Largest)
        {
            bool isCentimetres = height is >= 100f * Smallest and <= 100f * Largest;
            scale = isCentimetres ? 0.01f : Usual / height;
            if (!isCentimetres)
                warnings.Add(FormattableString.Invariant($"It is {height:0.##} units tall; it was scaled to {Usual} m."));
        }

        Vector3 hips = skeleton.Position(map[Bone.Hips]);
        skeleton.CarryAll(Matrix4x4.CreateTranslation(-hips.X, -shape.Floor, -hips.Z) * Matrix4x4.CreateScale(scale));
    }

    private static Vector3 Left(Skeleton skeleton, HumanoidMap map, Vector3 up)
    {
        Vector3 left = Between(skeleton, map, Bone.RightUpperLeg, Bone.LeftUpperLeg);
        left -= up * Vector3.Dot(left, up);
        if (left.Length() < 1e-6f)
        {
            left = Between(skeleton, map, Bone.RightUpperArm, Bone.LeftUpperArm);
            left -= up * Vector3.Dot(left, up);
        }

        if (left.Length() < 1e-9f)
            throw new AssetException("its left and right legs are at one place, so it has no front; export the character in a T-pose.");
        left = Vector3.Normalize(left);
        Vector3 axis = Nearest(left);
        return Vector3.Dot(axis, left) > 0.97f ? axis : left;
    }

    private static Vector3 Between(Skeleton skeleton, HumanoidMap map, Bone from, Bone to) => skeleton.Position(map[to]) - skeleton.Position(map[from]);

    private static Vector3 Nearest(Vector3 direction)
    {
        Vector3 size = Vector3.Abs(direction);
        if (size.Y >= size.X && size.Y >= size.Z)
            return Vector3.UnitY * MathF.Sign(direction.Y);
        return size.X >= size.Z ? Vector3.UnitX * MathF.Sign(direction.X) : Vector3.UnitZ * MathF.Sign(direction.Z);
    }
}
