using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.SongMaker;

/// <summary>Places every phone in time as singers do: the vowel lands on the note, its consonants come just before it.</summary>
internal sealed class VoicePlan
{
    private const double Gap = 0.03;
    private readonly Score _score;

    private VoicePlan(Score score)
    {
        _score = score;
    }

    public List<SungPhone> Phones { get; } = new();

    public List<SungSyllable> Syllables { get; } = new();

    /// <summary>The text of each line, in order of <see cref="SungSyllable.Line"/>.</summary>
    public List<string> Lines { get; } = new();

    /// <summary>The lines as the score has them, in the same order.</summary>
    public List<ScoreLine> Sources { get; } = new();

    public static VoicePlan Make(Score score)
    {
        VoicePlan plan = new(score);
        foreach (ScoreSection section in score.Sections)
        {
            foreach (ScoreLine line in section.Lines)
            {
                if (score.HasCast)
                    CloseTiming.AddLine(plan, score, line);
                else
                    plan.AddLine(line);
                plan.Lines.Add(line.Text);
                plan.Sources.Add(line);
            }
        }

        return plan;
    }

    private void AddLine(ScoreLine line)
    {
        List<(double Note, double End, ScoreSyllable Syllable)> notes = Notes(line);
        string[] words = line.Text.Split(' ');
        int word = 0;
        int letters = 0;
        double busyUntil = 0;
        for (int i = 0; i < notes.Count; i++)
        {
            ScoreSyllable syllable = notes[i].Syllable;
            double limit = i + 1 < notes.Count ? notes[i + 1].Note - OnsetSeconds(notes[i + 1].Syllable) : notes[i].End + 0.05;
            double end = Math.Min(limit, notes[i].End - (i + 1 < notes.Count ? 0 : Gap));
            double start = Math.Max(notes[i].Note - OnsetSeconds(syllable), busyUntil);
            Syllables.Add(new SungSyllable(start, notes[i].Note, end, syllable.Text, syllable.Midi, Lines.Count, letters == 0));
            AddPhones(syllable, start, notes[i].Note, end);
            busyUntil = end;
            letters += syllable.Text.Length;
            if (letters >= words[word].Length)
            {
                word = Math.Min(word + 1, words.Length - 1);
                letters = 0;
            }
        }
    }

    private List<(double Note, double End, ScoreSyllable Syllable)> Notes(ScoreLine line)
    {
        List<(double, double, ScoreSyllable)> notes = new();
        double beat = line.StartBeat;
        foreach (ScoreSyllable syllable in line.Syllables)
        {
            double end = beat + syllable.Beats;
            if (syllable.Midi > 0)
                notes.Add((beat * _score.BeatSeconds, end * _score.BeatSeconds, syllable));
            beat = end;
        }

        return notes;
    }

    private static double OnsetSeconds(ScoreSyllable syllable)
    {
        double sum = 0;
        foreach (string phone in syllable.Phones)
        {
            if (Audio.Phones.IsVowel(phone))
                break;
            sum += Audio.Phones.ConsonantSeconds(phone);
        }

        return Math.Min(sum, 0.16);
    }

    private void AddPhones(ScoreSyllable syllable, double start, double vowel, double end)
    {
        string[] phones = syllable.Phones;
        int first = Array.FindIndex(phones, Audio.Phones.IsVowel);
        int last = Array.FindLastIndex(phones, Audio.Phones.IsVowel);
        double coda = 0;
        for (int i = last + 1; i < phones.Length; i++)
            coda += Audio.Phones.ConsonantSeconds(phones[i]);
        coda = Math.Min(coda, 0.4 * (end - vowel));
        AddRange(phones, 0, first, start, vowel);
        AddRange(phones, first, last + 1, vowel, end - coda);
        AddRange(phones, last + 1, phones.Length, end - coda, end);
    }

    private void AddRange(string[] phones, int from, int to, double start, double end)
    {
        double total = 0;
        for (int i = from; i < to; i++)
            total += Weight(phones[i]);
        double time = start;
        for (int i = from; i < to; i++)
        {
            double length = (end - start) * Weight(phones[i]) / total;
            Phones.Add(new SungPhone(time, time + length, phones[i], Syllables.Count - 1));
            time += length;
        }
    }

    private static double Weight(string phone) => Audio.Phones.IsVowel(phone) ? 1.0 : Audio.Phones.ConsonantSeconds(phone);
}
