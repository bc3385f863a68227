using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AvatarMotion.Assets;

/// <summary>One cross-section of a <see cref="LoftShape"/>: an ellipse with its own front and back half depth, and where its center lies off the axis. Metres.</summary>
/// <param name="At">Position along the axis, in [0, 1].</param>
internal readonly record struct LoftSection(float At, float Side, float Front, float Back, float ShiftSide = 0f, float ShiftFront = 0f);

/// <summary>A limb or trunk: elliptic sections keyed along a straight axis, smooth between keys, rounded at the ends.</summary>
internal sealed class LoftShape
{
    private readonly Vector3 _start;
    private readonly Vector3 _axis;
    private readonly Vector3 _side;
    private readonly Vector3 _front;
    private readonly float _length;
    private readonly ProfileCurve _sideRadius;
    private readonly ProfileCurve _frontRadius;
    private readonly ProfileCurve _backRadius;
    private readonly ProfileCurve _shiftSide;
    private readonly ProfileCurve _shiftFront;

    /// <param name="front">Direction of the front half depth; made perpendicular to the axis.</param>
    public LoftShape(Vector3 start, Vector3 end, Vector3 front, params LoftSection[] sections)
    {
        _start = start;
        _length = Vector3.Distance(start, end);
        _axis = (end - start) / _length;
        _front = Vector3.Normalize(front - (_axis * Vector3.Dot(front, _axis)));
        _side = Vector3.Cross(_axis, _front);
        _sideRadius = new(Array.ConvertAll(sections, s => (s.At, s.Side)));
        _frontRadius = new(Array.ConvertAll(sections, s => (s.At, s.Front)));
        _backRadius = new(Array.ConvertAll(sections, s => (s.At, s.Back)));
        _shiftSide = new(Array.ConvertAll(sections, s => (s.At, s.ShiftSide)));
        _shiftFront = new(Array.ConvertAll(sections, s => (s.At, s.ShiftFront)));
    }

    /// <summary>Distance to the shape grown by <paramref name="grow"/> metres.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float At(Vector3 point, float grow = 0f)
    {
        Vector3 local = point - _start;
        float along = Vector3.Dot(local, _axis);
        float t = Math.Clamp(along / _length, 0f, 1f);
        float x = Vector3.Dot(local, _side) - _shiftSide.At(t);
        float z = Vector3.Dot(local, _front) - _shiftFront.At(t);
        float rx = _sideRadius.At(t) + grow;
        float rz = (z > 0f ? _frontRadius.At(t) : _backRadius.At(t)) + grow;
        float section = Ellipse(x, z, rx, rz);
        float beyond = MathF.Max(-along, along - _length);
        if (beyond <= 0f)
            return section;
        float rounding = 0.6f * MathF.Min(rx, rz);
        float inner = MathF.Max(section + rounding, 0f);
        return MathF.Sqrt((inner * inner) + (beyond * beyond)) - rounding;
    }

    private static float Ellipse(float x, float z, float rx, float rz)
    {
        float ux = x / rx;
        float uz = z / rz;
        float k0 = MathF.Sqrt((ux * ux) + (uz * uz));
        float k1 = MathF.Sqrt((ux * ux / (rx * rx)) + (uz * uz / (rz * rz)));
        return k1 < 1e-6f ? -MathF.Min(rx, rz) : k0 * (k0 - 1f) / k1;
    }
}
