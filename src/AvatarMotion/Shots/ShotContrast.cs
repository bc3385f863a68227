using System;
using System.Numerics;

namespace AvatarMotion;

/// <summary>Whether a cut from one shot to the next reads as a change and not as a jump.</summary>
internal static class ShotContrast
{
    private const int Sizes = 2;
    private const float Angle = 30f;
    private const float Degree = MathF.PI / 180f;

    /// <summary>At least two sizes or 30° apart, and not the same shot.</summary>
    public static bool Holds(ShotInfo from, int fromSide, ShotInfo to, int toSide) =>
        from.Name != to.Name
        && (Math.Abs(from.Size - (to.OpensAs ?? to.Size)) >= Sizes || AngleBetween(from, fromSide, to, toSide) >= Angle);

    private static float AngleBetween(ShotInfo from, int fromSide, ShotInfo to, int toSide)
    {
        Vector3 first = FrameSolver.Back(fromSide * from.Azimuth * Degree, from.Elevation * Degree);
        Vector3 second = FrameSolver.Back(toSide * to.Azimuth * Degree, to.Elevation * Degree);
        return MathF.Acos(Math.Min(Math.Max(Vector3.Dot(first, second), -1f), 1f)) / Degree;
    }
}
