using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>
/// A small built-in rule set: spelling to IPA for languages in Latin script (tuned for English) and Japanese kana. It stands in where espeak-ng is missing;
/// it is right enough for lips, not for a dictionary.
/// </summary>
public sealed class LatinRules : IPronouncer
{
    // Longest spelling first; "" is silent. Letter values follow common English spelling rules.
    private static readonly (string Spelling, string Phones)[] English =
    {
        ("ought", "ɔ t"), ("aught", "ɔ t"), ("eight", "eɪ t"), ("tion", "ʃ ə n"), ("sion", "ʒ ə n"), ("ture", "tʃ ə"), ("ight", "aɪ t"), ("ough", "oʊ"),
        ("tch", "tʃ"), ("dge", "dʒ"), ("igh", "aɪ"), ("eau", "oʊ"), ("ear", "ɪ r"), ("air", "e r"), ("our", "aʊ r"), ("oor", "ɔ r"), ("eer", "ɪ r"),
        ("ing", "ɪ ŋ"), ("all", "ɔ l"), ("alk", "ɔ k"), ("sch", "s k"), ("ck", "k"), ("sh", "ʃ"), ("ch", "tʃ"), ("th", "θ"), ("ph", "f"), ("wh", "w"),
        ("gh", ""), ("kn", "n"), ("wr", "r"), ("qu", "k w"), ("ng", "ŋ"), ("ee", "iː"), ("ea", "iː"), ("ie", "iː"), ("ei", "eɪ"), ("ey", "eɪ"),
        ("ai", "eɪ"), ("ay", "eɪ"), ("oa", "oʊ"), ("ow", "oʊ"), ("ou", "aʊ"), ("oo", "uː"), ("oi", "ɔɪ"), ("oy", "ɔɪ"), ("au", "ɔ"), ("aw", "ɔ"),
        ("ew", "uː"), ("ue", "uː"), ("ui", "uː"), ("ar", "ɑ r"), ("er", "ə r"), ("ir", "ə r"), ("or", "ɔ r"), ("ur", "ə r"),
        ("bb", "b"), ("cc", "k"), ("dd", "d"), ("ff", "f"), ("gg", "ɡ"), ("ll", "l"), ("mm", "m"), ("nn", "n"), ("pp", "p"), ("rr", "r"), ("ss", "s"), ("tt", "t"), ("zz", "z"),
        ("ce", "s e"), ("ci", "s ɪ"), ("cy", "s ɪ"), ("ge", "dʒ e"), ("x", "k s"), ("a", "æ"), ("b", "b"), ("c", "k"), ("d", "d"), ("e", "e"), ("f", "f"), ("g", "ɡ"),
        ("h", "h"), ("i", "ɪ"), ("j", "dʒ"), ("k", "k"), ("l", "l"), ("m", "m"), ("n", "n"), ("o", "ɒ"), ("p", "p"), ("q", "k"), ("r", "r"), ("s", "s"), ("t", "t"),
        ("u", "ʌ"), ("v", "v"), ("w", "w"), ("y", "ɪ"), ("z", "z"),
        ("á", "a"), ("à", "a"), ("â", "a"), ("ä", "e"), ("ã", "a"), ("é", "e"), ("è", "e"), ("ê", "e"), ("ë", "e"), ("í", "i"), ("ì", "i"), ("î", "i"), ("ï", "i"),
        ("ó", "o"), ("ò", "o"), ("ô", "o"), ("ö", "ø"), ("õ", "o"), ("ú", "u"), ("ù", "u"), ("û", "u"), ("ü", "y"), ("ñ", "n"), ("ç", "s"), ("ß", "s"),
    };

    private static readonly Dictionary<string, string> Common = new(StringComparer.Ordinal)
    {
        ["the"] = "ð ə", ["a"] = "ə", ["i"] = "aɪ", ["you"] = "j uː", ["we"] = "w iː", ["me"] = "m iː", ["he"] = "h iː", ["she"] = "ʃ iː", ["be"] = "b iː",
        ["to"] = "t uː", ["do"] = "d uː", ["of"] = "ʌ v", ["are"] = "ɑ r", ["was"] = "w ɒ z", ["one"] = "w ʌ n", ["love"] = "l ʌ v", ["your"] = "j ɔ r",
        ["my"] = "m aɪ", ["by"] = "b aɪ", ["sky"] = "s k aɪ", ["fly"] = "f l aɪ", ["cry"] = "k r aɪ", ["why"] = "w aɪ", ["go"] = "ɡ oʊ", ["so"] = "s oʊ", ["no"] = "n oʊ",
        ["oh"] = "oʊ", ["come"] = "k ʌ m", ["some"] = "s ʌ m", ["have"] = "h æ v", ["give"] = "ɡ ɪ v", ["they"] = "ð eɪ", ["this"] = "ð ɪ s", ["that"] = "ð æ t",
        ["there"] = "ð e r", ["their"] = "ð e r", ["were"] = "w ə r", ["said"] = "s e d", ["who"] = "h uː", ["what"] = "w ɒ t", ["where"] = "w e r", ["heart"] = "h ɑ r t",
        ["every"] = "e v r ɪ", ["quiet"] = "k w aɪ ə t", ["over"] = "oʊ v ə r", ["open"] = "oʊ p ə n", ["into"] = "ɪ n t uː", ["dont"] = "d oʊ n t",
        ["eyes"] = "aɪ z", ["know"] = "n oʊ", ["now"] = "n aʊ", ["how"] = "h aʊ", ["down"] = "d aʊ n", ["world"] = "w ə r l d", ["night"] = "n aɪ t", ["light"] = "l aɪ t",
    };

    private static readonly Dictionary<char, string> KanaVowels = MakeKana();

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<string>> Pronounce(string word, string language)
    {
        string clean = Letters(word);
        if (clean.Length == 0)
            return Array.Empty<IReadOnlyList<string>>();
        List<string> phones = IsKana(clean[0]) ? Kana(clean) : Latin(clean, HasSilentVowels(language));
        return SyllableSplitter.Split(phones);
    }

    private static string Letters(string word)
    {
        System.Text.StringBuilder letters = new();
        foreach (char unit in word.ToLowerInvariant())
        {
            if (char.IsLetter(unit) || unit == 'ー')
                letters.Append(unit);
        }

        return letters.ToString();
    }

    private static List<string> Latin(string word, bool silent)
    {
        List<string> phones = new();
        if (silent && Common.TryGetValue(word, out string? known))
        {
            Add(phones, known);
            return phones;
        }

        if (silent && EndsInSyllabicL(word))
        {
            phones.AddRange(Latin(word.Substring(0, word.Length - 2), silent));
            Add(phones, "ə l");
            return phones;
        }

        if (silent && HidesLastVowel(word))
        {
            phones.AddRange(Latin(word.Substring(0, word.Length - 1), silent));
            phones.Add(word[word.Length - 1] == 's' ? "z" : "d");
            return phones;
        }

        bool magicE = silent && word.Length > 3 && word[word.Length - 1] == 'e' && !IsVowel(word[word.Length - 2]) && IsVowel(word[word.Length - 3]);
        int end = silent && word.Length > 2 && word[word.Length - 1] == 'e' && !IsVowel(word[word.Length - 2]) ? word.Length - 1 : word.Length;
        int position = 0;
        while (position < end)
        {
            bool isLong = magicE && position == word.Length - 3;
            position += isLong ? AddLong(phones, word[position]) : AddRule(phones, word, position, end);
        }

        return phones;
    }

    // English and French hide a vowel at the end; most languages in Latin script sound every one.
    private static bool HasSilentVowels(string language) => language.Length == 0 || language == "en" || language == "fr";

    // "little", "apple": the l is a syllable of its own.
    private static bool EndsInSyllabicL(string word) =>
        word.Length > 3 && word.EndsWith("le", StringComparison.Ordinal) && "bcdfgkptz".IndexOf(word[word.Length - 3]) >= 0;

    // The e of "wires", "loved" is silent, that of "kisses", "wanted" is not.
    private static bool HidesLastVowel(string word)
    {
        if (word.Length < 5 || word[word.Length - 2] != 'e' || IsVowel(word[word.Length - 3]))
            return false;
        char before = word[word.Length - 3], last = word[word.Length - 1];
        return (last == 's' && "sxzchg".IndexOf(before) < 0) || (last == 'd' && "td".IndexOf(before) < 0);
    }

    private static int AddLong(List<string> phones, char vowel)
    {
        phones.Add(vowel switch { 'a' => "eɪ", 'e' => "iː", 'i' => "aɪ", 'o' => "oʊ", 'u' => "uː", _ => "aɪ" });
        return 1;
    }

    private static int AddRule(List<string> phones, string word, int position, int end)
    {
        foreach ((string spelling, string value) in English)
        {
            if (position + spelling.Length > end || string.CompareOrdinal(word, position, spelling, 0, spelling.Length) != 0)
                continue;
            Add(phones, value);
            return spelling.Length;
        }

        return 1;
    }

    private static void Add(List<string> phones, string text)
    {
        foreach (string phone in text.Split(' '))
        {
            if (phone.Length > 0)
                phones.Add(phone);
        }
    }

    private static bool IsVowel(char letter) => "aeiouy".IndexOf(letter) >= 0;

    private static bool IsKana(char unit) => unit >= '\u3041' && unit <= '\u30FF';

    private static List<string> Kana(string word)
    {
        List<string> phones = new();
        foreach (char unit in word)
        {
            char hiragana = unit >= '\u30A1' && unit <= '\u30F6' ? (char)(unit - 0x60) : unit;
            if (hiragana == 'ー' && phones.Count > 0)
                phones.Add(phones[phones.Count - 1]);
            else if (KanaVowels.TryGetValue(hiragana, out string? value))
                AddKana(phones, hiragana, value);
        }

        return phones;
    }

    // A small ya, yu or yo replaces the i of the kana before it.
    private static void AddKana(List<string> phones, char hiragana, string value)
    {
        bool glides = hiragana == 'ゃ' || hiragana == 'ゅ' || hiragana == 'ょ';
        if (glides && phones.Count > 0 && phones[phones.Count - 1] == "i")
            phones.RemoveAt(phones.Count - 1);
        Add(phones, value);
    }

    private static Dictionary<char, string> MakeKana()
    {
        Dictionary<char, string> kana = new();
        string[] rows =
        {
            "あいうえお", "", "かきくけこ", "k", "がぎぐげご", "ɡ", "さしすせそ", "s", "ざじずぜぞ", "z", "たちつてと", "t", "だぢづでど", "d", "なにぬねの", "n",
            "はひふへほ", "h", "ばびぶべぼ", "b", "ぱぴぷぺぽ", "p", "まみむめも", "m", "らりるれろ", "r",
        };
        string[] vowels = { "a", "i", "u", "e", "o" };
        for (int row = 0; row < rows.Length; row += 2)
        {
            for (int column = 0; column < 5; column++)
                kana[rows[row][column]] = (rows[row + 1] + " " + vowels[column]).Trim();
        }

        kana['し'] = "ʃ i";
        kana['ち'] = "tʃ i";
        kana['つ'] = "s u";
        kana['ふ'] = "f u";
        kana['じ'] = "dʒ i";
        kana['や'] = "j a";
        kana['ゆ'] = "j u";
        kana['よ'] = "j o";
        kana['ゃ'] = "a";
        kana['ゅ'] = "u";
        kana['ょ'] = "o";
        kana['わ'] = "w a";
        kana['を'] = "o";
        kana['ん'] = "n";
        return kana;
    }
}
