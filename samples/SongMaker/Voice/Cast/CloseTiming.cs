using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>Times the phones of fast words: vowels land on their steps, and the consonants between two vowels share at most 58 % of the time, each squeezed as little as possible.</summary>
internal static class CloseTiming
{
    private const double ConsonantShare = 0.58;
    private const double Gap = 0.02;

    /// <summary>Appends a line's syllables and phones to the plan.</summary>
    public static void AddLine(VoicePlan plan, Score score, ScoreLine line)
    {
        List<(double Note, double End, ScoreSyllable Syllable)> notes = Notes(score, line);
        WordCounter words = new(line.Text);
        double free = 0;
        for (int i = 0; i < notes.Count; i++)
        {
            (double note, double noteEnd, ScoreSyllable syllable) = notes[i];
            bool isBound = i + 1 < notes.Count && notes[i + 1].Note - noteEnd < 0.03;
            Parts parts = Parts.Of(syllable.Phones);
            double scale = i > 0 && free > 0 ? Squeeze(Parts.Of(notes[i - 1].Syllable.Phones).Coda + parts.Onset, note - notes[i - 1].Note) : 1;
            double start = Math.Max(note - parts.Onset * scale, free);
            (double open, double end) = isBound ? Bound(parts, notes[i + 1], note) : Ending(parts, note, noteEnd);
            plan.Syllables.Add(new SungSyllable(start, note, end, syllable.Text, syllable.Midi, plan.Lines.Count, words.Next(syllable.Text)) { Accent = syllable.Accent });
            AddPhones(plan, syllable.Phones, parts, new[] { start, note, open, end });
            free = isBound ? end : 0;
        }
    }

    private static (double Open, double End) Bound(Parts parts, (double Note, double End, ScoreSyllable Syllable) next, double note)
    {
        double onset = Parts.Of(next.Syllable.Phones).Onset;
        double scale = Squeeze(parts.Coda + onset, next.Note - note);
        return (next.Note - (parts.Coda + onset) * scale, next.Note - onset * scale);
    }

    // Before a rest the coda may ring over the end of the step; an open vowel stops a little before it.
    private static (double Open, double End) Ending(Parts parts, double note, double noteEnd)
    {
        double coda = Math.Min(parts.Coda, 0.9 * (noteEnd - note));
        double open = Math.Max(noteEnd - Gap - 0.6 * coda, note + 0.45 * (noteEnd - note));
        return (open, open + coda);
    }

    private static double Squeeze(double consonants, double interval) => consonants > 0 ? Math.Min(1, ConsonantShare * interval / consonants) : 1;

    private static List<(double Note, double End, ScoreSyllable Syllable)> Notes(Score score, ScoreLine line)
    {
        List<(double, double, ScoreSyllable)> notes = new();
        double beat = line.StartBeat;
        foreach (ScoreSyllable syllable in line.Syllables)
        {
            double end = beat + syllable.Beats;
            if (syllable.Midi > 0)
                notes.Add((score.Seconds(beat), score.Seconds(end), syllable));
            beat = end;
        }

        return notes;
    }

    private static void AddPhones(VoicePlan plan, string[] phones, Parts parts, double[] times)
    {
        AddRange(plan, phones, 0, parts.First, times[0], times[1]);
        AddRange(plan, phones, parts.First, parts.Last + 1, times[1], times[2]);
        AddRange(plan, phones, parts.Last + 1, phones.Length, times[2], times[3]);
    }

    private static void AddRange(VoicePlan plan, string[] phones, int from, int to, double start, double end)
    {
        double total = 0;
        for (int i = from; i < to; i++)
            total += Sounds.Of(phones[i]).Seconds;
        double time = start;
        for (int i = from; i < to; i++)
        {
            double length = (end - start) * Sounds.Of(phones[i]).Seconds / total;
            plan.Phones.Add(new SungPhone(time, time + length, phones[i], plan.Syllables.Count - 1));
            time += length;
        }
    }

    // Consonants before and after the vowel, in seconds, and where the vowel is.
    private readonly record struct Parts(double Onset, double Coda, int First, int Last)
    {
        public static Parts Of(string[] phones)
        {
            int first = Array.FindIndex(phones, Audio.Phones.IsVowel);
            int last = Array.FindLastIndex(phones, Audio.Phones.IsVowel);
            double onset = 0;
            double coda = 0;
            for (int i = 0; i < first; i++)
                onset += Sounds.Of(phones[i]).Seconds * (first > 1 ? 0.85 : 1);
            for (int i = last + 1; i < phones.Length; i++)
                coda += Sounds.Of(phones[i]).Seconds * 0.9;
            return new Parts(onset, coda, first, last);
        }
    }
}
