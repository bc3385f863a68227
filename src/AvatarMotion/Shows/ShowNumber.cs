using System;
using System.Globalization;

namespace AvatarMotion;

/// <summary>Numbers as a Show writes them: three decimals at most, a point, no negative zero.</summary>
public static class ShowNumber
{
    /// <summary>The text of <paramref name="value"/> rounded to thousandths.</summary>
    public static string Write(double value) => Round(value).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary><paramref name="value"/> as the text says it. A float's noise is gone.</summary>
    public static double Round(double value) => Math.Round(value, 3) + 0.0;
}
