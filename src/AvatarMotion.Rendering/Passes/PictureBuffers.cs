using System;

namespace AvatarMotion.Rendering;

/// <summary>Memory for one picture on its way from the GPU to the reader; rows are padded so that vectors may run past the end.</summary>
internal sealed class PictureBuffers
{
    private const int Padding = 64;

    public PictureBuffers(FrameSize size)
    {
        Size = size;
        Stride = (size.Width + 31) & ~31;
        Front = new uint[(size.Width * size.Height) + Padding];
        Behind = new uint[(size.Width / 2 * (size.Height / 2)) + Padding];
        GlowWidth = Math.Max(size.Width / 4, 1);
        GlowHeight = Math.Max(size.Height / 4, 1);
        Glow = new uint[(GlowWidth * GlowHeight) + Padding];
        Composed = new uint[(Stride * size.Height) + Padding];
        Luma = new byte[(Stride * size.Height) + Padding];
    }

    public FrameSize Size { get; }

    /// <summary>Pixels from one composed row to the next.</summary>
    public int Stride { get; }

    /// <summary>Performers, premultiplied RGBA8, rows from bottom to top.</summary>
    public uint[] Front { get; }

    /// <summary>Stage at half size, rows from bottom to top.</summary>
    public uint[] Behind { get; }

    /// <summary>Blurred bright light at a quarter of the size, rows from bottom to top.</summary>
    public uint[] Glow { get; }

    public int GlowWidth { get; }

    public int GlowHeight { get; }

    /// <summary>Whether <see cref="Glow"/> is to be added.</summary>
    public bool HasGlow { get; set; }

    /// <summary>Everything together, rows from top to bottom, before edges are smoothed.</summary>
    public uint[] Composed { get; }

    /// <summary>Brightness of <see cref="Composed"/>.</summary>
    public byte[] Luma { get; }
}
