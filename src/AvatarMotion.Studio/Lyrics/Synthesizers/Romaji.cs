using System;
using System.Collections.Generic;
using System.Text;

namespace AvatarMotion.Studio;

/// <summary>Japanese syllables in Latin letters (Hepburn and Kunrei) as hiragana.</summary>
internal static class Romaji
{
    private static readonly Dictionary<string, string> Kana = Make();

    /// <summary>The hiragana of a text all of which is romaji; null where a part of it is not.</summary>
    public static string? ToKana(string text)
    {
        string letters = text.Trim().ToLowerInvariant().Replace("n'", "ん", StringComparison.Ordinal);
        StringBuilder kana = new();
        int at = 0;
        while (at < letters.Length)
        {
            bool isDoubled = at + 1 < letters.Length && letters[at] == letters[at + 1] && "kstpgdbzc".Contains(letters[at], StringComparison.Ordinal);
            int length = isDoubled ? 1 : Longest(letters, at);
            if (length == 0)
                return null;
            kana.Append(isDoubled ? "っ" : letters[at] == 'ん' ? "ん" : Kana[letters.Substring(at, length)]);
            at += length;
        }

        return kana.Length > 0 ? kana.ToString() : null;
    }

    private static int Longest(string letters, int at)
    {
        if (letters[at] == 'ん')
            return 1;
        for (int length = Math.Min(3, letters.Length - at); length > 0; length--)
        {
            if (Kana.ContainsKey(letters.Substring(at, length)))
                return length;
        }

        return 0;
    }

    private static Dictionary<string, string> Make()
    {
        Dictionary<string, string> kana = new(StringComparer.Ordinal) { ["n"] = "ん", ["wa"] = "わ", ["wo"] = "を", ["ya"] = "や", ["yu"] = "ゆ", ["yo"] = "よ", ["vu"] = "ゔ", ["she"] = "しぇ", ["che"] = "ちぇ", ["je"] = "じぇ" };
        string[] rows =
        [
            "", "あいうえお", "k", "かきくけこ", "g", "がぎぐげご", "s", "さしすせそ", "z", "ざじずぜぞ", "t", "たちつてと", "d", "だぢづでど", "n", "なにぬねの",
            "h", "はひふへほ", "b", "ばびぶべぼ", "p", "ぱぴぷぺぽ", "m", "まみむめも", "r", "らりるれろ",
        ];
        for (int row = 0; row < rows.Length; row += 2)
        {
            for (int vowel = 0; vowel < 5; vowel++)
                kana[rows[row] + "aiueo"[vowel]] = rows[row + 1][vowel].ToString();
            string i = rows[row + 1][1].ToString();
            if (row > 0)
                (kana[rows[row] + "ya"], kana[rows[row] + "yu"], kana[rows[row] + "yo"]) = (i + "ゃ", i + "ゅ", i + "ょ");
        }

        foreach ((string letters, string i) in new[] { ("sh", "し"), ("ch", "ち"), ("j", "じ"), ("ty", "ち"), ("jy", "じ") })
            (kana[letters + "a"], kana[letters + "u"], kana[letters + "o"]) = (i + "ゃ", i + "ゅ", i + "ょ");
        (kana["shi"], kana["chi"], kana["tsu"], kana["fu"], kana["ji"]) = ("し", "ち", "つ", "ふ", "じ");
        foreach ((string vowel, string small) in new[] { ("a", "ぁ"), ("i", "ぃ"), ("e", "ぇ"), ("o", "ぉ") })
            kana["f" + vowel] = "ふ" + small;
        return kana;
    }
}
