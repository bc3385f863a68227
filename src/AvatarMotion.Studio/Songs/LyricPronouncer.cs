using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Readies the pronouncer of a song's words: espeak-ng where it is installed, else the built-in rules.</summary>
internal static class LyricPronouncer
{
    /// <summary>The lyrics with their language, guessed where the file does not say it.</summary>
    public static Lyrics WithLanguage(Lyrics lyrics)
    {
        if (lyrics.Language.Length > 0)
            return lyrics;
        List<string> texts = [];
        foreach (LyricLine line in lyrics.Lines)
            texts.Add(line.Text);
        return lyrics with { Language = LanguageGuess.Of(texts) };
    }

    /// <summary>A pronouncer that was asked for all words at once, each in the language of its line.</summary>
    public static IPronouncer For(Lyrics lyrics, List<string> warnings)
    {
        try
        {
            EspeakPronouncer espeak = new();
            foreach ((string language, List<string> words) in ByLanguage(lyrics))
                espeak.Prepare(words, language);
            return espeak;
        }
        catch (MediaException error)
        {
            warnings.Add(error.Message + " Until then the words are spoken by simple built-in rules.");
            return new BuiltInPronouncer();
        }
    }

    private static Dictionary<string, List<string>> ByLanguage(Lyrics lyrics)
    {
        Dictionary<string, List<string>> byLanguage = [];
        foreach (LyricLine line in lyrics.Lines)
        {
            string language = LanguageGuess.OfLine(line.Text, lyrics.Language);
            if (!byLanguage.TryGetValue(language, out List<string>? words))
                byLanguage.Add(language, words = []);
            foreach (LyricWord word in line.Words)
                words.Add(word.Reading ?? word.Text);
            words.AddRange(WordSplitter.Split(line.Text));
        }

        return byLanguage;
    }
}
