using System.Runtime.InteropServices;

namespace AvatarMotion.Media;

/// <summary>ASS_Image of ass_types.h: one bitmap of coverage in one color, and the next one below it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct AssImage
{
    /// <summary>Width and height in pixels.</summary>
    public int Width, Height;

    /// <summary>Bytes from row to row.</summary>
    public int Stride;

    /// <summary>Coverage, one byte per pixel; the last row may end after <see cref="Width"/> bytes.</summary>
    public byte* Bitmap;

    /// <summary>0xRRGGBBTT; T is transparency: 0 is opaque.</summary>
    public uint Color;

    /// <summary>Place of the top left corner in the frame.</summary>
    public int Left, Top;

    public AssImage* Next;
}
