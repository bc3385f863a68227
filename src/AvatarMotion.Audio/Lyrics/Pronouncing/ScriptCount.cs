namespace AvatarMotion.Audio;

/// <summary>Counts the letters of a text by the script that they belong to.</summary>
internal sealed class ScriptCount
{
    private const string Kana = "ja";
    private const string Han = "zh";

    private static readonly (char First, char Last, string Code)[] Scripts =
    {
        ('A', 'Z', LanguageGuess.Latin), ('a', 'z', LanguageGuess.Latin), ('\u00C0', '\u024F', LanguageGuess.Latin), ('\u1E00', '\u1EFF', LanguageGuess.Latin), ('\u0370', '\u03FF', "el"),
        ('\u0400', '\u052F', "ru"), ('\u0530', '\u058F', "hy"), ('\u0590', '\u05FF', "he"), ('\u0600', '\u06FF', "ar"), ('\u0900', '\u097F', "hi"), ('\u0980', '\u09FF', "bn"), ('\u0B80', '\u0BFF', "ta"),
        ('\u0E00', '\u0E7F', "th"), ('\u10A0', '\u10FF', "ka"), ('\u1100', '\u11FF', "ko"), ('\u3041', '\u30FF', Kana), ('\uFF66', '\uFF9F', Kana), ('\u3400', '\u9FFF', Han), ('\uF900', '\uFAFF', Han), ('\uAC00', '\uD7AF', "ko"),
    };

    private readonly int[] _letters = new int[Scripts.Length];

    /// <summary>Counts the letters of <paramref name="text"/> too.</summary>
    public void Add(string text)
    {
        foreach (char letter in text)
        {
            for (int i = 0; i < Scripts.Length; i++)
            {
                if (letter >= Scripts[i].First && letter <= Scripts[i].Last && char.IsLetter(letter))
                    _letters[i]++;
            }
        }
    }

    /// <summary>The code of the script that is most of what was counted; empty where there was no letter.</summary>
    /// <param name="unspacedWeight">What a letter of kana, Han or hangul counts.</param>
    /// <param name="kanaShare">Share of kana in Japanese above which Chinese characters belong to it, in [0, 1].</param>
    public string Most(double unspacedWeight, double kanaShare)
    {
        double kana = Count(Kana), han = Count(Han);
        bool isJapanese = kana > 0 && kana >= kanaShare * (kana + han);
        string best = "";
        double most = 0;
        foreach ((char _, char _, string code) in Scripts)
        {
            double letters = code == Kana ? isJapanese ? kana + han : 0 : code == Han ? isJapanese ? 0 : kana + han : Count(code);
            double weight = code is Kana or Han or "ko" ? unspacedWeight * letters : letters;
            if (weight > most)
                (best, most) = (code, weight);
        }

        return best;
    }

    private double Count(string code)
    {
        int letters = 0;
        for (int i = 0; i < Scripts.Length; i++)
            letters += Scripts[i].Code == code ? _letters[i] : 0;
        return letters;
    }
}
