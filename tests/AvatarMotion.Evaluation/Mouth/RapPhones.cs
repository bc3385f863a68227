using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Evaluation;

/// <summary>Syllables as fast as asked for, of every kind of consonant and vowel.</summary>
internal static class RapPhones
{
    private static readonly string[] Consonants = ["p", "t", "m", "s", "b", "k", "f", "l", "d", "n", "ʃ", "v", "ɹ", "z", "p", "ɡ", "θ", "m", "tʃ", "w"];
    private static readonly string[] Vowels = ["a", "ɪ", "oʊ", "ɛ", "u", "aɪ", "ʌ", "i", "ɔ", "æ"];

    /// <summary>Syllables of a consonant of 40 % and a vowel of 60 % of their time, every fourth closed by a nasal or a stop, a breath after every 16.</summary>
    public static List<Phone> Make(int syllablesPerSecond, int count)
    {
        List<Phone> phones = [];
        double time = 1, length = 1.0 / syllablesPerSecond;
        for (int i = 0; i < count; i++)
        {
            string consonant = Consonants[i * 7 % Consonants.Length], vowel = Vowels[i * 3 % Vowels.Length];
            bool isClosed = i % 4 == 3;
            double middle = time + 0.4 * length, last = time + (isClosed ? 0.75 : 1) * length;
            phones.Add(new Phone(time, middle, consonant));
            phones.Add(new Phone(middle, last, vowel));
            time += length;
            if (isClosed)
                phones.Add(new Phone(last, time, i % 8 == 3 ? "m" : "t"));
            if (i % 16 == 15)
                time += 0.6;
        }

        return phones;
    }
}
