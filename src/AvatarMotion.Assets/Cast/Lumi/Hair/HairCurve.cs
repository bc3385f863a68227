using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>A smooth line through points (uniform Catmull-Rom), from root (0) to tip (1).</summary>
internal sealed class HairCurve
{
    private readonly Vector3[] _points;

    public HairCurve(IReadOnlyList<Vector3> points)
    {
        _points = new Vector3[points.Count];
        for (int i = 0; i < _points.Length; i++)
            _points[i] = points[i];
    }

    public Vector3 At(float t)
    {
        int spans = _points.Length - 1;
        float along = Math.Clamp(t, 0f, 1f) * spans;
        int i = Math.Min((int)along, spans - 1);
        float u = along - i;
        Vector3 before = Point(i - 1);
        Vector3 from = Point(i);
        Vector3 to = Point(i + 1);
        Vector3 after = Point(i + 2);
        return 0.5f * ((2f * from) + ((to - before) * u) + (((2f * before) - (5f * from) + (4f * to) - after) * u * u)
            + (((3f * from) - before - (3f * to) + after) * u * u * u));
    }

    /// <summary>Unit direction toward the tip.</summary>
    public Vector3 Direction(float t)
    {
        Vector3 step = At(MathF.Min(t + 0.01f, 1f)) - At(MathF.Max(t - 0.01f, 0f));
        return step.LengthSquared() < 1e-12f ? -Vector3.UnitY : Vector3.Normalize(step);
    }

    /// <summary>Points beyond the ends continue the line.</summary>
    private Vector3 Point(int i)
    {
        if (i < 0)
            return (2f * _points[0]) - _points[1];
        return i < _points.Length ? _points[i] : (2f * _points[^1]) - _points[^2];
    }
}
