using System;

namespace AvatarMotion.Studio;

/// <summary>Numbers as they stand in files.</summary>
internal static class JsonNumber
{
    /// <summary>Rounded, as a decimal without trailing zeros, so that 0.1 is written as 0.1 and not with the tail of its binary form.</summary>
    public static decimal Round(double value, int digits) => Math.Round((decimal)value, digits) / 1.000000000000000000000000000m;
}
