using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AvatarMotion.Rendering;

/// <summary>Smooths stair steps where brightness jumps: finds the edge's ends and blends with the pixel across by how far the end is.</summary>
/// <remarks>After FXAA 3.11 "quality" (Lottes 2011), in integers, with a vector test first because nine of ten pixels have no edge.</remarks>
internal static class EdgeSmoother
{
    private const int Threshold = 16;
    private const int SearchSteps = 10;

    /// <summary>Writes row <paramref name="y"/> of a picture, smoothed, into <paramref name="target"/>.</summary>
    public static void SmoothRow(PixelPlane picture, int y, Span<uint> target)
    {
        int start = y * picture.Stride, width = picture.Width;
        picture.Row(y).CopyTo(target);
        if (y == 0 || y == picture.Height - 1)
            return;
        ref byte luma = ref picture.Luma[start];
        for (int x = 0; x < width; x += Vector256<byte>.Count)
        {
            uint edges = FindEdges(ref Unsafe.Add(ref luma, x), picture.Stride);
            for (; edges != 0; edges &= edges - 1)
            {
                int column = x + BitOperations.TrailingZeroCount(edges);
                if (column > 0 && column < width - 1)
                    target[column] = SmoothPixel(picture, start + column, column, y);
            }
        }
    }

    /// <summary>One bit per pixel whose cross of five differs by more than the threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FindEdges(ref byte luma, int stride)
    {
        Vector256<byte> center = Vector256.LoadUnsafe(ref luma);
        Vector256<byte> up = Vector256.LoadUnsafe(ref Unsafe.Subtract(ref luma, stride));
        Vector256<byte> down = Vector256.LoadUnsafe(ref Unsafe.Add(ref luma, stride));
        Vector256<byte> left = Vector256.LoadUnsafe(ref Unsafe.Subtract(ref luma, 1));
        Vector256<byte> right = Vector256.LoadUnsafe(ref Unsafe.Add(ref luma, 1));
        Vector256<byte> high = Vector256.Max(Vector256.Max(center, Vector256.Max(up, down)), Vector256.Max(left, right));
        Vector256<byte> low = Vector256.Min(Vector256.Min(center, Vector256.Min(up, down)), Vector256.Min(left, right));
        return Vector256.GreaterThan(high - low, Vector256.Create((byte)Threshold)).ExtractMostSignificantBits();
    }

    private static uint SmoothPixel(PixelPlane picture, int at, int x, int y)
    {
        int stride = picture.Stride;
        ref byte luma = ref picture.Luma[at];
        int center = luma, up = L(ref luma, -stride), down = L(ref luma, stride), left = L(ref luma, -1), right = L(ref luma, 1);
        int upLeft = L(ref luma, -stride - 1), upRight = L(ref luma, -stride + 1), downLeft = L(ref luma, stride - 1), downRight = L(ref luma, stride + 1);
        int horizontal = Math.Abs(upLeft + downLeft - (2 * left)) + (2 * Math.Abs(up + down - (2 * center))) + Math.Abs(upRight + downRight - (2 * right));
        int vertical = Math.Abs(upLeft + upRight - (2 * up)) + (2 * Math.Abs(left + right - (2 * center))) + Math.Abs(downLeft + downRight - (2 * down));
        bool isHorizontal = horizontal >= vertical;
        int across = isHorizontal ? stride : 1, along = isHorizontal ? 1 : stride;
        int before = isHorizontal ? up : left, after = isHorizontal ? down : right;
        if (Math.Abs(before - center) >= Math.Abs(after - center))
        {
            across = -across;
            after = before;
        }

        int room = isHorizontal ? Math.Min(x, picture.Width - 1 - x) : Math.Min(y, picture.Height - 1 - y);
        uint weight = BlendToEdge(ref luma, across, along, center, after, Math.Min(room, SearchSteps));
        weight = Math.Max(weight, Speckle(center, up + down + left + right, upLeft + upRight + downLeft + downRight, after));
        return weight == 0 ? picture.Pixels[at] : PackedPixels.Lerp(picture.Pixels[at], picture.Pixels[at + across], weight);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int L(ref byte luma, int offset) => Unsafe.Add(ref luma, offset);

    /// <summary>How much of the pixel across shows, of 256: half a pixel at the near end of the step, none from the middle on.</summary>
    private static uint BlendToEdge(ref byte luma, int across, int along, int center, int after, int steps)
    {
        int edge = center + after;
        int limit = Math.Abs(center - after) / 2;
        int ahead = 1, back = 1, endAhead = 0, endBack = 0;
        for (; ahead <= steps; ahead++)
        {
            endAhead = L(ref luma, along * ahead) + L(ref luma, (along * ahead) + across) - edge;
            if (Math.Abs(endAhead) >= limit)
                break;
        }

        for (; back <= steps; back++)
        {
            endBack = L(ref luma, -along * back) + L(ref luma, (-along * back) + across) - edge;
            if (Math.Abs(endBack) >= limit)
                break;
        }

        int nearest = Math.Min(ahead, back), end = ahead <= back ? endAhead : endBack;
        bool stepsTowardOther = end < 0 != 2 * center < edge;
        return stepsTowardOther ? (uint)(128 - (128 * ((2 * nearest) - 1) / (ahead + back - 1))) : 0u;
    }

    /// <summary>Softens single pixels that differ from all around them, up to 3/8 of the pixel across.</summary>
    private static uint Speckle(int center, int cross, int corners, int after)
    {
        int mean = ((2 * cross) + corners) / 12;
        int range = Math.Max(Math.Abs(center - after), 8);
        int part = Math.Min(256 * Math.Abs(mean - center) / range, 256);
        return (uint)(part * part / 256 * 96 / 256);
    }
}
