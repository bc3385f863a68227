using System;
using System.Globalization;

namespace AvatarMotion.Studio;

/// <summary>Reads and writes moments as subtitle files spell them.</summary>
internal static class LyricTime
{
    private const double Longest = 24 * 3600;

    /// <summary>Reads <c>hh:mm:ss,mmm</c>, <c>mm:ss.xx</c> and what lies between; a comma or a point before the fraction.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out double seconds)
    {
        seconds = 0;
        int parts = 0;
        text = text.Trim();
        while (parts < 3)
        {
            int colon = text.IndexOf(':');
            ReadOnlySpan<char> part = colon < 0 ? text : text[..colon];
            if (!TryNumber(part, out double value))
                return false;
            seconds = seconds * 60 + value;
            parts++;
            if (colon < 0)
                break;
            text = text[(colon + 1)..];
        }

        return parts >= 2 && seconds < Longest;
    }

    /// <summary>A decimal number with a point or a comma, in any culture the same.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, out double value)
    {
        Span<char> plain = stackalloc char[32];
        value = 0;
        text = text.Trim();
        if (text.Length is 0 or > 32)
            return false;
        text.CopyTo(plain);
        plain[..text.Length].Replace(',', '.');
        return double.TryParse(plain[..text.Length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>mm:ss.mmm; hours are minutes.</summary>
    public static string Minutes(double seconds, int digits)
    {
        long unit = digits == 3 ? 1000 : 100;
        long all = (long)Math.Round(unit * Math.Max(0, seconds));
        string fraction = (all % unit).ToString(digits == 3 ? "000" : "00", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{all / (60 * unit):00}:{all / unit % 60:00}.{fraction}");
    }

    /// <summary>hh:mm:ss,mmm</summary>
    public static string Hours(double seconds)
    {
        long all = (long)Math.Round(1000 * Math.Max(0, seconds));
        return string.Create(CultureInfo.InvariantCulture, $"{all / 3_600_000:00}:{all / 60_000 % 60:00}:{all / 1000 % 60:00},{all % 1000:000}");
    }
}
