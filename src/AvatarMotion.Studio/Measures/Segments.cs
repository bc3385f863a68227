using System;
using System.Numerics;

namespace AvatarMotion.Studio;

/// <summary>Distances of straight lines with two ends.</summary>
internal static class Segments
{
    private const float Nothing = 1e-10f;

    /// <summary>The shortest distance of two segments.</summary>
    /// <remarks>After C. Ericson, Real-Time Collision Detection (2005), section 5.1.9.</remarks>
    public static float Distance(Vector3 a0, Vector3 a1, Vector3 b0, Vector3 b1)
    {
        Vector3 a = a1 - a0, b = b1 - b0, between = a0 - b0;
        float aa = Vector3.Dot(a, a), bb = Vector3.Dot(b, b), bw = Vector3.Dot(b, between);
        if (aa <= Nothing)
            return Distance(a0, b0, b1);
        float aw = Vector3.Dot(a, between);
        if (bb <= Nothing)
            return Distance(b0, a0, a1);
        float ab = Vector3.Dot(a, b), parallel = aa * bb - ab * ab;
        float s = parallel > Nothing ? Math.Clamp((ab * bw - aw * bb) / parallel, 0f, 1f) : 0f;
        float t = (ab * s + bw) / bb;
        if (t is < 0f or > 1f)
        {
            t = Math.Clamp(t, 0f, 1f);
            s = Math.Clamp((ab * t - aw) / aa, 0f, 1f);
        }

        return Vector3.Distance(a0 + s * a, b0 + t * b);
    }

    /// <summary>The shortest distance of a point to a segment.</summary>
    public static float Distance(Vector3 point, Vector3 from, Vector3 to)
    {
        Vector3 way = to - from;
        float length = way.LengthSquared();
        float along = length > Nothing ? Math.Clamp(Vector3.Dot(point - from, way) / length, 0f, 1f) : 0f;
        return Vector3.Distance(point, from + along * way);
    }
}
