using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Reads what espeak-ng writes with <c>--ipa --sep=_</c>: plain IPA symbols, no stress, length or tone, one vowel a syllable.</summary>
internal static class EspeakPhones
{
    private const string Glides = "ɪʊəiɚuʏ";

    /// <summary>The syllables of one line; empty where espeak-ng left the language (it spells letters that it does not know in English).</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Syllables(string line)
    {
        if (line.Contains('('))
            return [];
        List<string> phones = [];
        foreach (string token in line.Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries))
            AddPhones(phones, Plain(token));
        return SyllableSplitter.Split(phones);
    }

    private static string Plain(string token)
    {
        string plain = "";
        // The cedilla of ç is no mark that could go: it makes another sound.
        foreach (char letter in token.Contains('ç') ? token : token.Normalize(NormalizationForm.FormD))
        {
            // Modifier letters (ʲ ʰ ᵝ ː ˈ) and marks above (nasal, devoiced) do not change the mouth; digits are tones.
            UnicodeCategory category = char.GetUnicodeCategory(letter);
            if (category is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter || letter == 'ɴ')
                plain += letter;
        }

        return plain;
    }

    // "əl" and "ɔɹ" are written as one: a vowel keeps its glide and gives its consonant away. A long vowel may be written twice.
    private static void AddPhones(List<string> phones, string token)
    {
        int length = token.Length;
        if (Phones.IsVowel(token))
        {
            length = 1;
            while (length < token.Length && (Glides.Contains(token[length]) || token[length] == token[length - 1]))
                length++;
        }

        if (length > 0)
            phones.Add(token[..length]);
        if (length < token.Length)
            AddPhones(phones, token[length..]);
    }
}
