using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>How singing synthesizers spell phones.</summary>
internal enum SynthAlphabet
{
    /// <summary>English, two letters: "hh ax l ow".</summary>
    Arpabet,

    /// <summary>VOCALOID's own X-SAMPA, Japanese: "k a", "4 M", "S i".</summary>
    XSampaJapanese,

    /// <summary>VOCALOID's own X-SAMPA, English: "h @ l0 @U".</summary>
    XSampaEnglish,

    /// <summary>Japanese in Latin letters: "k a", "sh i", "N", "cl".</summary>
    Romaji,
}

/// <summary>Phones of singing synthesizers as IPA.</summary>
internal static class SynthPhones
{
    private static readonly Dictionary<string, string> Arpabet = Table(
        "aa ɑ ae æ ah ʌ ao ɔ aw aʊ ax ə ay aɪ b b ch tʃ d d dh ð dr d,r dx ɾ eh ɛ er ɜː ey eɪ f f g ɡ hh h hv h ih ɪ iy iː jh dʒ k k l l m m n n ng ŋ ow oʊ oy ɔɪ p p q ʔ r ɹ s s sh ʃ t t th θ tr t,ɹ uh ʊ uw uː ux uː v v w w y j z z zh ʒ axr ə ix ɪ en ə,n el ə,l em ə,m");

    private static readonly Dictionary<string, string> Japanese = Table(
        "a a i i M ɯ e e o o k k k' k,j g ɡ g' ɡ,j N ŋ N' ŋ,j s s S ʃ z z Z ʒ dz dz dZ dʒ t t t' t,j ts ts tS tʃ d d d' d,j n n J ɲ h h h\\ h C ç p\\ ɸ p\\' ɸ,j b b b' b,j p p p' p,j m m m' m,j j j 4 ɾ 4' ɾ,j w w N\\ ɴ n' n,j @ ə");

    private static readonly Dictionary<string, string> English = Table(
        "@ ə V ʌ e ɛ I ɪ i: iː { æ O: ɔ Q ɒ U ʊ u: uː @r ə eI eɪ aI aɪ OI ɔɪ @U oʊ aU aʊ I@ ɪ,ə e@ ɛ,ə U@ ʊ,ə O@ ɔ,ə Q@ ɑ,ə w w j j b b d d g ɡ bh b dh d gh ɡ dZ dʒ v v D ð z z Z ʒ m m n n N ŋ r ɹ p p t t k k ph p th t kh k tS tʃ f f T θ s s S ʃ h h l0 l l l");

    private static readonly Dictionary<string, string> Romaji = Table(
        "a a i i u ɯ e e o o A a I i U ɯ E e O o k k ky k,j g ɡ gy ɡ,j s s sh ʃ z z j dʒ t t ts ts ch tʃ ty t,j d d dy d,j n n ny ɲ h h hy ç f ɸ fy ɸ,j b b by b,j p p py p,j m m my m,j y j r ɾ ry ɾ,j w w v v N ɴ ng ŋ cl ʔ q ʔ kw k,w gw ɡ,w");

    /// <summary>The phones as IPA; what is not sung (breaths, pauses) or not known is left out.</summary>
    /// <param name="text">Symbols between spaces; numbers of stress after them are passed over.</param>
    public static IReadOnlyList<string> Read(string text, SynthAlphabet alphabet)
    {
        Dictionary<string, string> table = alphabet switch
        {
            SynthAlphabet.Arpabet => Arpabet,
            SynthAlphabet.XSampaJapanese => Japanese,
            SynthAlphabet.XSampaEnglish => English,
            _ => Romaji,
        };
        List<string> phones = [];
        foreach (string symbol in text.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            string plain = alphabet == SynthAlphabet.Arpabet ? symbol.TrimEnd('0', '1', '2', '3').ToLowerInvariant() : symbol;
            if (table.TryGetValue(plain, out string? ipa))
                phones.AddRange(ipa.Split(','));
        }

        return phones;
    }

    /// <summary>Whether all symbols are of this alphabet.</summary>
    public static bool IsAll(string text, SynthAlphabet alphabet)
    {
        foreach (string symbol in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Read(symbol, alphabet).Count == 0)
                return false;
        }

        return text.Trim().Length > 0;
    }

    private static Dictionary<string, string> Table(string pairs)
    {
        Dictionary<string, string> table = new(StringComparer.Ordinal);
        string[] parts = pairs.Split(' ');
        for (int i = 0; i + 1 < parts.Length; i += 2)
            table[parts[i]] = parts[i + 1];
        return table;
    }
}
