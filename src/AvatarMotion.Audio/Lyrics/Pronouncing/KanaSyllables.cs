using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Speaks hiragana and katakana: one syllable a mora, but a small っ and ん close the syllable before them.</summary>
internal static class KanaSyllables
{
    private const string Small = "ぁぃぅぇぉゃゅょゎ";

    private static readonly Dictionary<string, string> Moras = Build();

    /// <summary>The syllables of a word in kana; other letters are left out.</summary>
    public static List<IReadOnlyList<string>> Say(string kana)
    {
        List<IReadOnlyList<string>> syllables = new();
        List<string> current = new();
        string word = Hiragana(kana);
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] == 'っ')
                Close(current, Stop(word, i + 1));
            else if (word[i] == 'ん')
                Close(current, Nasal(word, i + 1));
            else if (word[i] == 'ー' && current.Count > 0)
                current = Begin(syllables, VowelOf(current));
            else if (i + 1 < word.Length && Small.IndexOf(word[i + 1]) >= 0 && Moras.TryGetValue(word.Substring(i, 2), out string? pair))
                (current, i) = (Begin(syllables, pair.Split(' ')), i + 1);
            else if (Moras.TryGetValue(word.Substring(i, 1), out string? mora))
                current = Begin(syllables, IsLongO(word, i, current) ? new[] { "o" } : mora.Split(' '));
        }

        if (syllables.Count == 0 && current.Count > 0)
            syllables.Add(current);
        return syllables;
    }

    /// <summary>Katakana (also half-width) as hiragana, with marks joined to their letters.</summary>
    private static string Hiragana(string kana)
    {
        char[] letters = kana.Normalize(System.Text.NormalizationForm.FormKC).ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (letters[i] is >= '\u30A1' and <= '\u30F6')
                letters[i] = (char)(letters[i] - 0x60);
        }

        return new string(letters);
    }

    private static List<string> Begin(List<IReadOnlyList<string>> syllables, IReadOnlyList<string> phones)
    {
        List<string> syllable = new(phones);
        syllables.Add(syllable);
        return syllable;
    }

    private static void Close(List<string> syllable, string phone)
    {
        if (phone.Length > 0)
            syllable.Add(phone);
    }

    private static string[] VowelOf(List<string> syllable)
    {
        for (int i = syllable.Count - 1; i >= 0; i--)
        {
            if (Phones.IsVowel(syllable[i]))
                return new[] { syllable[i] };
        }

        return new[] { "a" };
    }

    /// <summary>おう is a long o: きょう, そう; おも.う is rare in songs.</summary>
    private static bool IsLongO(string word, int index, List<string> before) => word[index] == 'う' && before.Count > 0 && before[before.Count - 1] == "o";

    private static string Stop(string word, int next)
    {
        string first = First(word, next);
        return first.Length == 0 ? "" : first[0] == 't' || first[0] == 'd' ? "t" : Phones.IsVowel(first) ? "" : first;
    }

    private static string Nasal(string word, int next)
    {
        string first = First(word, next);
        return first is "m" or "p" or "b" ? "m" : first is "k" or "ɡ" ? "ŋ" : first.Length == 0 || Phones.IsVowel(first) || first is "j" or "w" or "h" or "ç" or "s" or "ɕ" or "ɸ" ? "ɴ" : "n";
    }

    private static string First(string word, int index)
    {
        if (index >= word.Length)
            return "";
        return Moras.TryGetValue(word.Substring(index, 1), out string? mora) ? mora.Split(' ')[0] : "";
    }

    private static Dictionary<string, string> Build()
    {
        Dictionary<string, string> moras = new(System.StringComparer.Ordinal);
        string[] rows =
        {
            "あ a い i う ɯ え e お o ぁ a ぃ i ぅ ɯ ぇ e ぉ o ゃ ja ゅ jɯ ょ jo ゎ wa や ja ゆ jɯ よ jo わ wa ゐ i ゑ e を o ゔ bɯ",
            "か ka き ki く kɯ け ke こ ko が ɡa ぎ ɡi ぐ ɡɯ げ ɡe ご ɡo さ sa し ɕi す sɯ せ se そ so ざ za じ dʑi ず zɯ ぜ ze ぞ zo",
            "た ta ち tɕi つ tsɯ て te と to だ da ぢ dʑi づ zɯ で de ど do な na に ni ぬ nɯ ね ne の no は ha ひ çi ふ ɸɯ へ he ほ ho",
            "ば ba び bi ぶ bɯ べ be ぼ bo ぱ pa ぴ pi ぷ pɯ ぺ pe ぽ po ま ma み mi む mɯ め me も mo ら ɽa り ɽi る ɽɯ れ ɽe ろ ɽo ゕ ka ゖ ke",
            "てぃ ti でぃ di とぅ tɯ どぅ dɯ でゅ djɯ てゅ tjɯ ふぁ ɸa ふぃ ɸi ふぇ ɸe ふぉ ɸo うぃ wi うぇ we うぉ wo ゔぁ ba ゔぃ bi ゔぇ be ゔぉ bo しぇ ɕe ちぇ tɕe じぇ dʑe いぇ je つぁ tsa つぃ tsi つぇ tse つぉ tso くぁ kwa くぃ kwi くぇ kwe くぉ kwo",
        };
        foreach (string row in rows)
        {
            string[] cells = row.Split(' ');
            for (int i = 0; i < cells.Length; i += 2)
                moras[cells[i]] = Spaced(cells[i + 1]);
        }

        AddGlides(moras);
        return moras;
    }

    // きゃ, しゃ ...: the i gives way; after ɕ, tɕ, dʑ and ç nothing is left of the y.
    private static void AddGlides(Dictionary<string, string> moras)
    {
        (char Kana, string Vowel)[] small = { ('ゃ', "a"), ('ゅ', "ɯ"), ('ょ', "o") };
        foreach (char row in "きぎしじちぢにひびぴみり")
        {
            string head = moras[row.ToString()].Split(' ')[0];
            bool isSoft = head is "ɕ" or "tɕ" or "dʑ" or "ç";
            foreach ((char kana, string vowel) in small)
                moras[row.ToString() + kana] = head == "n" ? "ɲ " + vowel : isSoft ? head + " " + vowel : head + " j " + vowel;
        }
    }

    private static string Spaced(string mora)
    {
        string vowel = mora.Substring(mora.Length - 1), head = mora.Substring(0, mora.Length - 1);
        bool hasGlide = head.Length > 1 && head[head.Length - 1] is 'j' or 'w' && head.Length > 1;
        return head.Length == 0 ? vowel : hasGlide ? head.Substring(0, head.Length - 1) + " " + head.Substring(head.Length - 1) + " " + vowel : head + " " + vowel;
    }
}
