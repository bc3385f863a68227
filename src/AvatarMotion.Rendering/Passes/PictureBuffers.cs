using System;

namespace AvatarMotion.Rendering;

/// <summary>Memory for one picture on its way from the GPU to the reader; rows are padded so that vectors may run past the end.</summary>
internal sealed class PictureBuffers
{
    /// <summary>How many times smaller the glow is than the picture.</summary>
    public const int GlowShrink = 8;

    private const int Padding = 64;

    public PictureBuffers(FrameSize size)
    {
        Size = size;
        Front = new uint[(size.Width * size.Height) + Padding];
        RawBehind = new PixelPlane(size.Width / 2, size.Height / 2, size.Width / 2);
        Behind = new uint[(size.Width / 2 * (size.Height / 2)) + Padding];
        GlowWidth = size.Width / GlowShrink;
        GlowHeight = size.Height / GlowShrink;
        Glow = new uint[(GlowWidth * GlowHeight) + Padding];
        Composed = new PixelPlane(size.Width, size.Height, (size.Width + 31) & ~31);
    }

    public FrameSize Size { get; }

    /// <summary>Pixels that one row needs in memory while it is worked on.</summary>
    public int RowLength => Composed.Stride + Bands.Margin;

    /// <summary>Performers, premultiplied RGBA8, rows from bottom to top.</summary>
    public uint[] Front { get; }

    /// <summary>Stage at half size as the device drew it, rows from bottom to top.</summary>
    public PixelPlane RawBehind { get; }

    /// <summary><see cref="RawBehind"/> with smooth edges.</summary>
    public uint[] Behind { get; }

    /// <summary>Blurred bright light at an eighth of the size, rows from bottom to top.</summary>
    public uint[] Glow { get; }

    public int GlowWidth { get; }

    public int GlowHeight { get; }

    /// <summary>Whether <see cref="Glow"/> is to be added.</summary>
    public bool HasGlow { get; set; }

    /// <summary>Everything together, rows from top to bottom, before edges are smoothed.</summary>
    public PixelPlane Composed { get; }
}
