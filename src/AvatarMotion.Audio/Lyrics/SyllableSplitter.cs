using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Groups phones into syllables of one vowel each: a single consonant between vowels opens the next syllable, of two or more the first closes the old one.</summary>
public static class SyllableSplitter
{
    /// <summary>Splits; phones without any vowel make one syllable.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Split(IReadOnlyList<string> phones)
    {
        List<IReadOnlyList<string>> syllables = new();
        List<string> current = new();
        bool hasVowel = false;
        for (int i = 0; i < phones.Count; i++)
        {
            if (hasVowel && BeginsSyllable(phones, i))
            {
                syllables.Add(current);
                current = new List<string>();
                hasVowel = false;
            }

            current.Add(phones[i]);
            hasVowel |= Phones.IsVowel(phones[i]);
        }

        if (current.Count > 0)
            syllables.Add(current);
        return syllables;
    }

    private static bool BeginsSyllable(IReadOnlyList<string> phones, int index)
    {
        if (Phones.IsVowel(phones[index]))
            return true;
        int vowel = index;
        while (vowel < phones.Count && !Phones.IsVowel(phones[vowel]))
            vowel++;
        if (vowel == phones.Count)
            return false;
        int consonants = vowel - index;
        bool afterVowel = Phones.IsVowel(phones[index - 1]);
        return afterVowel ? consonants == 1 : true;
    }
}
