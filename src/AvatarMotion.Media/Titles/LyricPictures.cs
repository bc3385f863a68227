using System;
using System.Collections.Generic;

namespace AvatarMotion.Media;

/// <summary>
/// Draws the words of an ASS script over frames: a pure function of time. One instance serves one thread at a time; make one per drawing thread.
/// </summary>
public sealed class LyricPictures : IDisposable
{
    private readonly AssHandle _ass;
    private readonly int _width;
    private readonly int _height;

    /// <param name="script">ASS text, as <see cref="AssScript"/> writes it.</param>
    /// <param name="width">Frame width in pixels; even.</param>
    /// <param name="height">Frame height in pixels; even.</param>
    public LyricPictures(string script, int width, int height)
    {
        if (width < 2 || height < 2 || width % 2 != 0 || height % 2 != 0)
            throw new ArgumentException($"A frame has even sides of 2 pixels or more, not {width}x{height}.", nameof(width));
        (_width, _height) = (width, height);
        _ass = AssHandle.Open(script, width, height, DisplayFonts.Fallback);
    }

    /// <summary>What is shown at <paramref name="time"/> seconds, lowest first, as copies.</summary>
    public unsafe IReadOnlyList<LyricBitmap> Render(double time)
    {
        List<LyricBitmap> bitmaps = [];
        for (AssImage* image = _ass.Render(time); image != null; image = image->Next)
        {
            byte[] coverage = new byte[image->Width * image->Height];
            for (int y = 0; y < image->Height; y++)
                new ReadOnlySpan<byte>(image->Bitmap + y * image->Stride, image->Width).CopyTo(coverage.AsSpan(y * image->Width));
            bitmaps.Add(new LyricBitmap(image->Left, image->Top, image->Width, image->Height, coverage, image->Color ^ 0xFF));
        }

        return bitmaps;
    }

    /// <summary>Blends what is shown at <paramref name="time"/> seconds into a 4:2:0 frame (Y, U, V planes, BT.709 limited range).</summary>
    public unsafe void BlendYuv420(Span<byte> frame, double time)
    {
        if (frame.Length != _width * _height * 3 / 2)
            throw new ArgumentException($"A frame of {_width}x{_height} has {_width * _height * 3 / 2} bytes.", nameof(frame));
        for (AssImage* image = _ass.Render(time); image != null; image = image->Next)
            Yuv420Blend.Blend(frame, _width, _height, image);
    }

    /// <summary>Blends what is shown at <paramref name="time"/> seconds into a frame of four bytes a pixel, R, G, B, A, top row first; alpha is left as it is.</summary>
    public unsafe void BlendRgba(Span<byte> frame, double time)
    {
        if (frame.Length != _width * _height * 4)
            throw new ArgumentException($"A frame of {_width}x{_height} has {_width * _height * 4} bytes.", nameof(frame));
        for (AssImage* image = _ass.Render(time); image != null; image = image->Next)
            RgbaBlend.Blend(frame, _width, image);
    }

    public void Dispose() => _ass.Dispose();
}
