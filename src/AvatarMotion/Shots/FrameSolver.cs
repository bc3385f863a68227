using System;
using System.Numerics;

namespace AvatarMotion;

/// <summary>
/// Finds the nearest camera of a given direction that keeps points in their windows. For a fixed direction each window edge is a linear
/// inequality in the camera's coordinates, so the nearest distance is the largest answer over pairs of opposite edges: exact, no search.
/// </summary>
internal readonly ref struct FrameSolver
{
    private const float Nearest = 0.35f;

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
        float distance = Math.Max(NearestUpright(up, back), NearestSideways(right, back));
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
        foreach (ref readonly FramePoint upper in _points)
        {
            if (upper.Top >= FramePoint.Open)
                continue;
            float upperEdge = Edge(upper.Position, up, back, upper.Top * _tanY);
            foreach (ref readonly FramePoint lower in _points)
            {
                if (lower.Bottom <= -FramePoint.Open)
                    continue;
                float lowerEdge = Edge(lower.Position, up, back, lower.Bottom * _tanY);
                nearest = Math.Max(nearest, (upperEdge - lowerEdge) / ((upper.Top - lower.Bottom) * _tanY));
            }
        }

        return nearest;
    }

    private float NearestSideways(Vector3 right, Vector3 back)
    {
        float nearest = 0f;
        foreach (ref readonly FramePoint first in _points)
        {
            if (first.Side >= FramePoint.Open)
                continue;
            float rightEdge = Edge(first.Position, right, back, first.Side * _tanX);
            foreach (ref readonly FramePoint second in _points)
            {
                if (second.Side >= FramePoint.Open)
                    continue;
                float leftEdge = Edge(second.Position, right, back, -second.Side * _tanX);
                nearest = Math.Max(nearest, (rightEdge - leftEdge) / ((first.Side + second.Side) * _tanX));
            }
        }

        return nearest;
    }

    private (float Low, float High) UprightRange(Vector3 up, Vector3 back, float distance)
    {
        float low = float.MinValue;
        float high = float.MaxValue;
        foreach (ref readonly FramePoint point in _points)
        {
            if (point.Top < FramePoint.Open)
                low = Math.Max(low, Edge(point.Position, up, back, point.Top * _tanY) - point.Top * _tanY * distance);
            if (point.Bottom > -FramePoint.Open)
                high = Math.Min(high, Edge(point.Position, up, back, point.Bottom * _tanY) - point.Bottom * _tanY * distance);
        }

        return (low, high);
    }

    private (float Low, float High) SidewaysRange(Vector3 right, Vector3 back, float distance)
    {
        float low = float.MinValue;
        float high = float.MaxValue;
        foreach (ref readonly FramePoint point in _points)
        {
            if (point.Side >= FramePoint.Open)
                continue;
            low = Math.Max(low, Edge(point.Position, right, back, point.Side * _tanX) - point.Side * _tanX * distance);
            high = Math.Min(high, Edge(point.Position, right, back, -point.Side * _tanX) + point.Side * _tanX * distance);
        }

        return (low, high);
    }

    // A point at (v, z) in camera axes is on the edge of slope s where v - camera = s (distance - z): this is v + s z.
    private float Edge(Vector3 point, Vector3 axis, Vector3 back, float slope)
    {
        Vector3 offset = point - _anchor;
        return Vector3.Dot(offset, axis) + slope * Vector3.Dot(offset, back);
    }
}
