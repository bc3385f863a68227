using System;

namespace AvatarMotion.Studio;

/// <summary>Turns a picture left to right.</summary>
internal static class MirrorImage
{
    /// <summary>A 4:2:0 frame: planes Y, U, V, the last two at half width and height; both sides even.</summary>
    public static void FlipYuv420(Span<byte> frame, int width, int height)
    {
        int luma = width * height;
        FlipRows(frame[..luma], width);
        FlipRows(frame.Slice(luma, luma / 2), width / 2);
    }

    private static void FlipRows(Span<byte> plane, int width)
    {
        for (int start = 0; start + width <= plane.Length; start += width)
            plane.Slice(start, width).Reverse();
    }
}
