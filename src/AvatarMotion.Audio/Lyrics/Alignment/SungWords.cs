using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Takes the lines of lyrics apart into words that can be sung.</summary>
internal static class SungWords
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Neutral = new[] { new[] { "ə" } };

    /// <summary>The words of line <paramref name="index"/>; marks that nobody sings are left out.</summary>
    public static List<SungWord> Of(LyricLine line, int index, string language, IPronouncer pronouncer)
    {
        List<SungWord> words = new();
        foreach (LyricWord given in line.Words)
            words.Add(new SungWord(index, given, Given(given) ?? Spoken(given.Reading ?? given.Text, language, pronouncer) ?? Neutral));
        if (line.Words.Count > 0)
            return words;
        foreach (string text in WordSplitter.Split(line.Text))
        {
            if (Spoken(text, language, pronouncer) is { } spoken)
                words.Add(new SungWord(index, new LyricWord { Text = text, IsTimed = false }, spoken));
        }

        return words;
    }

    /// <summary>The phones that the lyrics give to each syllable; null where they do not.</summary>
    private static List<IReadOnlyList<string>>? Given(LyricWord word)
    {
        List<IReadOnlyList<string>> syllables = new();
        foreach (Syllable syllable in word.Syllables)
        {
            List<string> symbols = new();
            foreach (Phone phone in syllable.Phones)
                symbols.Add(phone.Symbol);
            if (symbols.Count == 0)
                return null;
            syllables.Add(symbols);
        }

        return syllables.Count > 0 ? syllables : null;
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
