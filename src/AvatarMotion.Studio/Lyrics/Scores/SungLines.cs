using System;
using System.Collections.Generic;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Makes lines, words and syllables of the notes of one voice. Notes say where vowels begin: phones before them are sung ahead of the note.</summary>
internal sealed class SungLines
{
    private const double Rest = 0.6;
    private const double HeldGap = 0.3;
    private const int MostWords = 14;
    private const double Shortest = 0.02;
    private readonly bool _breaksAtRests;
    private readonly string? _singer;
    private readonly List<LyricLine> _lines = [];
    private readonly List<List<SungNote>> _words = [];
    private List<SungNote> _word = [];
    private double _end = double.NegativeInfinity;

    private SungLines(bool breaksAtRests, string? singer)
    {
        _breaksAtRests = breaksAtRests;
        _singer = singer;
    }

    /// <param name="notes">Ascending.</param>
    /// <param name="breaksAtRests">Whether lines end at rests; else only where a note begins one.</param>
    /// <param name="singer">Who sings all of it; null where nobody is named.</param>
    public static List<LyricLine> Build(IEnumerable<SungNote> notes, bool breaksAtRests, string? singer = null)
    {
        SungLines lines = new(breaksAtRests, singer);
        foreach (SungNote note in notes)
            lines.Add(note);
        lines.EndLine();
        return lines._lines;
    }

    private void Add(SungNote note)
    {
        bool follows = _word.Count > 0 && note.Start - _end < HeldGap;
        if (note.Kind == NoteKind.Held)
        {
            if (follows)
                _word[^1] = _word[^1] with { End = note.End };
            _end = follows ? note.End : _end;
            return;
        }

        bool begins = note.BeginsWord && note.Kind != NoteKind.NextSyllable;
        bool isRest = _breaksAtRests && begins && (note.Start - _end > Rest || _words.Count >= MostWords);
        if (note.BeginsLine || isRest)
            EndLine();
        else if (begins)
            EndWord();
        _word.Add(note);
        _end = note.End;
    }

    private void EndWord()
    {
        if (_word.Count > 0)
            _words.Add(_word);
        _word = [];
    }

    private void EndLine()
    {
        EndWord();
        List<LyricWord> words = [];
        StringBuilder text = new();
        double last = double.NegativeInfinity;
        foreach (List<SungNote> notes in _words)
        {
            LyricWord word = Word(notes, last);
            if (word.Text.Length == 0)
                continue;
            if (words.Count > 0 && words[^1].End > word.Start)
                words[^1] = words[^1] with { End = word.Start };
            bool isUnspaced = text.Length > 0 && WordSplitter.IsUnspaced(text[^1]) && WordSplitter.IsUnspaced(word.Text[0]);
            text.Append(text.Length > 0 && !isUnspaced ? " " : "").Append(word.Text);
            words.Add(word);
            last = notes[^1].Start;
        }

        _words.Clear();
        if (words.Count > 0)
            _lines.Add(new LyricLine { Start = words[0].Start, End = words[^1].End, Text = text.ToString(), Singer = _singer, Words = words });
    }

    /// <param name="before">Where the vowel before begins, in seconds.</param>
    private static LyricWord Word(List<SungNote> notes, double before)
    {
        List<(string Text, IReadOnlyList<string> Phones)> parts = Parts(notes);
        double[] starts = new double[notes.Count];
        for (int i = 0; i < notes.Count; i++)
        {
            double room = notes[i].Start - (i > 0 ? notes[i - 1].Start : before);
            starts[i] = Math.Max(0, notes[i].Start - Math.Min(PhonePlacement.OnsetSeconds(parts[i].Phones), 0.45 * Math.Max(0, room)));
        }

        List<Syllable> syllables = [];
        StringBuilder text = new(), reading = new();
        for (int i = 0; i < notes.Count; i++)
        {
            double end = Math.Max(starts[i] + Shortest, i + 1 < notes.Count ? Math.Min(notes[i].End, starts[i + 1]) : notes[i].End);
            syllables.Add(new Syllable { Start = starts[i], End = end, Text = parts[i].Text, Midi = notes[i].Midi, Phones = Place(parts[i].Phones, starts[i], notes[i].Start, end) });
            text.Append(parts[i].Text);
            reading.Append(notes[i].Reading ?? parts[i].Text);
        }

        string? spoken = notes.Exists(note => note.Reading is not null) ? reading.ToString() : null;
        return new LyricWord { Start = syllables[0].Start, End = syllables[^1].End, Text = text.ToString(), Reading = spoken, Syllables = syllables };
    }

    /// <summary>Consonants before the note, the rest on it.</summary>
    private static List<Phone> Place(IReadOnlyList<string> symbols, double start, double vowel, double end)
    {
        int first = 0;
        while (first < symbols.Count && !Phones.IsVowel(symbols[first]))
            first++;
        if (first == symbols.Count || first == 0 || vowel <= start)
            return [.. PhonePlacement.Place(symbols, start, end)];
        List<string> onset = [], rest = [];
        for (int i = 0; i < symbols.Count; i++)
            (i < first ? onset : rest).Add(symbols[i]);
        return [.. PhonePlacement.Place(onset, start, vowel), .. PhonePlacement.Place(rest, vowel, Math.Max(end, vowel + Shortest))];
    }

    /// <summary>Letters and phones of each note; those of a word whose other notes say "next syllable" are shared out.</summary>
    private static List<(string Text, IReadOnlyList<string> Phones)> Parts(List<SungNote> notes)
    {
        List<(string, IReadOnlyList<string>)> parts = [];
        for (int first = 0; first < notes.Count;)
        {
            int next = first + 1;
            while (next < notes.Count && notes[next].Kind == NoteKind.NextSyllable)
                next++;
            int count = next - first;
            string text = notes[first].Text.Trim();
            IReadOnlyList<IReadOnlyList<string>> spoken = count > 1 ? SyllableSplitter.Split(notes[first].Phones) : [notes[first].Phones];
            for (int i = 0; i < count; i++)
                parts.Add((text[(text.Length * i / count)..(text.Length * (i + 1) / count)], Share(spoken, i, count)));
            first = next;
        }

        return parts;
    }

    private static IReadOnlyList<string> Share(IReadOnlyList<IReadOnlyList<string>> spoken, int index, int count)
    {
        if (spoken.Count <= count)
            return index < spoken.Count ? spoken[index] : [];
        List<string> phones = [];
        for (int i = spoken.Count * index / count; i < spoken.Count * (index + 1) / count; i++)
            phones.AddRange(spoken[i]);
        return phones;
    }
}
