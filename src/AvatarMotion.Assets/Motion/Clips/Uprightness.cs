using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Finds which way is up in a motion, told by where the body is upright most of the time: files are saved with Y or with Z up.</summary>
internal static class Uprightness
{
    private const int Looks = 64;

    /// <summary>The rotation of the world that turns the motion's up to +Y.</summary>
    public static Quaternion Of(MovingSkeleton source, HumanoidMap map, Vector3[] positions, Quaternion[] turns)
    {
        Vector3 sum = Vector3.Zero;
        int known = positions.Length, legs = map[Bone.LeftUpperLeg], head = map[Bone.Head], left = map[Bone.LeftFoot], right = map[Bone.RightFoot];
        for (int k = 0; k < Looks; k++)
        {
            source.Pose((int)((long)k * (source.Frames - 1) / (Looks - 1)), positions, turns);
            Vector3 feet = left < known && right < known ? 0.5f * (positions[left] + positions[right]) : positions[legs];
            Vector3 up = positions[head] - feet;
            float length = up.Length();
            if (length > 1e-9f && float.IsFinite(length))
                sum += up / length;
        }

        Vector3 size = Vector3.Abs(sum);
        Vector3 axis = size.Y >= size.X && size.Y >= size.Z ? Vector3.UnitY * Sign(sum.Y) : size.Z >= size.X ? Vector3.UnitZ * Sign(sum.Z) : Vector3.UnitX * Sign(sum.X);
        if (axis == Vector3.UnitY)
            return Quaternion.Identity;
        Vector3 turn = Vector3.Cross(axis, Vector3.UnitY);
        return turn.Length() < 0.5f ? Quaternion.CreateFromAxisAngle(Vector3.UnitX, MathF.PI) : Quaternion.CreateFromAxisAngle(turn, 0.5f * MathF.PI);
    }

    private static float Sign(float value) => value < 0f ? -1f : 1f;
}
