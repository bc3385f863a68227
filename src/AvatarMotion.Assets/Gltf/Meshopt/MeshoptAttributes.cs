using System;

namespace AvatarMotion.Assets;

/// <summary>Mode 0: elements in blocks; byte columns of a block as zigzag differences, packed with 0, 2, 4 or 8 bits for each group of 16.</summary>
internal static class MeshoptAttributes
{
    private const byte Header = 0xA0;
    private const int GroupSize = 16;
    private const int LargestBlockBytes = 8192;
    private const int LargestBlock = 256;
    private const int SmallestTail = 32;

    public static void Unpack(ReadOnlySpan<byte> packed, Span<byte> bytes, int count, int stride)
    {
        int tail = Math.Max(stride, SmallestTail);
        if (packed.Length < 1 + tail || packed[0] != Header)
            throw MeshoptView.Broken();
        Span<byte> last = stackalloc byte[stride];
        packed[^stride..].CopyTo(last);
        ReadOnlySpan<byte> data = packed[1..^tail];
        int largest = Math.Min((LargestBlockBytes / stride) & ~(GroupSize - 1), LargestBlock);
        Span<byte> column = stackalloc byte[LargestBlock];
        for (int first = 0; first < count; first += largest)
        {
            int block = Math.Min(largest, count - first);
            for (int k = 0; k < stride; k++)
            {
                ReadColumn(ref data, column[..((block + GroupSize - 1) & ~(GroupSize - 1))]);
                for (int i = 0; i < block; i++)
                {
                    int delta = (column[i] >> 1) ^ -(column[i] & 1);
                    last[k] = (byte)(last[k] + delta);
                    bytes[((first + i) * stride) + k] = last[k];
                }
            }
        }
    }

    private static void ReadColumn(ref ReadOnlySpan<byte> data, scoped Span<byte> column)
    {
        int groups = column.Length / GroupSize, headerSize = (groups + 3) / 4;
        ReadOnlySpan<byte> header = Take(ref data, headerSize);
        for (int g = 0; g < groups; g++)
        {
            Span<byte> group = column.Slice(g * GroupSize, GroupSize);
            switch ((header[g / 4] >> (2 * (g % 4))) & 3)
            {
                case 0:
                    group.Clear();
                    break;
                case 1:
                    ReadGroup(ref data, group, 2);
                    break;
                case 2:
                    ReadGroup(ref data, group, 4);
                    break;
                default:
                    Take(ref data, GroupSize).CopyTo(group);
                    break;
            }
        }
    }

    /// <summary>Values of a few bits, highest bits first; all ones stands for a whole byte that follows the group.</summary>
    private static void ReadGroup(ref ReadOnlySpan<byte> data, scoped Span<byte> group, int bits)
    {
        ReadOnlySpan<byte> small = Take(ref data, GroupSize * bits / 8);
        int perByte = 8 / bits, escape = (1 << bits) - 1;
        for (int i = 0; i < GroupSize; i++)
        {
            int value = (small[i / perByte] >> (8 - (bits * ((i % perByte) + 1)))) & escape;
            group[i] = value == escape ? Take(ref data, 1)[0] : (byte)value;
        }
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> data, int count)
    {
        if (data.Length < count)
            throw MeshoptView.Broken();
        ReadOnlySpan<byte> taken = data[..count];
        data = data[count..];
        return taken;
    }
}
