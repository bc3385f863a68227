using System;

namespace AvatarMotion.Audio;

/// <summary>Facts about IPA symbols as espeak-ng writes them.</summary>
public static class Phones
{
    private const string VowelLetters = "aeiouyäöüɐɑɒæəɘɚɛɜɝɞɤɨɪɔøœɵʉʊʌɯʏᵻ";

    /// <summary>Whether a symbol is a vowel or a diphthong (starts with a vowel letter).</summary>
    public static bool IsVowel(string symbol) => symbol.Length > 0 && VowelLetters.IndexOf(symbol[0]) >= 0;

    /// <summary>Whether the lips must close: p, b, m.</summary>
    public static bool ClosesLips(string symbol) => symbol.Length > 0 && (symbol[0] == 'p' || symbol[0] == 'b' || symbol[0] == 'm');

    /// <summary>Typical color of a vowel, from -1 (round and dark) to 1 (spread and bright); of a diphthong, the mean of its parts.</summary>
    public static double VowelColor(string symbol)
    {
        double sum = 0;
        int count = 0;
        foreach (char letter in symbol)
        {
            if (VowelLetters.IndexOf(letter) < 0)
                continue;
            sum += letter switch
            {
                'i' or 'y' or 'ɪ' => 0.6,
                'e' or 'ɛ' or 'ø' or 'œ' => 0.35,
                'o' or 'ɔ' or 'u' or 'ʊ' or 'ɯ' => -0.45,
                'ɒ' or 'ɑ' or 'ʌ' => -0.2,
                _ => 0.0,
            };
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }

    /// <summary>Natural length of a consonant in seconds (stops short, fricatives longer), at unhurried singing.</summary>
    public static double ConsonantSeconds(string symbol)
    {
        if (symbol.Length == 0 || IsVowel(symbol))
            return 0.0;
        return symbol[0] switch
        {
            'p' or 'b' or 't' or 'd' or 'k' or 'ɡ' or 'g' or 'ɾ' or 'ʔ' => symbol.Length > 1 && symbol != "kʰ" ? 0.10 : 0.07,
            's' or 'ʃ' or 'z' or 'ʒ' or 'f' or 'θ' or 'x' or 'ç' => 0.10,
            'm' or 'n' or 'ŋ' or 'ɲ' or 'l' or 'ɫ' => 0.08,
            _ => 0.06,
        };
    }
}
