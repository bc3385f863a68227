using System;
using System.Numerics;

namespace AvatarMotion;

/// <summary>
/// Finds the nearest camera of a given direction that keeps points in their windows. For a fixed direction each window edge is a linear
/// inequality in the camera's coordinates, so the nearest distance is the largest answer over pairs of opposite edges: closed form, no search.
/// </summary>
internal readonly ref struct FrameSolver
{
    private const float Nearest = 0.35f;
    private const float Softness = 0.1f;
    private const float CornerSoftness = 0.04f;
    private const float Far = 100f;

    private readonly ReadOnlySpan<FramePoint> _points;
    private readonly Vector3 _anchor;
    private readonly float _tanY;
    private readonly float _tanX;

    public FrameSolver(ReadOnlySpan<FramePoint> points, Vector3 anchor, float verticalFov, float aspect)
    {
        _points = points;
        _anchor = anchor;
        _tanY = MathF.Tan(verticalFov * MathF.PI / 360f);
        _tanX = _tanY * aspect;
    }

    /// <summary>Camera position that looks along the direction given by two angles (radians), as far as <paramref name="retreat"/> times the nearest.</summary>
    /// <param name="azimuth">Angle of the camera from +Z toward +X.</param>
    /// <param name="elevation">Angle of the camera above the horizon.</param>
    /// <param name="retreat">Factor on the distance, at least 1.</param>
    /// <param name="sink">Share of the spare height that goes above the subject.</param>
    /// <param name="anchorX">Picture coordinate at which the anchor stands where there is room.</param>
    public Vector3 Solve(float azimuth, float elevation, float retreat, float sink, float anchorX)
    {
        Vector3 back = Back(azimuth, elevation);
        Vector3 right = new(MathF.Cos(azimuth), 0f, -MathF.Sin(azimuth));
        Vector3 up = Vector3.Cross(back, right);
        float distance = SoftMax(NearestUpright(up, back), NearestSideways(right, back), Softness);
        foreach (ref readonly FramePoint point in _points)
            distance = Math.Max(distance, Vector3.Dot(point.Position - _anchor, back) + Nearest);
        distance *= retreat;
        (float low, float high) = UprightRange(up, back, distance);
        float y = Easing.Lerp(low, high, sink);
        (low, high) = SidewaysRange(right, back, distance);
        float x = Math.Min(Math.Max(-anchorX * _tanX * distance, low), high);
        return _anchor + x * right + y * up + distance * back;
    }

    /// <summary>Unit vector from the scene toward a camera.</summary>
    public static Vector3 Back(float azimuth, float elevation)
    {
        float flat = MathF.Cos(elevation);
        return new Vector3(flat * MathF.Sin(azimuth), MathF.Sin(elevation), flat * MathF.Cos(azimuth));
    }

    private float NearestUpright(Vector3 up, Vector3 back)
    {
        float nearest = 0f;
        for (int above = 1; above < FramingSpan.Groups.Length; above++)
        {
            float upper = UpperEdge(above, up, back, out float top);
            for (int below = 1; below < FramingSpan.Groups.Length && top < FramePoint.Open; below++)
            {
                float lower = LowerEdge(below, up, back, out float bottom);
                if (bottom > -FramePoint.Open)
                    nearest = SoftMax(nearest, (upper - lower) / ((top - bottom) * _tanY), Softness);
            }
        }

        return nearest;
    }

    private float NearestSideways(Vector3 right, Vector3 back)
    {
        float nearest = 0f;
        for (int group = 1; group < FramingSpan.Groups.Length; group++)
        {
            float leftmost = Far;
            float rightmost = -Far;
            float side = 1f;
            foreach (ref readonly FramePoint point in Group(group))
            {
                if (point.Side >= FramePoint.Open)
                    continue;
                side = point.Side;
                rightmost = SoftMax(rightmost, Edge(point.Position, right, back, side * _tanX), CornerSoftness);
                leftmost = -SoftMax(-leftmost, -Edge(point.Position, right, back, -side * _tanX), CornerSoftness);
            }

            if (rightmost > leftmost)
                nearest = SoftMax(nearest, (rightmost - leftmost) / (2f * side * _tanX), Softness);
        }

        return nearest;
    }

    private (float Low, float High) UprightRange(Vector3 up, Vector3 back, float distance)
    {
        float low = -Far;
        float high = Far;
        for (int group = 1; group < FramingSpan.Groups.Length; group++)
        {
            float upper = UpperEdge(group, up, back, out float top);
            if (top < FramePoint.Open)
                low = SoftMax(low, upper - top * _tanY * distance, Softness);
            float lower = LowerEdge(group, up, back, out float bottom);
            if (bottom > -FramePoint.Open)
                high = -SoftMax(-high, -(lower - bottom * _tanY * distance), Softness);
        }

        return (Math.Min(low, high), high);
    }

    // The outermost edge of a group's points that have an upper limit, all the same one; Open where none has.
    private float UpperEdge(int group, Vector3 up, Vector3 back, out float top)
    {
        float edge = -Far;
        top = FramePoint.Open;
        foreach (ref readonly FramePoint point in Group(group))
        {
            if (point.Top >= FramePoint.Open)
                continue;
            top = point.Top;
            edge = SoftMax(edge, Edge(point.Position, up, back, top * _tanY), CornerSoftness);
        }

        return edge;
    }

    private float LowerEdge(int group, Vector3 up, Vector3 back, out float bottom)
    {
        float edge = Far;
        bottom = -FramePoint.Open;
        foreach (ref readonly FramePoint point in Group(group))
        {
            if (point.Bottom <= -FramePoint.Open)
                continue;
            bottom = point.Bottom;
            edge = -SoftMax(-edge, -Edge(point.Position, up, back, bottom * _tanY), CornerSoftness);
        }

        return edge;
    }

    private (float Low, float High) SidewaysRange(Vector3 right, Vector3 back, float distance)
    {
        float low = -Far;
        float high = Far;
        foreach (ref readonly FramePoint point in _points)
        {
            if (point.Side >= FramePoint.Open)
                continue;
            low = Math.Max(low, Edge(point.Position, right, back, point.Side * _tanX) - point.Side * _tanX * distance);
            high = Math.Min(high, Edge(point.Position, right, back, -point.Side * _tanX) + point.Side * _tanX * distance);
        }

        return low <= high ? (low, high) : (0.5f * (low + high), 0.5f * (low + high));
    }

    private ReadOnlySpan<FramePoint> Group(int index) =>
        _points.Slice(FramingSpan.Groups[index - 1], FramingSpan.Groups[index] - FramingSpan.Groups[index - 1]);

    // Rounds the corner where one limit takes over from another, so that the camera's speed does not jump there; never below either.
    private static float SoftMax(float first, float second, float softness)
    {
        float gap = first - second;
        return 0.5f * (first + second + MathF.Sqrt(gap * gap + softness * softness));
    }

    // A point at (v, z) in camera axes is on the edge of slope s where v - camera = s (distance - z): this is v + s z.
    private float Edge(Vector3 point, Vector3 axis, Vector3 back, float slope)
    {
        Vector3 offset = point - _anchor;
        return Vector3.Dot(offset, axis) + slope * Vector3.Dot(offset, back);
    }
}
