using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace AvatarMotion.Audio;

/// <summary>Brings what stands in lyrics to words that a pronouncer can say: "24/7" is two numbers, "yeeeah" is yeah, "night-time" is two words, "LOVE" is love, "NYC" is spelled.</summary>
public static class SungSpelling
{
    private const int LongestWord = 200;
    private const int LongestAbbreviation = 4;

    /// <summary>Plain words in lower case without marks but apostrophes, in the order in which they are said; none for mere marks.</summary>
    /// <param name="text">A word as it is written, or several.</param>
    /// <param name="language">ISO 639-1, or empty for English.</param>
    public static IReadOnlyList<string> Words(string text, string language)
    {
        List<string> words = new();
        StringBuilder run = new();
        string plain = Normalized(text.Length > LongestWord ? text.Substring(0, LongestWord) : text);
        string code = language.Length == 0 ? "en" : language;
        for (int i = 0; i < plain.Length; i++)
        {
            char letter = plain[i];
            if (run.Length > 0 && IsDigit(letter) != IsDigit(run[0]) && letter != '\'')
                AddOrdinalOr(words, run, plain, ref i, code);
            else if (!IsSpoken(letter))
                Add(words, run, code);
            if (i < plain.Length && IsSpoken(plain[i]))
                run.Append(plain[i]);
        }

        Add(words, run, code);
        return words;
    }

    /// <summary>A stretched spelling as it is spelled else: three and more of a letter are one or two.</summary>
    /// <param name="word">A word in lower case.</param>
    /// <param name="isKnown">Whether a spelling is a word.</param>
    /// <param name="doubles">Whether the language writes ee and oo for a long vowel.</param>
    internal static string Shortened(string word, Func<string, bool> isKnown, bool doubles)
    {
        if (!IsStretched(word))
            return word;
        string single = Squeezed(word, 1), pair = Squeezed(word, 2);
        if (!doubles)
            return single;
        bool isDouble = HasInnerDouble(pair);
        return isDouble && (isKnown(pair) || !isKnown(single)) ? pair : single;
    }

    private static string Normalized(string text)
    {
        // Broken surrogates cannot be normalized.
        StringBuilder whole = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                // Pictures are no letters.
                whole.Append(IsLetterPair(text, i) ? text.Substring(i, 2) : " ");
                i++;
            }
            else if (!char.IsSurrogate(text[i]))
                whole.Append(text[i] is '’' or '‘' or 'ʼ' or '`' or '´' ? '\'' : text[i]);
        }

        return whole.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsLetterPair(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter;

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    private static bool IsSpoken(char letter) =>
        letter == '\'' || letter == 'ー' || IsDigit(letter) || char.IsLetter(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // A digit and a letter meet: "2nd", "5am", "U2".
    private static void AddOrdinalOr(List<string> words, StringBuilder run, string text, ref int index, string language)
    {
        string ending = index + 2 <= text.Length ? text.Substring(index, 2).ToLowerInvariant() : "";
        bool endsWord = index + 2 == text.Length || (index + 2 < text.Length && !IsSpoken(text[index + 2]));
        if (language == "en" && IsDigit(run[0]) && endsWord && ending is ("st" or "nd" or "rd" or "th"))
        {
            words.AddRange(NumberWords.EnglishOrdinal(run.ToString()).Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries));
            run.Clear();
            index += 2;
            return;
        }

        Add(words, run, language);
    }

    private static void Add(List<string> words, StringBuilder run, string language)
    {
        string written = run.ToString();
        run.Clear();
        if (written.Trim('\'').Length == 0)
            return;
        string word = written.ToLowerInvariant();
        if (IsDigit(word[0]))
            AddNumber(words, word.Trim('\''), language);
        else if (IsAbbreviation(written))
            AddLetters(words, word);
        else
            words.Add(Shortened(word, candidate => SpokenLanguage.Of(language)?.HasWord(candidate) == true, language == "en"));
    }

    private static void AddNumber(List<string> words, string digits, string language)
    {
        string spoken = NumberWords.Of(digits, language);
        if (spoken.Length > 0)
            words.AddRange(spoken.Split(new[] { ' ', '-' }, StringSplitOptions.RemoveEmptyEntries));
        else
            words.Add(digits);
    }

    private static void AddLetters(List<string> words, string letters)
    {
        foreach (char letter in letters)
            words.Add(letter.ToString());
    }

    /// <summary>Capitals without a vowel: DJ, NYC, TV.</summary>
    private static bool IsAbbreviation(string written)
    {
        if (written.Length is < 2 or > LongestAbbreviation)
            return false;
        bool isHum = true;
        foreach (char letter in written)
        {
            if (letter is < 'A' or > 'Z' || "AEIOU".IndexOf(letter) >= 0)
                return false;
            isHum &= "HMSRBGZ".IndexOf(letter) >= 0;
        }

        return !isHum && !(written.Length > 2 && written.IndexOf('Y') > 0 && written != "NYC");
    }

    private static bool IsStretched(string word)
    {
        for (int i = 2; i < word.Length; i++)
        {
            if (word[i] == word[i - 1] && word[i] == word[i - 2] && char.IsLetter(word[i]))
                return true;
        }

        return false;
    }

    private static string Squeezed(string word, int most)
    {
        StringBuilder squeezed = new();
        int from = 0;
        while (from < word.Length)
        {
            int to = from;
            while (to < word.Length && word[to] == word[from])
                to++;
            squeezed.Append(word[from], to - from >= 3 ? most : to - from);
            from = to;
        }

        return squeezed.ToString();
    }

    // "sweeeet", "goooood", "ooooh": ee and oo before a consonant are a spelling of their own.
    private static bool HasInnerDouble(string word)
    {
        for (int i = 0; i + 2 < word.Length; i++)
        {
            if (word[i] is ('e' or 'o') && word[i] == word[i + 1] && "aeiou".IndexOf(word[i + 2]) < 0)
                return true;
        }

        return false;
    }
}
