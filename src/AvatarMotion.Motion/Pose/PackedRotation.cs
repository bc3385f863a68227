using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A unit quaternion in 8 bytes: the largest component is dropped, the others keep 20 bits each (error below 0.0002°).</summary>
internal readonly struct PackedRotation
{
    private const int Bits = 20;
    private const ulong Mask = (1UL << Bits) - 1;
    private const float Range = 0.70710678f;
    private readonly ulong _bits;

    public PackedRotation(Quaternion rotation)
    {
        Span<float> parts = stackalloc float[] { rotation.X, rotation.Y, rotation.Z, rotation.W };
        int largest = 0;
        for (int i = 1; i < 4; i++)
        {
            if (MathF.Abs(parts[i]) > MathF.Abs(parts[largest]))
                largest = i;
        }

        float sign = parts[largest] < 0f ? -1f : 1f;
        ulong bits = (ulong)largest;
        for (int i = 1; i < 4; i++)
        {
            float unit = (sign * parts[(largest + i) & 3] / Range + 1f) * 0.5f;
            bits = (bits << Bits) | (ulong)(Easing.Clamp01(unit) * Mask + 0.5);
        }

        _bits = bits;
    }

    public Quaternion Unpack()
    {
        int largest = (int)(_bits >> (3 * Bits));
        float a = Part(2);
        float b = Part(1);
        float c = Part(0);
        float rest = MathF.Sqrt(MathF.Max(0f, 1f - a * a - b * b - c * c));
        return largest switch
        {
            0 => new Quaternion(rest, a, b, c),
            1 => new Quaternion(c, rest, a, b),
            2 => new Quaternion(b, c, rest, a),
            _ => new Quaternion(a, b, c, rest),
        };
    }

    private float Part(int index) => ((_bits >> (index * Bits)) & Mask) * (2f * Range / Mask) - Range;
}
