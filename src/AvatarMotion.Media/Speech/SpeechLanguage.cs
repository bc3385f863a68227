using System;

namespace AvatarMotion.Media;

/// <summary>Chooses espeak-ng's voice for a word: the language asked for, or the one its letters suggest.</summary>
internal static class SpeechLanguage
{
    private static readonly (char First, char Last, string Voice)[] Scripts =
    [
        ('\u0370', '\u03FF', "el"), ('\u0400', '\u04FF', "ru"), ('\u0530', '\u058F', "hy"), ('\u0590', '\u05FF', "he"), ('\u0600', '\u06FF', "ar"),
        ('\u0900', '\u097F', "hi"), ('\u0980', '\u09FF', "bn"), ('\u0B80', '\u0BFF', "ta"), ('\u0E00', '\u0E7F', "th"), ('\u10A0', '\u10FF', "ka"),
        ('\u3040', '\u30FF', "ja"), ('\u4E00', '\u9FFF', "cmn"), ('\uAC00', '\uD7AF', "ko"),
    ];

    /// <summary>A voice name; English where nothing speaks against it.</summary>
    /// <param name="word">One word.</param>
    /// <param name="language">ISO 639-1 code, or empty.</param>
    public static string Of(string word, string language)
    {
        string asked = language.Trim().ToLowerInvariant();
        if (asked.Length is 2 or 3 && IsPlain(asked))
            return asked switch { "en" => "en-us", "zh" => "cmn", _ => asked };
        foreach ((char first, char last, string voice) in Scripts)
        {
            if (word.AsSpan().IndexOfAnyInRange(first, last) >= 0)
                return voice;
        }

        return "en-us";
    }

    private static bool IsPlain(string code)
    {
        foreach (char letter in code)
        {
            if (letter is < 'a' or > 'z')
                return false;
        }

        return true;
    }
}
