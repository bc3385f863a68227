using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Quaternions to the angles that BVH channels hold.</summary>
internal static class EulerAngles
{
    private const float ToDegrees = 180f / MathF.PI;

    /// <summary>Angles in degrees such that rotating about Z, then X, then Y (each in the axes turned so far) gives <paramref name="rotation"/>.</summary>
    public static Vector3 Zxy(Quaternion rotation)
    {
        Quaternion q = Quaternion.Normalize(rotation);

        // Entries of the rotation matrix R = Rz Rx Ry for column vectors.
        float m01 = 2f * (q.X * q.Y - q.W * q.Z);
        float m11 = 1f - 2f * (q.X * q.X + q.Z * q.Z);
        float m21 = 2f * (q.Y * q.Z + q.W * q.X);
        float m20 = 2f * (q.X * q.Z - q.W * q.Y);
        float m22 = 1f - 2f * (q.X * q.X + q.Y * q.Y);
        float x = MathF.Asin(Math.Clamp(m21, -1f, 1f));
        if (MathF.Abs(m21) < 0.99999f)
            return new Vector3(x, MathF.Atan2(-m20, m22), MathF.Atan2(-m01, m11)) * ToDegrees;

        // Gimbal lock: put the whole turn into Z.
        float m00 = 1f - 2f * (q.Y * q.Y + q.Z * q.Z);
        float m10 = 2f * (q.X * q.Y + q.W * q.Z);
        return new Vector3(x, 0f, MathF.Atan2(m10, m00)) * ToDegrees;
    }
}
