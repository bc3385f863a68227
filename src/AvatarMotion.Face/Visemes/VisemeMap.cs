using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>Which mouth shape a phone asks for, and how strongly it insists against its neighbors.</summary>
/// <remarks>Classes after the 15 visemes of OVR LipSync; dominance after Cohen and Massaro (1993).</remarks>
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

    /// <summary>How much a shape wins over its neighbors: closures most, tongue consonants least.</summary>
    public static float Dominance(FaceShape shape) => shape switch
    {
        FaceShape.PP => 6f,
        FaceShape.FF => 4f,
        FaceShape.OU => 1.5f,
        FaceShape.OH => 1.3f,
        FaceShape.CH => 1.4f,
        FaceShape.SS => 1.0f,
        FaceShape.TH => 1.0f,
        FaceShape.DD => 0.6f,
        FaceShape.NN => 0.6f,
        FaceShape.KK => 0.4f,
        FaceShape.RR => 0.7f,
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
        'p' or 'b' or 'm' => FaceShape.PP,
        'f' or 'v' or 'ɸ' => FaceShape.FF,
        'θ' or 'ð' => FaceShape.TH,
        't' => symbol.Length > 1 && symbol[1] == 'ʃ' ? FaceShape.CH : FaceShape.DD,
        'd' => symbol.Length > 1 && symbol[1] == 'ʒ' ? FaceShape.CH : FaceShape.DD,
        'ʃ' or 'ʒ' or 'ɕ' or 'ʑ' => FaceShape.CH,
        's' or 'z' => FaceShape.SS,
        'n' or 'l' or 'ɲ' or 'ɫ' => FaceShape.NN,
        'r' or 'ɹ' or 'ɾ' or 'ʁ' => FaceShape.RR,
        'k' or 'ɡ' or 'g' or 'ŋ' or 'h' or 'x' or 'ç' or 'ʔ' => FaceShape.KK,
        'w' or 'u' or 'ʊ' or 'y' or 'ɯ' or 'ʉ' or 'ø' => FaceShape.OU,
        'o' or 'ɔ' or 'ɒ' or 'œ' or 'ɵ' => FaceShape.OH,
        'i' or 'ɪ' or 'j' or 'ɨ' or 'ᵻ' => FaceShape.IH,
        'e' or 'ɛ' or 'ə' or 'ɚ' or 'ɜ' or 'ɝ' or 'ɘ' or 'æ' => FaceShape.E,
        _ => Phones.IsVowel(symbol) ? FaceShape.AA : FaceShape.DD,
    };
}
