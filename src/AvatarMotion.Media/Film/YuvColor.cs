using System;

namespace AvatarMotion.Media;

/// <summary>Colors as films store them: BT.709, limited range (luma 16 to 235, chroma 16 to 240).</summary>
public static class YuvColor
{
    /// <summary>Luma, blue and red difference of an 8-bit sRGB color.</summary>
    /// <remarks>ITU-R BT.709-6, section 3.</remarks>
    public static (byte Y, byte U, byte V) FromRgb(byte red, byte green, byte blue)
    {
        double luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        return (Round(16 + 219 * luma / 255), Round(128 + 224 * (blue - luma) / 1.8556 / 255), Round(128 + 224 * (red - luma) / 1.5748 / 255));
    }

    private static byte Round(double value) => (byte)Math.Clamp(Math.Round(value), 0, 255);
}
