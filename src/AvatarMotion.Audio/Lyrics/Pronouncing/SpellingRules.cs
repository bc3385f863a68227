using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace AvatarMotion.Audio;

/// <summary>Letter-to-sound rules of one language, read from its table: at each place of a word the first rule that fits gives the sound.</summary>
/// <remarks>
/// The form is the one of H. S. Elovitz and others, "Automatic translation of English text to phonetics by means of letter-to-sound rules" (NRL report 7948, 1976): <c>left[letters]right = phones</c>.
/// The contexts are regular expressions here; <c>_</c> is the edge of the word, and capital letters are sets of letters that the table's head names. The tables are our own.
/// </remarks>
internal sealed class SpellingRules
{
    private readonly Dictionary<char, List<SpellingRule>> _byLetter = new();
    private readonly List<(string Name, string Letters)> _sets = new();

    /// <summary>Reads a table.</summary>
    /// <exception cref="FormatException">A line is no rule.</exception>
    public SpellingRules(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            int set = line.IndexOf(" := ", StringComparison.Ordinal);
            if (set > 0)
                _sets.Add((line.Substring(0, set), line.Substring(set + 4)));
            else
                Add(line);
        }
    }

    /// <summary>Whether a letter has a rule of its own.</summary>
    public bool Knows(char letter) => _byLetter.ContainsKey(letter);

    /// <summary>The phones of a lower-case word; letters without a rule are silent.</summary>
    public List<string> Say(string word)
    {
        List<string> phones = new();
        int position = 0;
        while (position < word.Length)
            position += SayAt(word, position, phones);
        return phones;
    }

    private int SayAt(string word, int position, List<string> phones)
    {
        if (!_byLetter.TryGetValue(word[position], out List<SpellingRule>? rules))
            return 1;
        foreach (SpellingRule rule in rules)
        {
            Match match = rule.Pattern.Match(word, position);
            if (!match.Success || match.Length == 0)
                continue;
            phones.AddRange(rule.Phones);
            return match.Length;
        }

        return 1;
    }

    private void Add(string line)
    {
        int open = line.IndexOf('['), close = line.IndexOf(']', Math.Max(open, 0)), equals = line.LastIndexOf(" =", StringComparison.Ordinal);
        if (open < 0 || close <= open + 1 || equals < close)
            throw new FormatException($"\"{line}\" is no rule: left[letters]right = phones is.");
        string letters = line.Substring(open + 1, close - open - 1);
        string left = Sets(line.Substring(0, open)).Replace("_", "^"), right = Sets(line.Substring(close + 1, equals - close - 1)).Replace("_", "\\z");
        Regex pattern = new($"\\G(?<=(?:{left}))(?:{letters})(?=(?:{right}))", RegexOptions.CultureInvariant);
        if (!_byLetter.TryGetValue(letters[0], out List<SpellingRule>? rules))
            _byLetter.Add(letters[0], rules = new List<SpellingRule>());
        rules.Add(new SpellingRule(pattern, line.Substring(equals + 2).Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries)));
    }

    private string Sets(string context)
    {
        foreach ((string name, string letters) in _sets)
            context = context.Replace(name, letters);
        return context;
    }
}
