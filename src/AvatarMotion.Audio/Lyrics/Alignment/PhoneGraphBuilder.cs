using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Builds the chain of states of words that follow each other.</summary>
/// <remarks>
/// Times in a state are geometric, so a vowel of several states has an Erlang length: seldom very short, often held. The means are those of unhurried singing.
/// </remarks>
internal sealed class PhoneGraphBuilder
{
    private const double VowelSeconds = 0.24;
    private const int VowelStates = 3;
    private const double BreathSeconds = 0.4;
    private const double PauseSeconds = 4.0;
    private const double LineSlack = 0.12;
    private const double EndSlack = 0.25;
    private const double WordSlack = 0.01;
    private const double BreathInLine = 0.1;
    private const double BreathAtMark = 0.4;
    private const double PauseAtLine = 0.75;
    private readonly double _rate;
    private readonly PhoneGraph _graph = new();

    private PhoneGraphBuilder(double rate) => _rate = rate;

    /// <param name="words">The words in the order in which they are sung.</param>
    /// <param name="lines">The lines that they point into.</param>
    /// <param name="rate">Frames per second.</param>
    public static PhoneGraph Build(IReadOnlyList<SungWord> words, IReadOnlyList<LyricLine> lines, double rate)
    {
        PhoneGraphBuilder builder = new(rate);
        builder.AddRest(PhoneEvidence.PauseColumn, PauseSeconds, 0.5);
        double rested = 0.5;
        for (int i = 0; i < words.Count; i++)
        {
            bool ends = i + 1 == words.Count || words[i + 1].Line != words[i].Line, begins = i == 0 || words[i - 1].Line != words[i].Line;
            builder.AddWord(words[i], i, rested, begins ? lines[words[i].Line] : null);
            rested = ends ? PauseAtLine : words[i].EndsPhrase ? BreathAtMark : BreathInLine;
            builder.AddRest(ends ? PhoneEvidence.PauseColumn : PhoneEvidence.RestColumn, ends ? PauseSeconds : BreathSeconds, rested);
            if (ends && lines[words[i].Line].IsTimed)
                builder._graph.Entries.Add(new EntryTime(builder._graph.Count - 1, 0, lines[words[i].Line].End, EndSlack));
        }

        return builder._graph;
    }

    private void AddRest(int column, double seconds, double chance) => Add(column, seconds, Math.Log(chance), PhoneGraph.Never, -1, 0f);

    private void AddWord(SungWord word, int index, double rested, LyricLine? begun)
    {
        _graph.WordStates.Add(_graph.Count);
        if (word.IsTimed)
            _graph.Entries.Add(new EntryTime(_graph.Count, word.Given!.Start, word.Given.Start, WordSlack));
        else if (begun is { IsTimed: true })
            _graph.Entries.Add(new EntryTime(_graph.Count, begun.Start, begun.Start, LineSlack));
        float leap = (float)Math.Log(1 - rested);
        for (int syllable = 0; syllable < word.Syllables.Count; syllable++)
        {
            foreach (string symbol in word.Syllables[syllable])
            {
                _graph.Phones.Add(new GraphPhone(index, syllable, symbol));
                AddPhone(symbol, leap);
                leap = PhoneGraph.Never;
            }
        }
    }

    private void AddPhone(string symbol, float leap)
    {
        int phone = _graph.Phones.Count - 1;
        bool isVowel = Phones.IsVowel(symbol);
        IReadOnlyList<int> parts = PhoneClasses.Parts(symbol);
        for (int part = 0; part < parts.Count; part++)
        {
            int states = isVowel && part == 0 ? (parts.Count > 1 ? VowelStates - 1 : VowelStates) : 1;
            double seconds = isVowel ? (part == 0 ? VowelSeconds : VowelSeconds / VowelStates) : Phones.ConsonantSeconds(symbol) / parts.Count;
            for (int state = 0; state < states; state++)
            {
                Add(parts[part], seconds / states, 0, leap, phone, isVowel && part == 0 && state == 0 ? 1f : 0f);
                leap = PhoneGraph.Never;
            }
        }
    }

    /// <summary>A state held for <paramref name="seconds"/> on average; leaving it is paid on entering.</summary>
    private void Add(int column, double seconds, double enter, float leap, int phone, float opens)
    {
        double frames = Math.Max(seconds * _rate, 1.2);
        double leave = Math.Log(1 / frames);
        _graph.Columns.Add(column);
        _graph.Stay.Add((float)Math.Log(1 - 1 / frames));
        _graph.Step.Add((float)(enter + leave));
        _graph.Leap.Add(leap <= PhoneGraph.Never ? leap : (float)(leap + leave));
        _graph.OpensVowel.Add(opens);
        _graph.PhoneOf.Add(phone);
    }
}
