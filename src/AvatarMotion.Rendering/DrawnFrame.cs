using System;

namespace AvatarMotion.Rendering;

/// <summary>
/// One drawn picture that waits to be read. Reading (compositing, smoothing, conversion) needs no graphics and may happen on any thread while the
/// next picture is drawn. Dispose gives the memory back to the renderer.
/// </summary>
public sealed class DrawnFrame : IDisposable
{
    private readonly PictureBuffers _picture;
    private readonly Action<PictureBuffers> _giveBack;
    private readonly bool _smooth;
    private bool _isComposed;
    private bool _isDisposed;

    internal DrawnFrame(PictureBuffers picture, bool smooth, Action<PictureBuffers> giveBack)
    {
        _picture = picture;
        _smooth = smooth;
        _giveBack = giveBack;
    }

    /// <summary>Size of the picture.</summary>
    public FrameSize Size => _picture.Size;

    /// <summary>Planar YUV 4:2:0 (BT.709, limited range), rows from top to bottom; <see cref="FrameSize.Yuv420Bytes"/> bytes.</summary>
    public unsafe void ReadYuv420(Span<byte> yuv)
    {
        CheckLength(yuv.Length, Size.Yuv420Bytes);
        Compose();
        fixed (byte* start = yuv)
        {
            nint address = (nint)start;
            int length = yuv.Length;
            Bands.Run(Size.Height / 2, (from, to) =>
            {
                Span<byte> target = new((byte*)address, length);
                Span<uint> upper = new uint[_picture.RowLength], lower = new uint[_picture.RowLength];
                for (int pair = from; pair < to; pair++)
                {
                    ReadRow(2 * pair, upper);
                    ReadRow((2 * pair) + 1, lower);
                    YuvConverter.ConvertPair(upper, lower, Size, 2 * pair, target);
                }
            });
        }
    }

    /// <summary>RGBA8 in sRGB, rows from top to bottom; <see cref="FrameSize.RgbaBytes"/> bytes.</summary>
    public unsafe void ReadRgba(Span<byte> rgba)
    {
        CheckLength(rgba.Length, Size.RgbaBytes);
        Compose();
        fixed (byte* start = rgba)
        {
            nint address = (nint)start;
            Bands.Run(Size.Height, (from, to) =>
            {
                Span<uint> row = new uint[_picture.RowLength];
                for (int y = from; y < to; y++)
                {
                    ReadRow(y, row);
                    row[..Size.Width].CopyTo(new Span<uint>((uint*)address + (y * Size.Width), Size.Width));
                }
            });
        }
    }

    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _giveBack(_picture);
    }

    private void CheckLength(int given, int needed)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (given < needed)
            throw new ArgumentException($"A picture of {Size.Width}x{Size.Height} needs {needed} bytes but the buffer has {given}.");
    }

    private void Compose()
    {
        if (_isComposed)
            return;
        int halfHeight = Size.Height / 2;
        if (_smooth)
            Bands.Run(halfHeight, (from, to) => Compositor.MeasureBrightness(_picture.RawBehind, from, to));
        Bands.Run(halfHeight, (from, to) => Compositor.SmoothBehind(_picture, from, to, _smooth));
        Bands.Run(Size.Height, (from, to) => Compositor.Compose(_picture, from, to));
        _isComposed = true;
    }

    private void ReadRow(int y, Span<uint> row)
    {
        if (_smooth)
            EdgeSmoother.SmoothRow(_picture.Composed, y, row);
        else
            _picture.Composed.Row(y).CopyTo(row);
    }
}
