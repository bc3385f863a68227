using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A foot as a standing foot can be: turned on the floor, the heel raised or down.</summary>
internal static class FlatFoot
{
    /// <summary>The nearest rotation without roll and without a heel under the floor; <paramref name="heel"/> in radians, 0 or more.</summary>
    public static Quaternion Of(Quaternion foot, out float heel)
    {
        Vector3 ahead = Vector3.Transform(Vector3.UnitZ, foot), across = Vector3.Transform(Vector3.UnitX, foot);

        // A foot on its tiptoe looks down: its side then says more about its turn than its toes do.
        Vector3 level = new(ahead.X, 0f, ahead.Z), side = Vector3.Cross(across, Vector3.UnitY);
        Vector3 way = level.LengthSquared() > 0.25f ? level : new Vector3(side.X, 0f, side.Z);
        float turn = way.LengthSquared() > 1e-6f ? MathF.Atan2(way.X, way.Z) : 0f;
        heel = MathF.Min(MathF.Max(MathF.Asin(MathF.Min(MathF.Max(-ahead.Y, -1f), 1f)), 0f), 1.2f);
        return Turns.Yaw(turn) * Quaternion.CreateFromAxisAngle(Vector3.UnitX, heel);
    }

    /// <summary>Radians that the toes point to the dancer's left in world.</summary>
    public static float TurnOf(Quaternion foot)
    {
        Vector3 ahead = Vector3.Transform(Vector3.UnitZ, Of(foot, out _));
        return MathF.Atan2(ahead.X, ahead.Z);
    }
}
