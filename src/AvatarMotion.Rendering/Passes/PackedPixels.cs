using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AvatarMotion.Rendering;

/// <summary>Arithmetic on four 8-bit channels that lie in one 32-bit number, one pixel or eight at once.</summary>
internal static class PackedPixels
{
    /// <summary>Per channel, the mean of two pixels, rounded down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Average(uint a, uint b) => (a & b) + (((a ^ b) & 0xFEFEFEFEu) >> 1);

    /// <summary>Per channel, the mean of two times eight pixels, rounded down.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Average(Vector256<uint> a, Vector256<uint> b) =>
        (a & b) + Vector256.ShiftRightLogical((a ^ b) & Vector256.Create(0xFEFEFEFEu), 1);

    /// <summary>Per channel, three quarters of the first and one quarter of the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Nearer(Vector256<uint> near, Vector256<uint> far) => Average(near, Average(near, far));

    /// <summary>Per channel, from <paramref name="a"/> to <paramref name="b"/> by <paramref name="weight"/> / 256.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Lerp(uint a, uint b, uint weight)
    {
        const uint Even = 0x00FF00FFu;
        uint rest = 256u - weight;
        uint low = (((a & Even) * rest) + ((b & Even) * weight)) >> 8;
        uint high = (((a >> 8) & Even) * rest) + (((b >> 8) & Even) * weight);
        return (low & Even) | (high & 0xFF00FF00u);
    }

    /// <summary>Puts premultiplied <paramref name="front"/> over opaque <paramref name="back"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Over(Vector256<uint> front, Vector256<uint> back)
    {
        Vector256<uint> even = Vector256.Create(0x00FF00FFu);
        Vector256<uint> open = Vector256.Create(256u) - Vector256.ShiftRightLogical(front, 24) - Vector256.ShiftRightLogical(front, 31);
        Vector256<uint> low = Vector256.ShiftRightLogical((back & even) * open, 8) & even;
        Vector256<uint> high = (Vector256.ShiftRightLogical(back, 8) & even) * open & Vector256.Create(0xFF00FF00u);
        return AddSaturated(front, low | high);
    }

    /// <summary>Per channel, the sum, at most 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> AddSaturated(Vector256<uint> a, Vector256<uint> b) =>
        Vector256.AddSaturate(a.AsByte(), b.AsByte()).AsUInt32();
}
