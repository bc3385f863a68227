using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion;

/// <summary>A palette as linear light.</summary>
internal static class StageColors
{
    /// <summary>Level of a color that fills the stage, beside the same color in a beam.</summary>
    public const float GroundShare = 0.65f;

    private const float GroundLevel = 0.42f;
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
        if (!HexColor.TryParse(text, out int rgb))
            throw new ArgumentException($"\"{text}\" is no color; write it as #rrggbb, for example #ff4f9a.", nameof(text));
        return new Vector3(ToLinear(rgb >> 16), ToLinear((rgb >> 8) & 255), ToLinear(rgb & 255));
    }

    /// <summary>The color's hue with a luminance of 1, pulled toward grey so that no channel runs away.</summary>
    public static Vector3 AsShadowHue(Vector3 color)
    {
        Vector3 soft = Vector3.Lerp(color, new Vector3(Luminance(color)), 0.45f);
        return soft / Math.Max(Luminance(soft), 1e-3f);
    }

    /// <summary>The night as light on a stage: its hue, clear enough and bright enough to be seen.</summary>
    public static Vector3 AsGround(Vector3 night)
    {
        (float hue, float saturation, _) = ToHsv(night);
        return FromHsv(hue, Math.Min(1.15f * saturation, 0.95f), GroundLevel);
    }

    /// <summary>A color on the way around the color wheel, the short way, so that no grey lies between; <paramref name="amount"/> in [0, 1].</summary>
    public static Vector3 Between(Vector3 from, Vector3 to, float amount)
    {
        (float fromHue, float fromSaturation, float fromValue) = ToHsv(from);
        (float toHue, float toSaturation, float toValue) = ToHsv(to);
        float way = toHue - fromHue;
        way -= MathF.Round(way / 6f) * 6f;
        return FromHsv(fromHue + amount * way, Easing.Lerp(fromSaturation, toSaturation, amount), Easing.Lerp(fromValue, toValue, amount));
    }

    // Hue in sixths of a turn (Smith 1978).
    private static (float Hue, float Saturation, float Value) ToHsv(Vector3 color)
    {
        float high = Math.Max(color.X, Math.Max(color.Y, color.Z));
        float range = high - Math.Min(color.X, Math.Min(color.Y, color.Z));
        if (range < 1e-6f)
            return (0f, 0f, high);
        float hue = high == color.X ? (color.Y - color.Z) / range : high == color.Y ? 2f + (color.Z - color.X) / range : 4f + (color.X - color.Y) / range;
        return (hue, range / high, high);
    }

    private static Vector3 FromHsv(float hue, float saturation, float value)
    {
        float Channel(float shift)
        {
            float place = hue + shift;
            place -= 6f * MathF.Floor(place / 6f);
            return value * (1f - saturation * Easing.Clamp01(Math.Min(place, 4f - place)));
        }

        return new Vector3(Channel(5f), Channel(3f), Channel(1f));
    }

    /// <summary>Relative luminance (Rec. 709).</summary>
    public static float Luminance(Vector3 color) => Vector3.Dot(color, new Vector3(0.2126f, 0.7152f, 0.0722f));

    private static float ToLinear(int value)
    {
        float encoded = value / 255f;
        return encoded <= 0.04045f ? encoded / 12.92f : MathF.Pow((encoded + 0.055f) / 1.055f, 2.4f);
    }
}
