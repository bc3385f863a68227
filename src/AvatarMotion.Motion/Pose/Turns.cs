using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Rotations as this project speaks of them: turn (left), bow (forward), tilt (left).</summary>
internal static class Turns
{
    /// <summary>Degrees to radians.</summary>
    public const float Degree = MathF.PI / 180f;

    /// <summary>Tilts first, then bows, then turns; degrees.</summary>
    public static Quaternion Of(float turn, float bow, float tilt) =>
        Quaternion.CreateFromAxisAngle(Vector3.UnitY, turn * Degree) * Quaternion.CreateFromAxisAngle(Vector3.UnitX, bow * Degree)
        * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -tilt * Degree);

    /// <summary>A turn about +Y, in radians.</summary>
    public static Quaternion Yaw(float radians) => Quaternion.CreateFromAxisAngle(Vector3.UnitY, radians);

    /// <summary>The forward direction of a turn about +Y, in radians.</summary>
    public static Vector3 Forward(float radians) => new(MathF.Sin(radians), 0f, MathF.Cos(radians));

    /// <summary>The rotation vector (axis times angle in radians, the short way).</summary>
    public static Vector3 ToVector(Quaternion q)
    {
        if (q.W < 0f)
            q = new Quaternion(-q.X, -q.Y, -q.Z, -q.W);
        Vector3 v = new(q.X, q.Y, q.Z);
        float sine = v.Length();
        return sine < 1e-6f ? 2f * v : v * (2f * MathF.Atan2(sine, q.W) / sine);
    }

    /// <summary>The rotation of a rotation vector.</summary>
    public static Quaternion FromVector(Vector3 v)
    {
        float angle = v.Length();
        return angle < 1e-7f ? Quaternion.Identity : Quaternion.CreateFromAxisAngle(v / angle, angle);
    }

    /// <summary>The rotation that maps the three axes to these three right-handed unit vectors.</summary>
    public static Quaternion FromAxes(Vector3 x, Vector3 y, Vector3 z) =>
        Quaternion.Normalize(Quaternion.CreateFromRotationMatrix(new Matrix4x4(x.X, x.Y, x.Z, 0f, y.X, y.Y, y.Z, 0f, z.X, z.Y, z.Z, 0f, 0f, 0f, 0f, 1f)));

    /// <summary>The shortest rotation from one unit vector to another.</summary>
    public static Quaternion Between(Vector3 from, Vector3 to)
    {
        float cosine = Vector3.Dot(from, to);
        if (cosine < -0.9999f)
        {
            Vector3 side = Vector3.Cross(from, MathF.Abs(from.X) < 0.7f ? Vector3.UnitX : Vector3.UnitY);
            return Quaternion.CreateFromAxisAngle(Vector3.Normalize(side), MathF.PI);
        }

        Vector3 axis = Vector3.Cross(from, to);
        return Quaternion.Normalize(new Quaternion(axis, 1f + cosine));
    }

    /// <summary>The part of <paramref name="v"/> at a right angle to the unit vector <paramref name="along"/>, as a unit vector; <paramref name="otherwise"/> where there is none.</summary>
    public static Vector3 Across(Vector3 v, Vector3 along, Vector3 otherwise)
    {
        Vector3 across = v - along * Vector3.Dot(v, along);
        float length = across.Length();
        return length > 1e-5f ? across / length : otherwise;
    }

    /// <summary>The angle in (-π, π] that is the same direction.</summary>
    public static float Wrapped(float radians) => radians - 2f * MathF.PI * MathF.Floor((radians + MathF.PI) / (2f * MathF.PI));
}
