using System;
using System.Numerics;

namespace AvatarMotion.Motion.Tests;

/// <summary>Measures rotations without the code under test.</summary>
internal static class Angles
{
    /// <summary>Degrees between two rotations, the short way.</summary>
    public static double Between(Quaternion a, Quaternion b)
    {
        Quaternion off = Quaternion.Conjugate(a) * b;
        return 360.0 / Math.PI * Math.Atan2(Math.Sqrt((double)off.X * off.X + (double)off.Y * off.Y + (double)off.Z * off.Z), Math.Abs(off.W));
    }

    /// <summary>Degrees between two directions.</summary>
    public static double Between(Vector3 a, Vector3 b) => 180.0 / Math.PI * Math.Atan2(Vector3.Cross(a, b).Length(), Vector3.Dot(a, b));
}
