using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Chooses espeak-ng's voice for a word: the language that its letters, its line and its song suggest.</summary>
internal static class SpeechLanguage
{
    private const string English = "en-us";
    private const string Mandarin = "cmn";

    /// <summary>A voice name; English where nothing speaks against it.</summary>
    /// <param name="word">One word.</param>
    /// <param name="language">ISO 639-1 code, or empty.</param>
    public static string Of(string word, string language)
    {
        string code = WordLanguage.Of(word, language);
        return code switch { "" or "en" => English, "zh" => Mandarin, _ => IsPlain(code) ? code : English };
    }

    /// <summary>The ISO 639-1 code of a voice.</summary>
    public static string Code(string voice) => voice switch { English => "en", Mandarin => "zh", _ => voice };

    private static bool IsPlain(string code)
    {
        foreach (char letter in code)
        {
            if (letter is < 'a' or > 'z')
                return false;
        }

        return code.Length is 2 or 3;
    }
}
