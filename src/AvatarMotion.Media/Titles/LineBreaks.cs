using System;
using System.Globalization;

namespace AvatarMotion.Media;

/// <summary>Where a line without spaces may be broken: between Chinese and Japanese characters, but never against the rules of kinsoku (JIS X 4051).</summary>
internal static class LineBreaks
{
    private const string NeverFirst =
        "、。，．・：；？！゛゜ヽヾゝゞ々ー〜～…‥）］｝〕〉》」』】〙〗〟｠’”»ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｯｬｭｮｰ､｡｣!?),.:;]}%";

    private const string NeverLast = "（［｛〔〈《「『【〘〖〝｟‘“«｢([{";

    /// <summary>Whether a row may end with <paramref name="before"/> and the next begin with <paramref name="after"/>; both are single letters (text elements) with nothing between them.</summary>
    public static bool MayBreak(string before, string after)
    {
        if (before.Length == 0 || after.Length == 0)
            return true;
        bool kept = NeverFirst.Contains(after[0], StringComparison.Ordinal) || NeverLast.Contains(before[^1], StringComparison.Ordinal);
        return !kept && (IsIdeographic(before) || IsIdeographic(after));
    }

    /// <summary>Whether <paramref name="text"/> holds a letter that needs no space to be broken at.</summary>
    public static bool IsIdeographic(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsIdeographic(char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i) : text[i]))
                return true;
        }

        return false;
    }

    /// <summary>Length of the letter at <paramref name="index"/> with all its marks.</summary>
    public static int LetterLength(string text, int index) => StringInfo.GetNextTextElementLength(text, index);

    // CJK signs and kana, ideographs and their extensions, forms of full width.
    private static bool IsIdeographic(int letter) => letter is (>= 0x2E80 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFF);
}
