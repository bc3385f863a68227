using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Places a syllable's phones: consonants keep about their natural length, the vowel takes the rest, as singers do.</summary>
public static class PhonePlacement
{
    private const double LargestOnsetShare = 0.45;
    private const double LargestCodaShare = 0.30;

    /// <summary>The phones of one syllable from <paramref name="start"/> to <paramref name="end"/>, in seconds.</summary>
    public static IReadOnlyList<Phone> Place(IReadOnlyList<string> symbols, double start, double end)
    {
        int firstVowel = 0;
        while (firstVowel < symbols.Count && !Phones.IsVowel(symbols[firstVowel]))
            firstVowel++;
        int lastVowel = symbols.Count - 1;
        while (lastVowel > firstVowel && !Phones.IsVowel(symbols[lastVowel]))
            lastVowel--;

        double length = end - start;
        double onset = Natural(symbols, 0, firstVowel);
        double coda = Natural(symbols, lastVowel + 1, symbols.Count);
        bool hasVowel = firstVowel < symbols.Count;
        double onsetScale = Scale(onset, length * (hasVowel ? LargestOnsetShare : 1.0));
        double codaScale = Scale(coda, length * LargestCodaShare);
        double vowels = length - onset * onsetScale - coda * codaScale;

        List<Phone> phones = new();
        double time = start;
        for (int i = 0; i < symbols.Count; i++)
        {
            double share = i < firstVowel ? Phones.ConsonantSeconds(symbols[i]) * onsetScale
                : i > lastVowel ? Phones.ConsonantSeconds(symbols[i]) * codaScale
                : vowels / (lastVowel - firstVowel + 1);
            phones.Add(new Phone(time, Math.Min(time + share, end), symbols[i]));
            time = Math.Min(time + share, end);
        }

        return phones;
    }

    /// <summary>Natural length of the consonants before a syllable's vowel, in seconds; 0 where it has no vowel.</summary>
    public static double OnsetSeconds(IReadOnlyList<string> symbols)
    {
        int vowel = 0;
        while (vowel < symbols.Count && !Phones.IsVowel(symbols[vowel]))
            vowel++;
        return vowel < symbols.Count ? Natural(symbols, 0, vowel) : 0;
    }

    private static double Natural(IReadOnlyList<string> symbols, int from, int to)
    {
        double sum = 0;
        for (int i = from; i < to; i++)
            sum += Phones.ConsonantSeconds(symbols[i]);
        return sum;
    }

    private static double Scale(double natural, double most) => natural > most ? most / natural : 1.0;
}
