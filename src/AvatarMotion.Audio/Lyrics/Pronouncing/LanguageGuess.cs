using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Guesses the language of lyrics: by their script where it tells, else by frequent words and letters that only some languages have.</summary>
public static class LanguageGuess
{
    /// <summary>What <see cref="OfScript"/> says of Latin letters.</summary>
    internal const string Latin = "latin";

    // One Chinese character or kana is worth about this many Latin letters of sung time.
    private const double UnspacedWeight = 2.5;
    private const double KanaShare = 0.08;
    private const double LineMargin = 2.0;

    /// <summary>ISO 639-1 code of a song's main language; empty where nothing tells.</summary>
    /// <param name="lines">The lines of the lyrics.</param>
    public static string Of(IEnumerable<string> lines)
    {
        ScriptCount count = new();
        LatinScore latin = new();
        foreach (string line in lines)
        {
            count.Add(line);
            latin.Add(line);
        }

        string script = count.Most(UnspacedWeight, KanaShare);
        return script == Latin ? latin.Best() : script;
    }

    /// <summary>The language of one line of a song: another script tells at once, another language in Latin letters only with words that leave no doubt.</summary>
    /// <param name="line">One line.</param>
    /// <param name="song">The song's language, as <see cref="Of"/> gives it; may be empty.</param>
    public static string OfLine(string line, string song)
    {
        ScriptCount count = new();
        count.Add(line);
        string script = count.Most(UnspacedWeight, KanaShare);
        if (script.Length == 0)
            return song;
        if (script != Latin)
            return script == "zh" && song == "ja" ? song : script;
        LatinScore latin = new();
        latin.Add(line);
        string best = latin.Best();
        if (best.Length == 0)
            return IsLatin(song) || song == "ja" ? song : "en";
        return best != song && (!IsLatin(song) || latin.Of(best) >= LineMargin * Math.Max(latin.Of(song), 1)) ? best : song;
    }

    /// <summary>The language that the script of a text tells; "latin" for Latin letters, empty where there are no letters.</summary>
    public static string OfScript(string text)
    {
        ScriptCount count = new();
        count.Add(text);
        return count.Most(UnspacedWeight, 0);
    }

    private static bool IsLatin(string code) => code.Length > 0 && LatinScore.Knows(code) && code != "ja";
}
