using System;
using System.Buffers.Binary;

namespace AvatarMotion.Assets;

/// <summary>Mode 2: indices as differences to one of two running values; and the variable-length numbers that mode 1 shares.</summary>
internal static class MeshoptIndices
{
    private const byte Header = 0xD1;
    private const int Tail = 4;

    public static void Unpack(ReadOnlySpan<byte> packed, Span<byte> bytes, int count, int width)
    {
        if (packed.Length < 1 + Tail || packed[0] != Header)
            throw MeshoptView.Broken();
        ReadOnlySpan<byte> data = packed[1..^Tail];
        Span<uint> last = stackalloc uint[2];
        for (int i = 0; i < count; i++)
        {
            uint value = ReadNumber(ref data);
            int which = (int)(value & 1);
            last[which] += Unfold(value >> 1);
            Write(bytes, i, width, last[which]);
        }
    }

    /// <summary>Seven bits a byte, lowest first.</summary>
    public static uint ReadNumber(ref ReadOnlySpan<byte> data)
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            if (data.IsEmpty)
                throw MeshoptView.Broken();
            byte next = data[0];
            data = data[1..];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw MeshoptView.Broken();
    }

    /// <summary>Zigzag: 0, −1, 1, −2 … as two's complement.</summary>
    public static uint Unfold(uint value) => (value >> 1) ^ (uint)-(int)(value & 1);

    public static void Write(Span<byte> bytes, int at, int width, uint index)
    {
        if (width == 2)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[(2 * at)..], (ushort)index);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(4 * at)..], index);
    }
}
