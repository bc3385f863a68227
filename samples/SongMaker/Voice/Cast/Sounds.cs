using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>Sounds of English and Spanish. Vowels rounded from Peterson and Barney (1952) and Hillenbrand et al. (1995), places of consonants from Stevens, Acoustic Phonetics (1998), lengths from Umeda (1977).</summary>
internal static class Sounds
{
    private static readonly Dictionary<string, Sound> Table = new()
    {
        ["iː"] = Vowel(280, 2290, 3000), ["i"] = Vowel(290, 2250, 2950), ["ɪ"] = Vowel(400, 1960, 2550), ["e"] = Vowel(430, 2080, 2620), ["ɛ"] = Vowel(560, 1800, 2500), ["æ"] = Vowel(690, 1700, 2450),
        ["a"] = Vowel(750, 1330, 2500), ["ɑː"] = Vowel(720, 1090, 2450), ["ɑ"] = Vowel(720, 1090, 2450), ["ɒ"] = Vowel(620, 920, 2450), ["ɔː"] = Vowel(570, 850, 2450), ["ɔ"] = Vowel(560, 860, 2450),
        ["o"] = Vowel(440, 830, 2400), ["ʊ"] = Vowel(440, 1020, 2300), ["u"] = Vowel(320, 800, 2250), ["uː"] = Vowel(310, 880, 2250), ["ʌ"] = Vowel(640, 1200, 2450), ["ə"] = Vowel(500, 1450, 2450),
        ["ɚ"] = Vowel(480, 1350, 1700), ["ɝ"] = Vowel(480, 1350, 1690),
        ["aɪ"] = Vowel(740, 1250, 2500) with { Glide = "ɪ" }, ["aʊ"] = Vowel(740, 1280, 2480) with { Glide = "ʊ" }, ["eɪ"] = Vowel(480, 1950, 2550) with { Glide = "i" },
        ["oʊ"] = Vowel(480, 950, 2400) with { Glide = "ʊ" }, ["ɔɪ"] = Vowel(560, 860, 2450) with { Glide = "ɪ" },
        ["m"] = Nasal(950, 2200, 0.5), ["n"] = Nasal(1650, 2550, 0.35), ["ŋ"] = Nasal(1950, 2500, 0.7), ["ɲ"] = Nasal(2050, 2750, 0.2),
        ["l"] = Glide(350, 1150, 2700, 0.25, 0.062), ["ɹ"] = Glide(370, 1120, 1580, 0.15, 0.065), ["ɾ"] = Glide(330, 1650, 2600, 0.45, 0.028) with { Voice = 0.28 }, ["r"] = Glide(420, 1400, 2350, 0.3, 0.1) with { IsTrilled = true },
        ["w"] = Glide(300, 680, 2250, 0.1, 0.062), ["j"] = Glide(280, 2230, 2950, 0.1, 0.06), ["ʝ"] = Glide(270, 2150, 2900, 0.1, 0.07), ["ʎ"] = Glide(290, 2050, 2850, 0.15, 0.07),
        ["β"] = Glide(320, 900, 2250, 0.55, 0.055) with { Voice = 0.45 }, ["ɣ"] = Glide(320, 1500, 2400, 0.85, 0.055) with { Voice = 0.45 },
        ["h"] = new(500, 1450, 2450) { Pull = 1, Voice = 0.04, Aspiration = 0.34, Seconds = 0.055 },
        ["s"] = Hiss(1650, 2550, 0.42, 7200, 1.7) with { Seconds = 0.085 }, ["z"] = Hiss(1650, 2550, 0.22, 7000, 1.7) with { Voice = 0.32 },
        ["ʃ"] = Hiss(1850, 2450, 0.46, 3500, 1.5) with { Seconds = 0.085 }, ["ʒ"] = Hiss(1850, 2450, 0.26, 3400, 1.5) with { Voice = 0.32 },
        ["f"] = Hiss(1100, 2300, 0.16, 6500, 0.45) with { Pull = 0.5, Seconds = 0.075 }, ["v"] = Hiss(1100, 2300, 0.08, 6000, 0.45) with { Pull = 0.5, Voice = 0.42, Seconds = 0.05 },
        ["θ"] = Hiss(1400, 2550, 0.15, 7500, 0.6) with { Seconds = 0.075 }, ["ð"] = Hiss(1400, 2550, 0.06, 6500, 0.6) with { Voice = 0.45, Seconds = 0.042 },
        ["x"] = Hiss(1400, 2350, 0.26, 0, 1.6) with { Pull = 0.85, Seconds = 0.075 },
        ["p"] = Stop(900, 2200, 0.5, 0.42, 1100, 0.5) with { Aspiration = 0.26 }, ["t"] = Stop(1750, 2650, 0.35, 0.62, 4800, 0.9) with { Aspiration = 0.26 },
        ["k"] = Stop(1850, 2450, 0.75, 0.62, 0, 1.8) with { Aspiration = 0.28 },
        ["b"] = Stop(900, 2200, 0.5, 0.26, 900, 0.5) with { Voice = 0.16, Seconds = 0.058 }, ["d"] = Stop(1750, 2650, 0.35, 0.4, 4300, 0.9) with { Voice = 0.16, Seconds = 0.052 },
        ["ɡ"] = Stop(1850, 2450, 0.75, 0.42, 0, 1.8) with { Voice = 0.16, Seconds = 0.058 },
        ["tʃ"] = Stop(1850, 2500, 0.25, 0.5, 3700, 1.4) with { Release = 0.55, Seconds = 0.095 }, ["dʒ"] = Stop(1850, 2500, 0.25, 0.3, 3500, 1.4) with { Voice = 0.16, Release = 0.5, Seconds = 0.075 },
    };

    public static Sound Of(string phone) => Table.TryGetValue(phone, out Sound? sound) ? sound : throw new KeyNotFoundException($"the phone \"{phone}\" is not in the table of sounds");

    private static Sound Vowel(double f1, double f2, double f3) => new(f1, f2, f3) { Seconds = 0.1 };

    private static Sound Nasal(double f2, double f3, double pull) => new(270, f2, f3) { Pull = pull, Voice = 0.5, IsNasal = true, Seconds = 0.058 };

    private static Sound Glide(double f1, double f2, double f3, double pull, double seconds) => new(f1, f2, f3) { Pull = pull, Voice = 0.62, Seconds = seconds };

    private static Sound Hiss(double f2, double f3, double noise, double center, double q) => new(320, f2, f3) { Pull = 0.3, Voice = 0, Noise = noise, Center = center, Q = q, Seconds = 0.065 };

    private static Sound Stop(double f2, double f3, double pull, double noise, double center, double q) =>
        new(270, f2, f3) { Pull = pull, Voice = 0, Noise = noise, Center = center, Q = q, IsStop = true, Seconds = 0.078 };
}
