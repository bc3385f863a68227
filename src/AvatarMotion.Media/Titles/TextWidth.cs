using System.Globalization;

namespace AvatarMotion.Media;

/// <summary>A cautious guess of how wide text is, before any font is loaded: enough to choose a break and a size.</summary>
internal static class TextWidth
{
    private const double Latin = 0.58;
    private const double Narrow = 0.30;
    private const double Wide = 1.02;

    /// <summary>Width in units of the font size.</summary>
    public static double Of(string text)
    {
        double width = 0;
        for (int i = 0; i < text.Length; i++)
            width += OfLetter(text, i);
        return width;
    }

    private static double OfLetter(string text, int index)
    {
        char letter = text[index];
        if (char.IsLowSurrogate(letter) || CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            return 0;
        if (char.IsHighSurrogate(letter) || letter is (>= '\u1100' and <= '\u11FF') or (>= '\u2E80' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60'))
            return Wide;
        if (letter is 'm' or 'M' or 'w' or 'W' or '@' or '%')
            return 0.88;
        return " .,;:!'’|iljI()[]".Contains(letter) ? Narrow : char.IsUpper(letter) ? 0.68 : Latin;
    }
}
