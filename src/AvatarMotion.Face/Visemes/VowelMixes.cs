using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>The mouth of each sung vowel between the five vowel drawings, after the vowel chart: height opens, rounding narrows.</summary>
internal static class VowelMixes
{
    /// <summary>The mouth of a vowel letter; a glide w or j is a vowel to the lips.</summary>
    public static VisemeMix Of(char letter) => letter switch
    {
        'æ' => new(FaceShape.AA, 0.55f, FaceShape.E, 0.45f),
        'ɐ' => new(FaceShape.AA, 0.85f),
        'ʌ' => new(FaceShape.AA, 0.70f, FaceShape.E, 0.15f),
        'ɒ' => new(FaceShape.OH, 0.60f, FaceShape.AA, 0.40f),
        'ɔ' => new(FaceShape.OH, 0.85f, FaceShape.AA, 0.15f),
        'o' or 'ö' => new(FaceShape.OH, 0.95f, FaceShape.OU, 0.05f),
        'ɵ' => new(FaceShape.OH, 0.50f, FaceShape.OU, 0.35f),
        'u' or 'w' or 'ʍ' or 'ɸ' or 'ü' => new(FaceShape.OU, 1f),
        'ʊ' => new(FaceShape.OU, 0.75f, FaceShape.OH, 0.20f),
        'ʉ' => new(FaceShape.OU, 0.90f),
        'ɯ' => new(FaceShape.OU, 0.55f, FaceShape.IH, 0.35f),
        'y' or 'ʏ' or 'ɥ' => new(FaceShape.OU, 0.80f, FaceShape.IH, 0.20f),
        'ø' => new(FaceShape.OU, 0.50f, FaceShape.OH, 0.40f),
        'œ' or 'ɞ' => new(FaceShape.OH, 0.70f, FaceShape.E, 0.25f),
        'e' => new(FaceShape.E, 0.70f, FaceShape.IH, 0.30f),
        'ɛ' => new(FaceShape.E, 1f),
        'ə' or 'ɘ' => new(FaceShape.E, 0.60f, FaceShape.AA, 0.10f),
        'ɚ' or 'ɝ' or 'ɜ' => new(FaceShape.E, 0.45f, FaceShape.RR, 0.45f),
        'ɤ' => new(FaceShape.E, 0.50f, FaceShape.OH, 0.25f),
        'i' => new(FaceShape.IH, 1f),
        'ɪ' => new(FaceShape.IH, 0.80f, FaceShape.E, 0.20f),
        'j' or 'ɨ' or 'ᵻ' => new(FaceShape.IH, 0.85f),
        _ => new(FaceShape.AA, 1f),
    };

    /// <summary>Whether the lips treat a symbol as a vowel: vowels and glides.</summary>
    public static bool Holds(string symbol) => Phones.IsVowel(symbol) || IsGlide(symbol);

    /// <summary>w, j and their kin, with the f of Japanese, which two round lips blow: over as soon as they are reached.</summary>
    public static bool IsGlide(string symbol) => symbol.Length > 0 && symbol[0] is 'w' or 'j' or 'ɥ' or 'ʍ' or 'ɸ';

    /// <summary>The letter that a diphthong ends in, or null where a symbol is one vowel.</summary>
    public static char? Glide(string symbol)
    {
        if (symbol.Length < 2 || !Phones.IsVowel(symbol))
            return null;
        char last = symbol[symbol.Length - 1];
        return last is 'ɪ' or 'i' or 'j' or 'ʊ' or 'u' or 'w' or 'ə' or 'ɚ' && last != symbol[0] ? last : null;
    }
}
