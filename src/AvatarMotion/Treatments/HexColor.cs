using System;
using System.Globalization;

namespace AvatarMotion;

/// <summary>The color of a palette as people write it: <c>#rrggbb</c>.</summary>
public static class HexColor
{
    /// <summary>Whether <paramref name="text"/> is a color; <paramref name="rgb"/> is 0xRRGGBB then, else 0.</summary>
    public static bool TryParse(string text, out int rgb)
    {
        rgb = 0;
        return text.Length == 7 && text[0] == '#' && int.TryParse(text.Substring(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out rgb);
    }
}
