using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Takes the lines of lyrics apart into words that can be sung.</summary>
internal static class SungWords
{
    private static readonly char[] Spaces = { ' ', '\t', '\u3000', '\u00A0' };
    private static readonly IReadOnlyList<IReadOnlyList<string>> Neutral = new[] { new[] { "ə" } };

    /// <summary>The words of line <paramref name="index"/>; marks that nobody sings are left out.</summary>
    public static List<SungWord> Of(LyricLine line, int index, string language, IPronouncer pronouncer)
    {
        List<SungWord> words = new();
        if (line.Words.Count > 0)
        {
            foreach (LyricWord given in line.Words)
                words.Add(new SungWord(index, given.Text, Spoken(given.Reading ?? given.Text, language, pronouncer) ?? Neutral, given));
            return words;
        }

        foreach (string text in line.Text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Spoken(text, language, pronouncer) is { } spoken)
                words.Add(new SungWord(index, text, spoken, null));
        }

        return words;
    }

    /// <summary>Phones by syllable. What no rule speaks (a number, a sign) still moves the mouth once, with a neutral vowel; null for mere marks.</summary>
    private static IReadOnlyList<IReadOnlyList<string>>? Spoken(string word, string language, IPronouncer pronouncer)
    {
        IReadOnlyList<IReadOnlyList<string>> spoken = pronouncer.Pronounce(word, language);
        if (spoken.Count > 0)
            return spoken;
        foreach (char unit in word)
        {
            if (char.IsLetterOrDigit(unit))
                return Neutral;
        }

        return null;
    }
}
