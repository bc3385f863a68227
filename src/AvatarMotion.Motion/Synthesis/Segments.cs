using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Distances of line segments.</summary>
internal static class Segments
{
    /// <summary>Where two segments are nearest: shares of the way along each.</summary>
    /// <remarks>Ericson, Real-Time Collision Detection (2005), 5.1.9.</remarks>
    public static (float S, float T) Nearest(Vector3 a, Vector3 b, Vector3 c, Vector3 d)
    {
        Vector3 first = b - a, second = d - c, off = a - c;
        float aa = MathF.Max(first.LengthSquared(), 1e-9f), ee = MathF.Max(second.LengthSquared(), 1e-9f), f = Vector3.Dot(second, off);
        float cc = Vector3.Dot(first, off), bb = Vector3.Dot(first, second), cross = aa * ee - bb * bb;
        float s = cross > 1e-9f ? Math.Clamp((bb * f - cc * ee) / cross, 0f, 1f) : 0.5f;
        float t = (bb * s + f) / ee;
        if (t < 0f)
            return (Math.Clamp(-cc / aa, 0f, 1f), 0f);
        return t > 1f ? (Math.Clamp((bb - cc) / aa, 0f, 1f), 1f) : (s, t);
    }

    /// <summary>From the nearest point of a segment to a point.</summary>
    public static Vector3 Off(Vector3 from, Vector3 to, Vector3 point)
    {
        Vector3 way = to - from;
        float share = Math.Clamp(Vector3.Dot(point - from, way) / MathF.Max(way.LengthSquared(), 1e-9f), 0f, 1f);
        return point - from - share * way;
    }
}
