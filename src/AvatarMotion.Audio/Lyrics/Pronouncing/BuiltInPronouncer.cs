using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>
/// Pronounces by built-in tables: English, Spanish, French, German, Italian, Russian, Japanese (kana, frequent kanji, romaji) and Korean writing. It stands in where espeak-ng is missing,
/// and speaks Japanese better than it. Other Latin languages borrow the nearest rules; in other scripts the mouth moves with neutral vowels. Stateless.
/// </summary>
public sealed class BuiltInPronouncer : IPronouncer
{
    private const string Neutral = "ə";
    private const int LettersPerNeutral = 2;

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<string>> Pronounce(string word, string language)
    {
        string spoken = WordLanguage.Of(word, language);
        List<IReadOnlyList<string>> syllables = new();
        foreach (string part in SungSpelling.Words(word, spoken))
            Say(part, spoken, syllables);
        return syllables;
    }

    /// <summary>Whether the tables are the better choice even where espeak-ng is there: Japanese, of which it reads no kanji.</summary>
    public static bool KnowsBetter(string word, string language) => WordLanguage.Of(word, language) == "ja";

    private static void Say(string part, string language, List<IReadOnlyList<string>> syllables)
    {
        char first = part.TrimStart('\'')[0];
        if (IsKana(first) || WordSplitter.IsHan(first))
            SayJapanese(part, language, syllables);
        else if (HangulSyllables.IsBlock(first))
            SayKorean(part, syllables);
        else if (SpokenLanguage.Of(Rules(part, language)) is { } spoken && spoken.Say(part) is { Count: > 0 } phones)
            syllables.AddRange(SyllableSplitter.Split(phones));
        else
            SayNeutral(part, syllables);
    }

    private static void SayJapanese(string part, string language, List<IReadOnlyList<string>> syllables)
    {
        string kana = language == "zh" ? part : KanjiReadings.ToKana(part);
        if (kana is "は" or "へ")
            kana = kana == "は" ? "わ" : "え";
        int from = 0;
        for (int i = 0; i <= kana.Length; i++)
        {
            if (i < kana.Length && IsKana(kana[i]))
                continue;
            if (i > from)
                syllables.AddRange(KanaSyllables.Say(kana.Substring(from, i - from)));
            if (i < kana.Length && !char.IsLowSurrogate(kana[i]))
                AddNeutral(syllables, language == "ja" ? 2 : 1);
            from = i + 1;
        }
    }

    private static void SayKorean(string part, List<IReadOnlyList<string>> syllables)
    {
        foreach (char block in part)
        {
            if (HangulSyllables.IsBlock(block))
                syllables.Add(HangulSyllables.Say(block));
        }
    }

    private static void SayNeutral(string part, List<IReadOnlyList<string>> syllables)
    {
        int letters = 0;
        foreach (char letter in part)
            letters += char.IsLetterOrDigit(letter) || char.IsHighSurrogate(letter) ? 1 : 0;
        bool isDigits = part[0] is >= '0' and <= '9';
        AddNeutral(syllables, isDigits ? letters : (letters + LettersPerNeutral - 1) / LettersPerNeutral);
    }

    private static void AddNeutral(List<IReadOnlyList<string>> syllables, int count)
    {
        for (int i = 0; i < count; i++)
            syllables.Add(new[] { Neutral });
    }

    /// <summary>The rules that speak a word: those of the language or of its nearest relative. Cyrillic is read as Russian is.</summary>
    private static string Rules(string part, string language)
    {
        string script = LanguageGuess.OfScript(part);
        if (script.Length > 0 && script != LanguageGuess.Latin)
            return script;
        return language switch
        {
            "" => "en",
            "en" or "es" or "fr" or "de" or "it" or "ja" => language,
            "nl" or "sv" or "da" or "no" or "nb" => "de",
            "ro" => "it",
            _ => "es",
        };
    }

    private static bool IsKana(char letter) => letter is >= '\u3041' and <= '\u309F' or >= '\u30A1' and <= '\u30FC' or >= '\uFF66' and <= '\uFF9F';
}
