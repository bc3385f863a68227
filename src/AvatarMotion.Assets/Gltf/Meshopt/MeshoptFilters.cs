using System;
using System.Buffers.Binary;

namespace AvatarMotion.Assets;

/// <summary>What was done to attributes before packing, undone in place: octahedral normals, quaternions, shared exponents.</summary>
internal static class MeshoptFilters
{
    public static void Undo(string filter, Span<byte> bytes, int stride)
    {
        for (int at = 0; at + stride <= bytes.Length; at += stride)
        {
            Span<byte> element = bytes.Slice(at, stride);
            switch (filter)
            {
                case "OCTAHEDRAL" when stride == 4:
                    Octahedral8(element);
                    break;
                case "OCTAHEDRAL" when stride == 8:
                    Octahedral16(element);
                    break;
                case "QUATERNION" when stride == 8:
                    Quaternion(element);
                    break;
                case "EXPONENTIAL":
                    Exponential(element);
                    break;
                case "NONE":
                    return;
                default:
                    throw new AssetException($"a buffer view is filtered by {filter}, which is not read; save it without compression.");
            }
        }
    }

    private static void Octahedral8(Span<byte> v)
    {
        (float x, float y, float z) = Unfold((sbyte)v[0], (sbyte)v[1], (sbyte)v[2], 127f);
        (v[0], v[1], v[2]) = ((byte)(sbyte)x, (byte)(sbyte)y, (byte)(sbyte)z);
    }

    private static void Octahedral16(Span<byte> v)
    {
        (float x, float y, float z) = Unfold(Short(v, 0), Short(v, 1), Short(v, 2), 32767f);
        Put(v, 0, x);
        Put(v, 1, y);
        Put(v, 2, z);
    }

    /// <summary>From the octahedron's square back to the sphere.</summary>
    private static (float X, float Y, float Z) Unfold(float x, float y, float one, float most)
    {
        float z = one - MathF.Abs(x) - MathF.Abs(y), under = MathF.Min(z, 0f);
        x += x >= 0f ? under : -under;
        y += y >= 0f ? under : -under;
        float length = MathF.Sqrt((x * x) + (y * y) + (z * z));
        float scale = length > 0f ? most / length : 0f;
        return (MathF.Round(x * scale), MathF.Round(y * scale), MathF.Round(z * scale));
    }

    private static void Quaternion(Span<byte> v)
    {
        short last = Short(v, 3);
        float scale = 1f / (MathF.Sqrt(2f) * (last | 3));
        float x = Short(v, 0) * scale, y = Short(v, 1) * scale, z = Short(v, 2) * scale;
        float w = MathF.Sqrt(MathF.Max(0f, 1f - (x * x) - (y * y) - (z * z)));
        int largest = last & 3;
        Put(v, (largest + 1) & 3, MathF.Round(x * 32767f));
        Put(v, (largest + 2) & 3, MathF.Round(y * 32767f));
        Put(v, (largest + 3) & 3, MathF.Round(z * 32767f));
        Put(v, largest, MathF.Round(w * 32767f));
    }

    private static void Exponential(Span<byte> element)
    {
        for (int at = 0; at + 4 <= element.Length; at += 4)
        {
            int value = BinaryPrimitives.ReadInt32LittleEndian(element[at..]);
            BinaryPrimitives.WriteSingleLittleEndian(element[at..], MathF.ScaleB((value << 8) >> 8, value >> 24));
        }
    }

    private static short Short(ReadOnlySpan<byte> v, int index) => BinaryPrimitives.ReadInt16LittleEndian(v[(2 * index)..]);

    private static void Put(Span<byte> v, int index, float value) => BinaryPrimitives.WriteInt16LittleEndian(v[(2 * index)..], (short)value);
}
