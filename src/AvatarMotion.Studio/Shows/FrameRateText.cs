using System;
using System.Globalization;

namespace AvatarMotion.Studio;

/// <summary>Frame rates as fractions.</summary>
public static class FrameRateText
{
    /// <summary>Reads <c>30</c>, <c>29.97</c> (as 30000/1001) or <c>30000/1001</c>; rates from 1 to 240.</summary>
    public static bool TryParse(string text, out (int Numerator, int Denominator) rate)
    {
        rate = default;
        string[] parts = text.Split('/');
        double below = 1;
        if (parts.Length > 2 || !Number(parts[0], out double above) || (parts.Length == 2 && !Number(parts[1], out below)))
            return false;
        double value = above / below;
        if (!(value >= 1 && value <= 240))
            return false;
        double ntsc = Math.Round(value);
        if (parts.Length == 2 && above == Math.Floor(above) && below == Math.Floor(below) && above <= 1_000_000)
            rate = ((int)above, (int)below);
        else if (value == ntsc)
            rate = ((int)value, 1);
        else if (Math.Abs(value - ntsc * 1000 / 1001) < 0.006)
            rate = ((int)ntsc * 1000, 1001);
        else
            rate = ((int)Math.Round(value * 1000), 1000);
        return true;
    }

    /// <summary>The text that <see cref="TryParse"/> reads back.</summary>
    public static string Write(int numerator, int denominator) =>
        denominator == 1 ? numerator.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{numerator}/{denominator}");

    private static bool Number(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out value) && value > 0;
}
