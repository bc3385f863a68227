using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Rules and irregular words of one language.</summary>
internal sealed class SpokenLanguage
{
    private static readonly object Gate = new();
    private static readonly Dictionary<string, SpokenLanguage?> Loaded = new(StringComparer.Ordinal);

    private readonly SpellingRules _rules;
    private readonly Dictionary<string, IReadOnlyList<string>> _words;
    private readonly EnglishEndings? _endings;
    private readonly bool _isFrench;

    private SpokenLanguage(string code, List<string> rules)
    {
        _rules = new SpellingRules(rules);
        _words = RuleTables.Words(code + ".words");
        _isFrench = code == "fr";
        _endings = code == "en" ? new EnglishEndings(_words) : null;
    }

    /// <summary>The language of an ISO 639-1 code, or null where no rules are built in.</summary>
    public static SpokenLanguage? Of(string code)
    {
        lock (Gate)
        {
            if (!Loaded.TryGetValue(code, out SpokenLanguage? language))
            {
                List<string> rules = RuleTables.Lines(code + ".rules");
                Loaded.Add(code, language = rules.Count > 0 ? new SpokenLanguage(code, rules) : null);
            }

            return language;
        }
    }

    /// <summary>Whether a word stands in the table of irregular words.</summary>
    public bool HasWord(string word) => _words.ContainsKey(word);

    /// <summary>The phones of a lower-case word.</summary>
    public IReadOnlyList<string> Say(string word)
    {
        string plain = LatinLetters.Plain(word, _rules.Knows);
        if (_words.TryGetValue(plain, out IReadOnlyList<string>? known))
            return known;
        // "café": a borrowed é sounds.
        if (_endings is not null && word.EndsWith("é", StringComparison.Ordinal))
            plain = plain.Substring(0, plain.Length - 1) + "ay";
        string bare = plain.Trim('\'');
        if (_words.TryGetValue(bare, out known))
            return known;
        int mark = bare.IndexOf('\'');
        if (_isFrench && mark > 0)
            return Elided(bare.Substring(0, mark), bare.Substring(mark + 1));
        return _endings?.Say(plain, _rules.Say) ?? _rules.Say(bare.Replace("'", ""));
    }

    // "c'est", "qu'on": the e that is left out said how to read the letters before it.
    private List<string> Elided(string head, string rest)
    {
        List<string> phones = new(Say(head + "e"));
        if (phones.Count > 0 && Phones.IsVowel(phones[phones.Count - 1]))
            phones.RemoveAt(phones.Count - 1);
        phones.AddRange(Say(rest));
        return phones;
    }
}
