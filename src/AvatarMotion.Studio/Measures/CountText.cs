using System;
using System.Globalization;

namespace AvatarMotion.Studio;

/// <summary>Counts as dancers say them: 1, 1e, 1&amp;, 1a, 2.</summary>
internal static class CountText
{
    /// <param name="count">Counts after the first one: 0 is "1", 0.5 is "1&amp;".</param>
    public static string Of(double count)
    {
        int quarters = (int)Math.Round(4 * count);
        string part = (((quarters % 4) + 4) % 4) switch { 1 => "e", 2 => "&", 3 => "a", _ => "" };
        return ((int)Math.Floor(quarters / 4.0) + 1).ToString(CultureInfo.InvariantCulture) + part;
    }
}
