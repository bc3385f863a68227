using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace AvatarMotion.Audio;

/// <summary>The speech sounds that the acoustic model tells apart: IPA of many languages, brought together where a singer in a full mix sounds the same.</summary>
public static class PhoneClasses
{
    /// <summary>Nobody sings, or the mouth is shut without a sound.</summary>
    public const int Silence = 0;

    /// <summary>A breath between phrases.</summary>
    public const int Breath = 1;

    private const int FirstVowel = 2;
    private const int FirstConsonant = 20;

    // One letter names a class, in its order; the letters after it belong to it too. The same table stands in research/voice/phoneclasses.py.
    private static readonly string[] Letters =
    {
        "i", "ɪᵻ", "yʏʉ", "e", "øœɵɞɶ", "ɛε", "æ", "a", "ɑA", "ɔɒ", "o", "ʊ", "uU", "ɯ", "ɨ", "əɘ", "ʌɐɤ", "ɝɜɚ",
        "mɱ", "n", "ŋɲɳɴ",
        "lɫʎɭʟɬ", "ɹɻ", "rɾɽ", "ʁɣʀɰ", "wʍ", "jɥʝ",
        "fɸ", "vʋβⱱ", "θ", "ð", "s", "z", "ʃɕʂɧ", "ʒʑʐ", "ç", "xχħ", "hɦ",
        "p", "bɓ", "tʈ", "dɖɗ", "kqc", "ɡgɟɢɠ",
    };

    private static readonly Dictionary<char, int> ClassOf = Index();

    /// <summary>Number of classes.</summary>
    public static int Count => FirstVowel + Letters.Length;

    /// <summary>The class of an IPA symbol, as espeak-ng or a person writes it; of a diphthong or an affricate that of its first part. <see cref="Silence"/> where it names no sound.</summary>
    public static int Of(string ipa)
    {
        IReadOnlyList<int> parts = Parts(ipa);
        return parts.Count > 0 ? parts[0] : Silence;
    }

    /// <summary>The classes that sound one after the other in an IPA symbol: one for a plain sound, two for "aɪ" and "tʃ", none for a pause or a glottal stop. Length, stress and tone do not count.</summary>
    public static IReadOnlyList<int> Parts(string ipa)
    {
        if (ipa is null)
            throw new ArgumentNullException(nameof(ipa));
        List<int> parts = new();
        // Letters with marks above are taken apart, but the cedilla of ç makes another sound.
        string plain = ipa.IndexOf('ç') >= 0 ? ipa : ipa.Normalize(NormalizationForm.FormD);
        foreach (char letter in plain)
        {
            if (IsMark(letter) || !ClassOf.TryGetValue(letter, out int phoneClass))
                continue;
            if (parts.Count == 0 || parts[parts.Count - 1] != phoneClass)
                parts.Add(phoneClass);
        }

        return parts;
    }

    /// <summary>The IPA letter of a class; "sil" and "breath" for the first two.</summary>
    public static string Name(int phoneClass) => phoneClass switch
    {
        Silence => "sil",
        Breath => "breath",
        _ => Letters[phoneClass - FirstVowel].Substring(0, 1),
    };

    /// <summary>Whether a class is a vowel.</summary>
    public static bool IsVowel(int phoneClass) => phoneClass >= FirstVowel && phoneClass < FirstConsonant;

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter;

    private static Dictionary<char, int> Index()
    {
        Dictionary<char, int> index = new();
        for (int i = 0; i < Letters.Length; i++)
        {
            foreach (char letter in Letters[i])
                index.Add(letter, FirstVowel + i);
        }

        return index;
    }
}
