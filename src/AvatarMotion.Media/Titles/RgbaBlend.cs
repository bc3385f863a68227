using System;

namespace AvatarMotion.Media;

/// <summary>Lays a bitmap of coverage over an RGBA frame. libass clips its pictures to the frame.</summary>
internal static class RgbaBlend
{
    public static unsafe void Blend(Span<byte> frame, int width, AssImage* image)
    {
        uint color = image->Color;
        int opacity = (int)(255 - (color & 0xFF));
        int red = (int)(color >> 24), green = (int)(color >> 16) & 0xFF, blue = (int)(color >> 8) & 0xFF;
        for (int y = 0; y < image->Height; y++)
        {
            byte* coverage = image->Bitmap + y * image->Stride;
            Span<byte> row = frame.Slice(4 * ((image->Top + y) * width + image->Left), 4 * image->Width);
            for (int x = 0; x < image->Width; x++)
            {
                int alpha = coverage[x] * opacity;
                if (alpha == 0)
                    continue;
                row[4 * x] = Mix(row[4 * x], red, alpha);
                row[4 * x + 1] = Mix(row[4 * x + 1], green, alpha);
                row[4 * x + 2] = Mix(row[4 * x + 2], blue, alpha);
            }
        }
    }

    /// <summary><paramref name="below"/> moved toward <paramref name="above"/> by <paramref name="alpha"/> / 255².</summary>
    public static byte Mix(int below, int above, int alpha) => (byte)(below + ((above - below) * alpha + 32_512) / 65_025);
}
