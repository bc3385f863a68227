using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>
/// Formants of a light, bright voice. Vowel values follow the female averages of Peterson and Barney (1952) and Hillenbrand et al. (1995), rounded; consonant loci follow
/// Stevens, Acoustic Phonetics (1998).
/// </summary>
internal static class PhoneSounds
{
    private static readonly Dictionary<string, PhoneSound> Table = new()
    {
        ["iː"] = Vowel(330, 2750, 3300), ["i"] = Vowel(340, 2650, 3250), ["ɪ"] = Vowel(440, 2400, 3080), ["e"] = Vowel(620, 2250, 3000), ["æ"] = Vowel(850, 1950, 2850),
        ["ɑ"] = Vowel(870, 1250, 2800), ["ɒ"] = Vowel(760, 1150, 2780), ["ɔ"] = Vowel(600, 950, 2750), ["oʊ"] = Vowel(520, 980, 2700), ["ʊ"] = Vowel(470, 1160, 2680), ["uː"] = Vowel(380, 1000, 2650),
        ["ʌ"] = Vowel(740, 1400, 2780), ["ə"] = Vowel(560, 1550, 2780), ["ɝ"] = Vowel(520, 1550, 1950), ["aɪ"] = Vowel(880, 1450, 2800), ["aʊ"] = Vowel(880, 1350, 2780), ["eɪ"] = Vowel(560, 2300, 3000),
        ["m"] = new(270, 1050, 2250, 3300, 0.42, 0, 0, 0) { Nasal = true },
        ["n"] = new(270, 1650, 2600, 3500, 0.42, 0, 0, 0) { Nasal = true },
        ["ŋ"] = new(270, 2050, 2750, 3500, 0.40, 0, 0, 0) { Nasal = true },
        ["l"] = new(370, 1150, 2900, 3900, 0.60, 0, 0, 0),
        ["r"] = new(420, 1300, 1700, 3500, 0.62, 0, 0, 0),
        ["w"] = new(330, 720, 2400, 3600, 0.60, 0, 0, 0),
        ["j"] = new(300, 2600, 3250, 4000, 0.60, 0, 0, 0),
        ["h"] = new(560, 1500, 2800, 3900, 0.05, 0.10, 2600, 0.8) { Breath = 0.8 },
        ["s"] = new(400, 1750, 2700, 4000, 0, 0.36, 7200, 1.6),
        ["z"] = new(320, 1750, 2700, 4000, 0.35, 0.22, 7000, 1.6),
        ["ʃ"] = new(400, 1900, 2600, 4000, 0, 0.42, 3300, 1.8),
        ["f"] = new(400, 1300, 2500, 4000, 0, 0.15, 6500, 0.5),
        ["v"] = new(320, 1200, 2500, 4000, 0.42, 0.08, 6500, 0.5),
        ["θ"] = new(400, 1500, 2600, 4000, 0, 0.13, 6800, 0.6),
        ["ð"] = new(320, 1500, 2600, 4000, 0.45, 0.06, 6000, 0.6),
        ["p"] = new(350, 900, 2300, 3600, 0, 0.30, 1000, 0.7) { Stop = true },
        ["b"] = new(300, 900, 2300, 3600, 0.10, 0.20, 900, 0.7) { Stop = true },
        ["t"] = new(350, 1850, 2700, 3900, 0, 0.42, 5200, 1.0) { Stop = true },
        ["d"] = new(300, 1850, 2700, 3900, 0.10, 0.28, 4600, 1.0) { Stop = true },
        ["k"] = new(350, 2100, 2600, 3700, 0, 0.40, 2200, 1.6) { Stop = true },
        ["ɡ"] = new(300, 2100, 2600, 3700, 0.10, 0.26, 2000, 1.6) { Stop = true },
    };

    private static readonly Dictionary<string, string> Glides = new() { ["aɪ"] = "ɪ", ["eɪ"] = "ɪ", ["oʊ"] = "ʊ", ["aʊ"] = "ʊ" };

    public static PhoneSound Of(string phone) => Table[phone];

    /// <summary>The vowel that a diphthong ends on, or null.</summary>
    public static string? GlideOf(string phone) => Glides.GetValueOrDefault(phone);

    private static PhoneSound Vowel(double f1, double f2, double f3) => new(f1, f2, f3, 4100, 1, 0, 0, 0);
}
