using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Signed distance to a surface in metres, negative inside; only near the surface need it be exact.</summary>
internal delegate float DistanceField(Vector3 point);

/// <summary>Shapes and joins of distance fields.</summary>
/// <remarks>After I. Quilez, "Distance functions" and "Smooth minimum" (iquilezles.org, 2008-2013); the quadratic form of the smooth minimum.</remarks>
internal static class Distance
{
    /// <summary>Union with a fillet of radius about <paramref name="fillet"/> metres.</summary>
    public static float Join(float a, float b, float fillet)
    {
        float overlap = MathF.Max(fillet - MathF.Abs(a - b), 0f);
        return MathF.Min(a, b) - (overlap * overlap / (4f * fillet));
    }

    /// <summary>Intersection with a rounded edge.</summary>
    public static float Cut(float a, float b, float fillet) => -Join(-a, -b, fillet);

    /// <summary>Axis-aligned ellipsoid, exact to first order.</summary>
    public static float Ellipsoid(Vector3 point, Vector3 center, Vector3 radii)
    {
        Vector3 local = point - center;
        float k0 = (local / radii).Length();
        float k1 = (local / (radii * radii)).Length();
        return k1 < 1e-9f ? -MathF.Min(radii.X, MathF.Min(radii.Y, radii.Z)) : k0 * (k0 - 1f) / k1;
    }

    /// <summary>Capsule whose radius runs from <paramref name="startRadius"/> to <paramref name="endRadius"/>.</summary>
    public static float Limb(Vector3 point, Vector3 start, float startRadius, Vector3 end, float endRadius)
    {
        float t = AlongSegment(point, start, end);
        return Vector3.Distance(point, Vector3.Lerp(start, end, t)) - (startRadius + ((endRadius - startRadius) * t));
    }

    /// <summary>Box with rounded edges; <paramref name="half"/> includes the rounding.</summary>
    public static float RoundBox(Vector3 point, Vector3 half, float rounding)
    {
        Vector3 outside = Vector3.Abs(point) - half + new Vector3(rounding);
        float inner = MathF.Min(MathF.Max(outside.X, MathF.Max(outside.Y, outside.Z)), 0f);
        return Vector3.Max(outside, Vector3.Zero).Length() + inner - rounding;
    }

    /// <summary>Share of the way from <paramref name="start"/> to <paramref name="end"/> where the segment is nearest, in [0, 1].</summary>
    public static float AlongSegment(Vector3 point, Vector3 start, Vector3 end)
    {
        Vector3 axis = end - start;
        return Math.Clamp(Vector3.Dot(point - start, axis) / axis.LengthSquared(), 0f, 1f);
    }

    /// <summary>Gradient by four samples on a tetrahedron; about unit length near the surface.</summary>
    public static Vector3 Gradient(DistanceField field, Vector3 point, float step)
    {
        Vector3 a = new(1f, -1f, -1f);
        Vector3 b = new(-1f, -1f, 1f);
        Vector3 c = new(-1f, 1f, -1f);
        Vector3 sum = (a * field(point + (a * step))) + (b * field(point + (b * step))) + (c * field(point + (c * step)))
            + (Vector3.One * field(point + new Vector3(step)));
        return sum / (4f * step);
    }

    /// <summary>Cubic step from 0 at <paramref name="low"/> to 1 at <paramref name="high"/>.</summary>
    public static float Step(float low, float high, float value)
    {
        float t = Math.Clamp((value - low) / (high - low), 0f, 1f);
        return t * t * (3f - (2f * t));
    }
}
