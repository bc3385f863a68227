using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A unit quaternion in 6 bytes: the three smallest components in 15 bits each, the largest one's index in the rest. Error below 0.009°.</summary>
internal static class PackedRotation
{
    /// <summary>Numbers of 16 bits per rotation.</summary>
    public const int Words = 3;

    private const float Largest = 0.70710678f;
    private const float Steps = 32767f;

    public static void Write(Quaternion q, Span<ushort> words)
    {
        q = Quaternion.Normalize(q);
        int largest = 0;
        for (int i = 1; i < 4; i++)
        {
            if (MathF.Abs(Component(q, i)) > MathF.Abs(Component(q, largest)))
                largest = i;
        }

        float sign = Component(q, largest) < 0f ? -1f : 1f;
        int at = 0;
        for (int i = 0; i < 4; i++)
        {
            if (i == largest)
                continue;
            float unit = 0.5f + 0.5f * sign * Component(q, i) / Largest;
            words[at++] = (ushort)(Math.Clamp(unit, 0f, 1f) * Steps + 0.5f);
        }

        words[0] |= (ushort)((largest & 1) << 15);
        words[1] |= (ushort)((largest >> 1) << 15);
    }

    public static Quaternion Read(ReadOnlySpan<ushort> words)
    {
        int largest = (words[0] >> 15) | ((words[1] >> 15) << 1);
        float a = Unpack(words[0] & 0x7FFF), b = Unpack(words[1] & 0x7FFF), c = Unpack(words[2]);
        float d = MathF.Sqrt(MathF.Max(0f, 1f - a * a - b * b - c * c));
        return largest switch
        {
            0 => new Quaternion(d, a, b, c),
            1 => new Quaternion(a, d, b, c),
            2 => new Quaternion(a, b, d, c),
            _ => new Quaternion(a, b, c, d),
        };
    }

    private static float Unpack(int word) => (word * (2f / Steps) - 1f) * Largest;

    private static float Component(Quaternion q, int i) => i switch { 0 => q.X, 1 => q.Y, 2 => q.Z, _ => q.W };
}
