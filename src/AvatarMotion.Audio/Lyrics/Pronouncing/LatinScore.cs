using System;
using System.Collections.Generic;
using System.Text;

namespace AvatarMotion.Audio;

/// <summary>How much the words of a text speak for each of the languages in Latin letters that the table languages.marks knows.</summary>
internal sealed class LatinScore
{
    private const double PartWeight = 0.4;
    private const double LeastScore = 1.2;
    private const double LeastLead = 1.12;

    private static readonly List<string> Codes = new();
    private static readonly Dictionary<string, List<int>> WordOwners = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, List<int>> PartOwners = new(StringComparer.Ordinal);

    private readonly double[] _scores;

    static LatinScore()
    {
        foreach (string line in RuleTables.Lines("languages.marks"))
        {
            int colon = line.IndexOf(':'), bar = line.IndexOf('|');
            Codes.Add(line.Substring(0, colon));
            Own(WordOwners, line.Substring(colon + 1, bar - colon - 1));
            Own(PartOwners, line.Substring(bar + 1));
        }
    }

    public LatinScore() => _scores = new double[Codes.Count];

    /// <summary>Whether a language stands in the table.</summary>
    public static bool Knows(string code) => Codes.Contains(code);

    /// <summary>Whether a lower-case word is among the frequent ones of a language.</summary>
    public static bool IsFrequent(string word, string code) => WordOwners.TryGetValue(word, out List<int>? owners) && owners.Contains(Codes.IndexOf(code));

    /// <summary>Counts the words of a line too.</summary>
    public void Add(string line)
    {
        StringBuilder word = new();
        foreach (char letter in line.ToLowerInvariant() + " ")
        {
            if (char.IsLetter(letter) || letter is '\'' or '’' || letter is '¿' or '¡')
                word.Append(letter == '’' ? '\'' : letter);
            else if (word.Length > 0)
                AddWord(word);
        }
    }

    /// <summary>What speaks for a language, at least 0.</summary>
    public double Of(string code)
    {
        int index = Codes.IndexOf(code);
        return index < 0 ? 0 : _scores[index];
    }

    /// <summary>The language that most speaks for; empty where that is little, or as much for another.</summary>
    public string Best()
    {
        int best = 0;
        double second = 0;
        for (int i = 1; i < _scores.Length; i++)
        {
            if (_scores[i] > _scores[best])
                (best, second) = (i, Math.Max(second, _scores[best]));
            else
                second = Math.Max(second, _scores[i]);
        }

        return _scores[best] >= LeastScore && _scores[best] >= LeastLead * second ? Codes[best] : "";
    }

    private void AddWord(StringBuilder letters)
    {
        string word = letters.ToString();
        letters.Clear();
        if (WordOwners.TryGetValue(word.Trim('\'', '¿', '¡'), out List<int>? owners))
            Share(owners, 1.0);
        string edged = word + "_";
        foreach (KeyValuePair<string, List<int>> part in PartOwners)
        {
            if (edged.IndexOf(part.Key, StringComparison.Ordinal) >= 0)
                Share(part.Value, PartWeight);
        }
    }

    // A word of several languages speaks little for each.
    private void Share(List<int> owners, double weight)
    {
        foreach (int owner in owners)
            _scores[owner] += weight / owners.Count;
    }

    private static void Own(Dictionary<string, List<int>> owners, string list)
    {
        foreach (string item in list.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!owners.TryGetValue(item, out List<int>? codes))
                owners.Add(item, codes = new List<int>());
            if (!codes.Contains(Codes.Count - 1))
                codes.Add(Codes.Count - 1);
        }
    }
}
