using System.Text;

namespace AvatarMotion.Media;

/// <summary>Which way words run.</summary>
internal static class WritingDirection
{
    /// <summary>Whether the first letter that has a direction runs from right to left.</summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (Rune letter in text.EnumerateRunes())
        {
            if (RunsLeft(letter.Value))
                return true;
            if (Rune.IsLetter(letter))
                return false;
        }

        return false;
    }

    /// <summary>Whether any letter runs from right to left.</summary>
    public static bool HasRightToLeft(string text)
    {
        foreach (Rune letter in text.EnumerateRunes())
        {
            if (RunsLeft(letter.Value))
                return true;
        }

        return false;
    }

    // Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms; digits of Arabic run the other way.
    private static bool RunsLeft(int letter) => letter is (>= 0x05BE and <= 0x065F) or (>= 0x066D and <= 0x06EF) or (>= 0x06FA and <= 0x08FF)
        or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
