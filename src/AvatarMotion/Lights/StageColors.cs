using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;

namespace AvatarMotion;

/// <summary>A palette as linear light.</summary>
internal static class StageColors
{
    private static readonly string[] Fallback = { "#1b1140", "#ff4f9a", "#35e0ff", "#ffd166" };

    /// <summary>All colors of a palette, linear; a short palette is filled from the default one.</summary>
    public static Vector3[] Read(IReadOnlyList<string> palette)
    {
        Vector3[] colors = new Vector3[Math.Max(palette.Count, Fallback.Length)];
        for (int i = 0; i < colors.Length; i++)
            colors[i] = Parse(i < palette.Count ? palette[i] : Fallback[i]);
        return colors;
    }

    /// <summary>Linear light of <c>#rrggbb</c>.</summary>
    public static Vector3 Parse(string text)
    {
        if (text.Length != 7 || text[0] != '#' || !int.TryParse(text.Substring(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb))
            throw new ArgumentException($"\"{text}\" is no color; write it as #rrggbb, for example #ff4f9a.", nameof(text));
        return new Vector3(ToLinear(rgb >> 16), ToLinear((rgb >> 8) & 255), ToLinear(rgb & 255));
    }

    /// <summary>The color's hue with a luminance of 1, pulled toward grey so that no channel runs away.</summary>
    public static Vector3 AsShadowHue(Vector3 color)
    {
        Vector3 soft = Vector3.Lerp(color, new Vector3(Luminance(color)), 0.45f);
        return soft / Math.Max(Luminance(soft), 1e-3f);
    }

    /// <summary>Relative luminance (Rec. 709).</summary>
    public static float Luminance(Vector3 color) => Vector3.Dot(color, new Vector3(0.2126f, 0.7152f, 0.0722f));

    private static float ToLinear(int value)
    {
        float encoded = value / 255f;
        return encoded <= 0.04045f ? encoded / 12.92f : MathF.Pow((encoded + 0.055f) / 1.055f, 2.4f);
    }
}
