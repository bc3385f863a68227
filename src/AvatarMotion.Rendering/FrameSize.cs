using System;

namespace AvatarMotion.Rendering;

/// <summary>Picture size in pixels, both even (4:2:0 video asks for it), 16 to 8192.</summary>
public readonly record struct FrameSize
{
    public FrameSize(int width, int height)
    {
        if (width < 16 || height < 16 || width > 8192 || height > 8192 || width % 2 != 0 || height % 2 != 0)
            throw new ArgumentException($"A picture of {width}x{height} cannot be drawn: width and height are even and between 16 and 8192.");
        Width = width;
        Height = height;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Bytes of one picture as planar YUV 4:2:0.</summary>
    public int Yuv420Bytes => Width * Height * 3 / 2;

    /// <summary>Bytes of one picture as RGBA8.</summary>
    public int RgbaBytes => Width * Height * 4;
}
