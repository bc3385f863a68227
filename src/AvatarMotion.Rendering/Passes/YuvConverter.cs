using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AvatarMotion.Rendering;

/// <summary>RGBA8 to planar YUV 4:2:0, BT.709 in limited range, two rows at a time.</summary>
/// <remarks>ITU-R BT.709-6; coefficients scaled by 65536, chroma from the mean of each 2×2 block.</remarks>
internal static class YuvConverter
{
    private const int Lanes = 8;
    private const int YRed = 11966, YGreen = 40254, YBlue = 4064;
    private const int URed = -6596, UGreen = -22189, UBlue = 28785;
    private const int VRed = 28785, VGreen = -26145, VBlue = -2640;
    private const int YOffset = (16 << 16) + 32768;
    private const int COffset = (128 << 16) + 32768;

    /// <summary>Converts rows <paramref name="y"/> and y + 1 (y even) into the planes of <paramref name="yuv"/>. Rows have at least 8 readable pixels past the width.</summary>
    public static void ConvertPair(ReadOnlySpan<uint> upper, ReadOnlySpan<uint> lower, FrameSize size, int y, Span<byte> yuv)
    {
        int area = size.Width * size.Height, chromaRow = y / 2 * (size.Width / 2);
        Luma(upper, yuv.Slice(y * size.Width, size.Width));
        Luma(lower, yuv.Slice((y + 1) * size.Width, size.Width));
        Span<byte> u = yuv.Slice(area + chromaRow, size.Width / 2);
        Span<byte> v = yuv.Slice(area + (area / 4) + chromaRow, size.Width / 2);
        Chroma(upper, lower, u, v);
    }

    private static void Luma(ReadOnlySpan<uint> row, Span<byte> target)
    {
        ref uint first = ref Unsafe.AsRef(in row[0]);
        int x = 0;
        for (; x + Lanes <= target.Length; x += Lanes)
            Bytes(Weigh(Vector256.LoadUnsafe(ref first, (nuint)x), YRed, YGreen, YBlue, YOffset)).StoreUnsafe(ref target[x]);
        for (; x < target.Length; x++)
            target[x] = Weigh(row[x], YRed, YGreen, YBlue, YOffset);
    }

    private static void Chroma(ReadOnlySpan<uint> upper, ReadOnlySpan<uint> lower, Span<byte> u, Span<byte> v)
    {
        ref uint above = ref Unsafe.AsRef(in upper[0]);
        ref uint below = ref Unsafe.AsRef(in lower[0]);
        int x = 0;
        for (; x + Lanes <= u.Length; x += Lanes)
        {
            Vector256<uint> left = PairMeans(ref above, ref below, 2 * x), right = PairMeans(ref above, ref below, (2 * x) + Lanes);
            Vector256<uint> block = Vector256.Create(left.GetLower(), right.GetLower());
            Bytes(Weigh(block, URed, UGreen, UBlue, COffset)).StoreUnsafe(ref u[x]);
            Bytes(Weigh(block, VRed, VGreen, VBlue, COffset)).StoreUnsafe(ref v[x]);
        }

        for (; x < u.Length; x++)
        {
            uint mean = PackedPixels.Average(PackedPixels.Average(upper[2 * x], lower[2 * x]), PackedPixels.Average(upper[(2 * x) + 1], lower[(2 * x) + 1]));
            u[x] = Weigh(mean, URed, UGreen, UBlue, COffset);
            v[x] = Weigh(mean, VRed, VGreen, VBlue, COffset);
        }
    }

    /// <summary>Means of four 2×2 blocks, in the lower half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> PairMeans(ref uint above, ref uint below, int x)
    {
        Vector256<uint> column = PackedPixels.Average(Vector256.LoadUnsafe(ref above, (nuint)x), Vector256.LoadUnsafe(ref below, (nuint)x));
        Vector256<uint> sorted = Vector256.Shuffle(column, Vector256.Create(0u, 2u, 4u, 6u, 1u, 3u, 5u, 7u));
        return PackedPixels.Average(sorted, Vector256.Create(sorted.GetUpper(), sorted.GetUpper()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Weigh(Vector256<uint> pixels, int red, int green, int blue, int offset)
    {
        Vector256<int> mask = Vector256.Create(0xFF);
        Vector256<int> all = pixels.AsInt32();
        return Vector256.ShiftRightArithmetic(
            ((all & mask) * red) + ((Vector256.ShiftRightLogical(all, 8) & mask) * green) + ((Vector256.ShiftRightLogical(all, 16) & mask) * blue)
            + Vector256.Create(offset),
            16);
    }

    private static byte Weigh(uint pixel, int red, int green, int blue, int offset) =>
        (byte)((((int)(pixel & 0xFF) * red) + ((int)((pixel >> 8) & 0xFF) * green) + ((int)((pixel >> 16) & 0xFF) * blue) + offset) >> 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector64<byte> Bytes(Vector256<int> values)
    {
        Vector128<short> words = Vector128.Narrow(values.GetLower(), values.GetUpper());
        return Vector128.Narrow(words, words).AsByte().GetLower();
    }
}
