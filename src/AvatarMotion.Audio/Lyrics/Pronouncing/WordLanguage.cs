using System;

namespace AvatarMotion.Audio;

/// <summary>Decides in which language one word is spoken: a song in Japanese has English words, one in English Japanese ones.</summary>
public static class WordLanguage
{
    private static readonly string[] ScriptFamilies = { "ru uk bg sr be mk kk ky mn", "ar fa ur ps", "hi mr ne sa", "zh cmn yue ja", "ja", "ko", "el", "he yi", "th", "ka", "hy", "bn as", "ta" };

    /// <summary>ISO 639-1 (or 639-3) code; empty where neither the letters nor the caller say.</summary>
    /// <param name="word">One word.</param>
    /// <param name="language">The language of its line or song, or empty.</param>
    public static string Of(string word, string language)
    {
        string asked = language.Trim().ToLowerInvariant(), script = LanguageGuess.OfScript(word);
        if (script.Length == 0)
            return asked;
        if (script != LanguageGuess.Latin)
            return Family(script).IndexOf(asked, StringComparison.Ordinal) >= 0 && asked.Length > 0 ? asked : script;
        if (asked == "ja")
            return Romaji.Is(word) ? "ja" : "en";
        return IsOtherScript(asked) ? "en" : asked;
    }

    private static string Family(string script)
    {
        foreach (string family in ScriptFamilies)
        {
            if (family.StartsWith(script, StringComparison.Ordinal))
                return family;
        }

        return script;
    }

    private static bool IsOtherScript(string code)
    {
        foreach (string family in ScriptFamilies)
        {
            if (code.Length > 0 && Array.IndexOf(family.Split(' '), code) >= 0)
                return true;
        }

        return false;
    }
}
