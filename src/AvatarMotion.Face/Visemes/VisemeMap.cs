using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>Which mouth shape a phone asks for, and how strongly it insists against the vowels around it.</summary>
/// <remarks>Classes after the 15 visemes of OVR LipSync.</remarks>
public static class VisemeMap
{
    /// <summary>The mouth shape at a fraction of a phone's length in [0, 1]; diphthongs glide from one to another.</summary>
    public static FaceShape Shape(string symbol, float fraction)
    {
        if (symbol.Length > 1 && Phones.IsVowel(symbol) && fraction > 0.6f)
        {
            FaceShape? glide = Glide(symbol[symbol.Length - 1]);
            if (glide is not null)
                return glide.Value;
        }

        return symbol.Length == 0 ? FaceShape.Sil : First(symbol);
    }

    /// <summary>
    /// How much of the mouth a shape takes over from the vowel beneath it, in (0, 1]: lips that must meet take all, sibilants need their teeth near, the tongue leaves
    /// the lips mostly to the vowel.
    /// </summary>
    /// <remarks>The consonant as a gesture on top of a vowel that goes on: Öhman 1966, "Coarticulation in VCV utterances".</remarks>
    public static float Dominance(FaceShape shape) => shape switch
    {
        FaceShape.PP => 1f,
        FaceShape.FF => 0.96f,
        FaceShape.CH => 0.88f,
        FaceShape.SS => 0.80f,
        FaceShape.TH => 0.70f,
        FaceShape.RR => 0.60f,
        FaceShape.DD => 0.55f,
        FaceShape.NN => 0.50f,
        FaceShape.KK => 0.35f,
        _ => 1f,
    };

    private static FaceShape? Glide(char last) => last switch
    {
        'ɪ' or 'i' or 'j' => FaceShape.IH,
        'ʊ' or 'u' or 'w' => FaceShape.OU,
        'ə' => FaceShape.E,
        _ => null,
    };

    private static FaceShape First(string symbol) => symbol[0] switch
    {
        'p' or 'b' or 'm' or 'β' or 'ʙ' or 'ɓ' => FaceShape.PP,
        'f' or 'v' or 'ʋ' or 'ɱ' => FaceShape.FF,
        'θ' or 'ð' => FaceShape.TH,
        't' => symbol.Length > 1 && symbol[1] is 'ʃ' or 'ɕ' ? FaceShape.CH : FaceShape.DD,
        'd' => symbol.Length > 1 && symbol[1] is 'ʒ' or 'ʑ' ? FaceShape.CH : FaceShape.DD,
        'ʃ' or 'ʒ' or 'ɕ' or 'ʑ' or 'ʂ' or 'ʐ' => FaceShape.CH,
        's' or 'z' => FaceShape.SS,
        'n' or 'l' or 'ɲ' or 'ɫ' or 'ʎ' or 'ɭ' => FaceShape.NN,
        'r' or 'ɹ' or 'ɾ' or 'ʁ' or 'ɽ' or 'ʀ' => FaceShape.RR,
        'k' or 'ɡ' or 'g' or 'ŋ' or 'h' or 'x' or 'ç' or 'ʔ' or 'ɣ' or 'ɴ' or 'q' or 'ɦ' or 'ħ' => FaceShape.KK,
        'w' or 'u' or 'ʊ' or 'y' or 'ü' or 'ɸ' or 'ɯ' or 'ʉ' or 'ø' or 'ʏ' or 'ɥ' or 'ʍ' => FaceShape.OU,
        'o' or 'ö' or 'ɔ' or 'ɒ' or 'œ' or 'ɵ' or 'ɞ' => FaceShape.OH,
        'i' or 'ɪ' or 'j' or 'ɨ' or 'ᵻ' => FaceShape.IH,
        'e' or 'ɛ' or 'ə' or 'ɚ' or 'ɜ' or 'ɝ' or 'ɘ' or 'æ' or 'ɤ' => FaceShape.E,
        _ => Phones.IsVowel(symbol) ? FaceShape.AA : FaceShape.DD,
    };
}
