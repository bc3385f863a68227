using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>What is odd in a lyrics file: one sentence for each kind, with the first line where it was met.</summary>
internal sealed class LyricNotices
{
    private const int MostKinds = 4;
    private readonly string _name;
    private readonly List<string> _kinds = [];
    private readonly Dictionary<string, (int Line, int Count)> _met = new(StringComparer.Ordinal);

    /// <param name="name">The file's name, as messages show it.</param>
    public LyricNotices(string name) => _name = name;

    /// <summary>The sentences, in the order in which they were met first.</summary>
    public IReadOnlyList<string> Sentences
    {
        get
        {
            List<string> sentences = [];
            foreach (string kind in _kinds)
            {
                (int line, int count) = _met[kind];
                string place = line > 0 ? FormattableString.Invariant($"{_name}, line {line}: ") : $"{_name}: ";
                sentences.Add(place + kind + (count > 1 ? FormattableString.Invariant($" ({count - 1} more like this)") : ""));
            }

            return sentences;
        }
    }

    /// <summary>Notes <paramref name="what"/>, a sentence; <paramref name="line"/> is 1-based, 0 for the whole file.</summary>
    public void Add(string what, int line = 0)
    {
        if (_met.TryGetValue(what, out (int Line, int Count) before))
        {
            _met[what] = (before.Line, before.Count + 1);
        }
        else if (_kinds.Count < MostKinds)
        {
            _kinds.Add(what);
            _met[what] = (line, 1);
        }
    }
}
