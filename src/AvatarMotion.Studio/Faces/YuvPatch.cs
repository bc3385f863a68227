using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Lays an opaque canvas over a part of a 4:2:0 frame.</summary>
internal static class YuvPatch
{
    /// <summary>Writes <paramref name="canvas"/> with its upper left corner at even (<paramref name="left"/>, <paramref name="top"/>); it lies inside the frame.</summary>
    public static void Write(StripCanvas canvas, byte[] frame, (int Width, int Height) size, int left, int top)
    {
        int chroma = size.Width * size.Height, half = size.Width / 2;
        for (int y = 0; y < canvas.Height; y++)
        {
            for (int x = 0; x < canvas.Width; x++)
            {
                int pixel = 4 * (y * canvas.Width + x);
                (byte luma, byte u, byte v) = YuvColor.FromRgb(canvas.Rgba[pixel], canvas.Rgba[pixel + 1], canvas.Rgba[pixel + 2]);
                frame[(top + y) * size.Width + left + x] = luma;
                if ((x & 1) != 0 || (y & 1) != 0)
                    continue;
                int at = chroma + (top + y) / 2 * half + (left + x) / 2;
                (frame[at], frame[at + chroma / 4]) = (u, v);
            }
        }
    }
}
