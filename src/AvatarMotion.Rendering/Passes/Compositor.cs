using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AvatarMotion.Rendering;

/// <summary>
/// Puts the performers over the stage (which was drawn at half size), adds the glow, and notes the brightness, row by row. On the CPU, because on a
/// software driver the same work as full-screen passes costs three times as much.
/// </summary>
internal static class Compositor
{
    private const int Lanes = 8;

    /// <summary>Smooths the stage's edges for rows [<paramref name="from"/>, <paramref name="to"/>) of the half-size picture; brightness comes first.</summary>
    public static void SmoothBehind(PictureBuffers picture, int from, int to, bool smooth)
    {
        PixelPlane raw = picture.RawBehind;
        for (int y = from; y < to; y++)
        {
            Span<uint> target = picture.Behind.AsSpan(y * raw.Width, raw.Width);
            if (smooth)
                EdgeSmoother.SmoothRow(raw, y, target);
            else
                raw.Row(y).CopyTo(target);
        }
    }

    /// <summary>Notes the brightness of rows [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public static void MeasureBrightness(PixelPlane picture, int from, int to)
    {
        for (int at = from * picture.Stride; at < to * picture.Stride; at += Lanes)
            Brightness(Vector256.LoadUnsafe(ref picture.Pixels[at])).StoreUnsafe(ref picture.Luma[at]);
    }

    /// <summary>Fills <see cref="PictureBuffers.Composed"/> for rows [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public static void Compose(PictureBuffers picture, int from, int to)
    {
        int half = picture.Size.Width / 2;
        Span<uint> behind = new uint[half + (4 * Lanes)];
        Span<uint> glow = new uint[picture.GlowWidth + (4 * Lanes)];
        Span<uint> wideGlow = new uint[(picture.GlowWidth + 4) * PictureBuffers.GlowShrink];
        for (int y = from; y < to; y++)
        {
            int row = picture.Size.Height - 1 - y;
            BlendBehindRows(picture, row, behind);
            bool glows = picture.HasGlow && BlendGlowRows(picture, row, glow, wideGlow);
            ComposeRow(picture, y, row, behind, glows ? wideGlow[(PictureBuffers.GlowShrink / 2)..] : default);
        }
    }

    /// <summary>The half-size row for full-size row <paramref name="row"/> (both from the bottom), with one pixel of margin at index 0.</summary>
    private static void BlendBehindRows(PictureBuffers picture, int row, Span<uint> target)
    {
        int width = picture.Size.Width / 2, height = picture.Size.Height / 2;
        int near = Math.Min(row / 2, height - 1);
        int far = Math.Clamp(row % 2 == 0 ? near - 1 : near + 1, 0, height - 1);
        ref uint nearRow = ref picture.Behind[near * width];
        ref uint farRow = ref picture.Behind[far * width];
        ref uint first = ref target[1];
        for (int x = 0; x < width; x += Lanes)
            PackedPixels.Nearer(Vector256.LoadUnsafe(ref nearRow, (nuint)x), Vector256.LoadUnsafe(ref farRow, (nuint)x)).StoreUnsafe(ref first, (nuint)x);
        target[0] = target[1];
        target[width + 1] = target[width];
    }

    /// <summary>The glow of full-size row <paramref name="row"/>, widened to full width; false where there is none.</summary>
    private static bool BlendGlowRows(PictureBuffers picture, int row, Span<uint> narrow, Span<uint> wide)
    {
        const int Shrink = PictureBuffers.GlowShrink;
        int width = picture.GlowWidth, height = picture.GlowHeight;
        int offset = (row * 2) + 1 - Shrink;
        int below = Math.Clamp(offset >> 4, 0, height - 1), above = Math.Clamp((offset >> 4) + 1, 0, height - 1);
        uint weight = (uint)(offset & 15) * 16u, any = 0;
        for (int x = 0; x < width; x++)
            any |= narrow[x + 1] = PackedPixels.Lerp(picture.Glow[(below * width) + x], picture.Glow[(above * width) + x], weight) & 0x00FFFFFFu;
        if (any == 0)
            return false;
        narrow[0] = narrow[1];
        narrow[width + 1] = narrow[width + 2] = narrow[width];
        for (int x = 0; x <= width; x++)
        {
            for (int k = 0; k < Shrink; k++)
                wide[(Shrink * x) + k] = PackedPixels.Lerp(narrow[x], narrow[x + 1], (uint)((2 * k) + 1) * 16u);
        }

        return true;
    }

    private static void ComposeRow(PictureBuffers picture, int y, int row, ReadOnlySpan<uint> behind, ReadOnlySpan<uint> glow)
    {
        ref uint front = ref picture.Front[row * picture.Size.Width];
        ref uint back = ref Unsafe.AsRef(in behind[0]);
        ref uint light = ref MemoryMarshal.GetReference(glow);
        ref uint composed = ref picture.Composed.Pixels[y * picture.Composed.Stride];
        ref byte luma = ref picture.Composed.Luma[y * picture.Composed.Stride];
        Vector256<uint> opaque = Vector256.Create(0xFF000000u);
        for (int x = 0; x < picture.Size.Width; x += Lanes)
        {
            Vector256<uint> pixels = Vector256.LoadUnsafe(ref front, (nuint)x);
            if ((pixels & opaque) != opaque)
                pixels = PackedPixels.Over(pixels, Widen(ref back, x / 2)) | opaque;
            if (!glow.IsEmpty)
                pixels = PackedPixels.AddSaturated(pixels, Vector256.LoadUnsafe(ref light, (nuint)x));
            pixels.StoreUnsafe(ref composed, (nuint)x);
            Brightness(pixels).StoreUnsafe(ref Unsafe.Add(ref luma, x));
        }
    }

    /// <summary>Eight full-size pixels from half-size pixel <paramref name="x"/> on (the row has one pixel of margin).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Widen(ref uint back, int x)
    {
        Vector256<uint> middle = Spread(ref back, x + 1);
        Vector256<uint> sides = Vector256.Shuffle(Vector256.LoadUnsafe(ref back, (nuint)x), Vector256.Create(0u, 2u, 1u, 3u, 2u, 4u, 3u, 5u));
        return PackedPixels.Nearer(middle, sides);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Spread(ref uint back, int x) =>
        Vector256.Shuffle(Vector256.LoadUnsafe(ref back, (nuint)x), Vector256.Create(0u, 0u, 1u, 1u, 2u, 2u, 3u, 3u));

    /// <summary>(R + 2G + B) / 4 of eight pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector64<byte> Brightness(Vector256<uint> pixels)
    {
        Vector256<uint> mask = Vector256.Create(0xFFu);
        Vector256<uint> sum = (pixels & mask) + (Vector256.ShiftRightLogical(pixels, 16) & mask) + (Vector256.ShiftRightLogical(pixels, 7) & Vector256.Create(0x1FEu));
        Vector256<uint> luma = Vector256.ShiftRightLogical(sum, 2);
        Vector128<ushort> words = Vector128.Narrow(luma.GetLower(), luma.GetUpper());
        return Vector128.Narrow(words, words).GetLower();
    }
}
