using System;

namespace AvatarMotion.Rendering;

/// <summary>A picture in memory with its brightness; rows are padded so that vectors may run past the end.</summary>
internal sealed class PixelPlane
{
    private const int Padding = 64;

    public PixelPlane(int width, int height, int stride)
    {
        Width = width;
        Height = height;
        Stride = stride;
        Pixels = new uint[(stride * height) + Padding];
        Luma = new byte[(stride * height) + Padding];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Pixels from one row to the next.</summary>
    public int Stride { get; }

    /// <summary>RGBA8, red in the lowest byte.</summary>
    public uint[] Pixels { get; }

    /// <summary>(R + 2G + B) / 4 per pixel.</summary>
    public byte[] Luma { get; }

    /// <summary>One row without its padding.</summary>
    public Span<uint> Row(int y) => Pixels.AsSpan(y * Stride, Width);
}
