using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>English words that are made of a known irregular word: with an ending (loves, loving, heartless) or together with another word (someone, heartbeat, lighthouse).</summary>
internal sealed class EnglishEndings
{
    private const int ShortestPart = 4;

    private static readonly (string Ending, string Phones)[] Endings =
    {
        ("fulness", "f ə l n ə s"), ("lessness", "l ə s n ə s"), ("iness", "i n ə s"), ("ments", "m ə n t s"), ("ment", "m ə n t"), ("ness", "n ə s"), ("less", "l ə s"), ("ful", "f ə l"), ("ings", "ɪ ŋ z"),
        ("ing", "ɪ ŋ"), ("able", "ə b ə l"), ("ers", "ɚ z"), ("er", "ɚ"), ("est", "ə s t"), ("ly", "l i"), ("y", "i"),
    };

    private readonly Dictionary<string, IReadOnlyList<string>> _words;

    public EnglishEndings(Dictionary<string, IReadOnlyList<string>> words) => _words = words;

    /// <summary>The phones of a word, or null where it holds no known word. <paramref name="rules"/> speaks what is left over.</summary>
    public IReadOnlyList<string>? Say(string word, Func<string, List<string>> rules)
    {
        if (EndsIn(word, "in'") && word.Length > 4)
            return Dropped(word.Substring(0, word.Length - 1) + "g", rules);
        if (EndsIn(word, "'s"))
            return Joined(_words.TryGetValue(word.Substring(0, word.Length - 2), out IReadOnlyList<string>? owner) ? owner : rules(word.Substring(0, word.Length - 2)), "s");
        return Inflected(word) ?? Compound(word.Replace("'", ""), rules);
    }

    // "rollin'": an ing that ends in n.
    private List<string> Dropped(string full, Func<string, List<string>> rules)
    {
        List<string> phones = new(_words.TryGetValue(full, out IReadOnlyList<string>? known) ? known : Say(full, rules) ?? rules(full));
        if (phones.Count > 0 && phones[phones.Count - 1] == "ŋ")
            phones[phones.Count - 1] = "n";
        return phones;
    }

    private IReadOnlyList<string>? Inflected(string word)
    {
        if (EndsIn(word, "s") && _words.TryGetValue(Cut(word, 1), out IReadOnlyList<string>? stem))
            return Joined(stem, "s");
        if (EndsIn(word, "ed") && (_words.TryGetValue(Cut(word, 1), out stem) || _words.TryGetValue(Cut(word, 2), out stem)))
            return Joined(stem, "d");
        foreach ((string ending, string phones) in Endings)
        {
            if (!EndsIn(word, ending) || word.Length < ending.Length + 3)
                continue;
            string root = Cut(word, ending.Length);
            bool drops = "aeiy".IndexOf(ending[0]) >= 0;
            if (_words.TryGetValue(root, out stem) || (drops && _words.TryGetValue(root + "e", out stem)) || (ending == "iness" && _words.TryGetValue(root + "y", out stem)))
                return Together(ending == "iness" ? Vowelless(stem) : stem, phones.Split(' '));
        }

        return null;
    }

    private IReadOnlyList<string>? Compound(string word, Func<string, List<string>> rules)
    {
        for (int cut = 2; cut <= word.Length - ShortestPart; cut++)
        {
            if (_words.TryGetValue(word.Substring(cut), out IReadOnlyList<string>? second) && HasVowel(word, 0, cut))
                return Together(_words.TryGetValue(word.Substring(0, cut), out IReadOnlyList<string>? first) ? first : rules(word.Substring(0, cut)), second);
        }

        for (int cut = word.Length - 3; cut >= ShortestPart; cut--)
        {
            if (_words.TryGetValue(word.Substring(0, cut), out IReadOnlyList<string>? first) && HasVowel(word, cut, word.Length))
                return Together(first, rules(word.Substring(cut)));
        }

        return null;
    }

    // Voice and an extra vowel follow the sound before: kisses, loves, hopes; wanted, loved, kissed.
    private static List<string> Joined(IReadOnlyList<string> stem, string ending)
    {
        string last = stem.Count > 0 ? stem[stem.Count - 1] : "";
        bool isVoiceless = last is "p" or "t" or "k" or "f" or "θ" or "s" or "ʃ" or "tʃ";
        bool isClose = ending == "s" ? last is "s" or "z" or "ʃ" or "ʒ" or "tʃ" or "dʒ" : last is "t" or "d";
        string sound = isClose || !isVoiceless ? ending == "s" ? "z" : "d" : ending == "s" ? "s" : "t";
        return Together(stem, isClose ? new[] { "ᵻ", sound } : new[] { sound });
    }

    private static List<string> Together(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        List<string> phones = new(first);
        phones.AddRange(second);
        return phones;
    }

    private static List<string> Vowelless(IReadOnlyList<string> stem)
    {
        List<string> phones = new(stem);
        phones.RemoveAt(phones.Count - 1);
        return phones;
    }

    private static bool HasVowel(string word, int from, int to) => word.IndexOfAny(new[] { 'a', 'e', 'i', 'o', 'u', 'y' }, from, to - from) >= 0;

    private static bool EndsIn(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static string Cut(string word, int letters) => word.Substring(0, word.Length - letters);
}
