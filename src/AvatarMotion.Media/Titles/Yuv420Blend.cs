using System;

namespace AvatarMotion.Media;

/// <summary>Lays a bitmap of coverage over a 4:2:0 frame: full coverage for luma, the mean of four pixels for chroma.</summary>
internal static class Yuv420Blend
{
    public static unsafe void Blend(Span<byte> frame, int width, int height, AssImage* image)
    {
        (int luma, int blueness, int redness) = YuvColor.FromRgb((byte)(image->Color >> 24), (byte)(image->Color >> 16), (byte)(image->Color >> 8));
        int opacity = (int)(255 - (image->Color & 0xFF));
        int pixels = width * height;
        BlendLuma(frame[..pixels], width, image, luma, opacity);
        BlendChroma(frame.Slice(pixels, pixels / 4), width / 2, image, blueness, opacity);
        BlendChroma(frame.Slice(pixels + pixels / 4, pixels / 4), width / 2, image, redness, opacity);
    }

    private static unsafe void BlendLuma(Span<byte> plane, int width, AssImage* image, int luma, int opacity)
    {
        for (int y = 0; y < image->Height; y++)
        {
            byte* coverage = image->Bitmap + y * image->Stride;
            Span<byte> row = plane.Slice((image->Top + y) * width + image->Left, image->Width);
            for (int x = 0; x < row.Length; x++)
            {
                int alpha = coverage[x] * opacity;
                if (alpha != 0)
                    row[x] = RgbaBlend.Mix(row[x], luma, alpha);
            }
        }
    }

    private static unsafe void BlendChroma(Span<byte> plane, int width, AssImage* image, int chroma, int opacity)
    {
        int bottom = image->Top + image->Height, right = image->Left + image->Width;
        for (int y = image->Top / 2; y < (bottom + 1) / 2; y++)
        {
            for (int x = image->Left / 2; x < (right + 1) / 2; x++)
            {
                int sum = Coverage(image, 2 * x, 2 * y) + Coverage(image, 2 * x + 1, 2 * y)
                    + Coverage(image, 2 * x, 2 * y + 1) + Coverage(image, 2 * x + 1, 2 * y + 1);
                if (sum != 0)
                    plane[y * width + x] = RgbaBlend.Mix(plane[y * width + x], chroma, sum * opacity / 4);
            }
        }
    }

    private static unsafe int Coverage(AssImage* image, int x, int y)
    {
        int column = x - image->Left, row = y - image->Top;
        return (uint)column < (uint)image->Width && (uint)row < (uint)image->Height ? image->Bitmap[row * image->Stride + column] : 0;
    }
}
