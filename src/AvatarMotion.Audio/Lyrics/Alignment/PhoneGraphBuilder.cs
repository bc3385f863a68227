using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Builds the chain of sounds of words that follow each other.</summary>
internal sealed class PhoneGraphBuilder
{
    private const double VowelSeconds = 0.2;
    private const double ConsonantShare = 0.6;
    private const double GlideSeconds = 0.06;
    private const double VowelHold = 1.2;
    private const double ConsonantHold = 0.08;
    private const double BreathHold = 0.5;
    private const double PauseHold = 8.0;
    private const double EndSlack = 0.25;
    private const double WordSlack = 0.01;
    private const double BreathInLine = 0.1;
    private const double BreathAtMark = 0.4;
    private const double PauseAtLine = 0.75;
    private readonly double _rate;
    private readonly LineTrust _trust;
    private readonly PhoneGraph _graph = new();

    private PhoneGraphBuilder(double rate, LineTrust trust) => (_rate, _trust) = (rate, trust);

    /// <param name="words">The words in the order in which they are sung.</param>
    /// <param name="lines">The lines that they point into.</param>
    /// <param name="pace">Length of sounds by line, against unhurried singing.</param>
    /// <param name="trust">How exact given starts of lines are.</param>
    /// <param name="rate">Frames per second.</param>
    public static PhoneGraph Build(IReadOnlyList<SungWord> words, IReadOnlyList<LyricLine> lines, SongPace pace, LineTrust trust, double rate)
    {
        PhoneGraphBuilder builder = new(rate, trust);
        double rested = 0.5;
        builder.AddRest(PhoneEvidence.PauseColumn, PauseHold, rested);
        for (int i = 0; i < words.Count; i++)
        {
            LyricLine line = lines[words[i].Line];
            bool ends = i + 1 == words.Count || words[i + 1].Line != words[i].Line, begins = i == 0 || words[i - 1].Line != words[i].Line;
            builder.AddWord(words[i], i, rested, begins ? line : null, pace.Of(words[i].Line));
            rested = ends ? PauseAtLine : words[i].EndsPhrase ? BreathAtMark : BreathInLine;
            builder.AddRest(ends ? PhoneEvidence.PauseColumn : PhoneEvidence.RestColumn, ends ? PauseHold : BreathHold, rested);
            if (ends && line.IsTimed)
                builder._graph.Entries.Add(new EntryTime(builder._graph.Units.Count - 1, 0, line.End + trust.Offset, Math.Max(EndSlack, trust.Slack)));
        }

        return builder._graph;
    }

    /// <summary>Seconds that a word takes in unhurried singing.</summary>
    public static double Seconds(SungWord word)
    {
        double sum = 0;
        foreach (IReadOnlyList<string> syllable in word.Syllables)
        {
            foreach (string symbol in syllable)
                sum += Phones.IsVowel(symbol) ? VowelSeconds : Phones.ConsonantSeconds(symbol);
        }

        return sum;
    }

    private void AddRest(int column, double hold, double chance) =>
        _graph.Units.Add(new PhoneUnit { Column = column, Phone = -1, Frames = 1, Stay = Hold(hold), Enter = (float)Math.Log(chance), Leap = PhoneGraph.Never });

    private void AddWord(SungWord word, int index, double rested, LyricLine? begun, double pace)
    {
        _graph.WordUnits.Add(_graph.Units.Count);
        if (word.Given.IsTimed)
            AddTime(word.Given.Start);
        else if (begun is { IsTimed: true })
            _graph.Entries.Add(new EntryTime(_graph.Units.Count, begun.Start + _trust.Offset, begun.Start + _trust.Offset, _trust.Slack));
        float leap = (float)Math.Log(1 - rested);
        for (int syllable = 0; syllable < word.Syllables.Count; syllable++)
        {
            if (syllable > 0 && word.HasTimedSyllables)
                AddTime(word.Given.Syllables[syllable].Start);
            foreach (string symbol in word.Syllables[syllable])
            {
                _graph.Phones.Add(new GraphPhone(index, syllable, symbol));
                AddPhone(symbol, leap, pace);
                leap = PhoneGraph.Never;
            }
        }
    }

    /// <summary>The next unit is entered at <paramref name="time"/> seconds.</summary>
    private void AddTime(double time) => _graph.Entries.Add(new EntryTime(_graph.Units.Count, time, time, WordSlack));

    private void AddPhone(string symbol, float leap, double pace)
    {
        bool isVowel = Phones.IsVowel(symbol);
        IReadOnlyList<int> parts = Parts(symbol);
        for (int part = 0; part < parts.Count; part++)
        {
            bool opens = isVowel && part == 0;
            double seconds = opens ? VowelSeconds - GlideSeconds * (parts.Count - 1) : isVowel ? GlideSeconds : ConsonantShare * Phones.ConsonantSeconds(symbol) / parts.Count;
            _graph.Units.Add(new PhoneUnit
            {
                Column = parts[part], Phone = _graph.Phones.Count - 1, Frames = Math.Max(1, (int)Math.Round(seconds * pace * _rate)),
                Stay = Hold(opens ? VowelHold : ConsonantHold), Leap = part == 0 ? leap : PhoneGraph.Never, OpensVowel = opens,
            });
        }
    }

    // A glottal stop names no sound of its own.
    private static IReadOnlyList<int> Parts(string symbol)
    {
        IReadOnlyList<int> parts = PhoneClasses.Parts(symbol);
        return parts.Count > 0 ? parts : new[] { PhoneEvidence.RestColumn };
    }

    /// <summary>Cost of a further frame of what is held for <paramref name="seconds"/> more on average.</summary>
    private float Hold(double seconds) => (float)Math.Log(1 - 1 / Math.Max(seconds * _rate, 1.5));
}
