using System.Globalization;

namespace AvatarMotion.Audio;

/// <summary>The moments of .lrc files.</summary>
internal static class LrcTime
{
    private const double Longest = 4 * 3600;

    /// <summary>Reads <c>mm:ss</c>, <c>mm:ss.xx</c>, <c>mm:ss.xxx</c>, <c>mm:ss,xx</c>, <c>mm:ss:xx</c> (hundredths) or <c>hh:mm:ss.xx</c>.</summary>
    public static bool TryRead(string text, out double seconds)
    {
        seconds = 0;
        string[] parts = text.Trim().Replace(',', '.').Split(':');
        if (parts.Length < 2 || parts.Length > 3)
            return false;
        bool endsInHundredths = parts.Length == 3 && parts[2].Length == 2 && parts[2].IndexOf('.') < 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value))
                return false;
            seconds = i == 2 && endsInHundredths ? seconds + value / 100.0 : seconds * 60.0 + value;
        }

        return seconds < Longest;
    }
}
