using System;

namespace AvatarMotion.Cli;

/// <summary>A frame of slowly turning color, in 4:2:0 BT.709 limited range.</summary>
internal static class ColorFrame
{
    public static void Paint(Span<byte> frame, int width, int height, double time)
    {
        int luma = width * height, chroma = luma / 4;
        for (int y = 0; y < height; y++)
            frame.Slice(y * width, width).Fill((byte)(60 + 100 * y / height));
        frame.Slice(luma, chroma).Fill((byte)(128 + 60 * Math.Cos(0.8 * time)));
        frame.Slice(luma + chroma, chroma).Fill((byte)(128 + 60 * Math.Sin(0.8 * time)));
    }
}
