using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Places the words of lines in time where no acoustic model listened: times that the file gives are kept, the rest follows the voice's onsets inside each line.</summary>
internal static class LyricTimer
{
    // Nobody sings a whole line faster than this, in seconds per syllable.
    private const double QuickSyllable = 0.14;

    /// <summary>Lyrics whose every line has words, every word syllables and every syllable phones.</summary>
    /// <param name="lyrics">Lines in time, with or without word times.</param>
    /// <param name="song">The analysis: voice, notes and mouth opening are the evidence.</param>
    /// <param name="pronouncer">Words to phones.</param>
    public static Lyrics Place(Lyrics lyrics, Song song, IPronouncer pronouncer)
    {
        SyllableEvidence evidence = new(song);
        List<LyricLine> lines = new();
        for (int i = 0; i < lyrics.Lines.Count; i++)
            lines.Add(PlaceLine(lyrics.Lines[i], lyrics.Language, evidence, pronouncer));
        return lyrics with { Lines = lines };
    }

    private static LyricLine PlaceLine(LyricLine line, string language, SyllableEvidence evidence, IPronouncer pronouncer)
    {
        List<LyricWord> words = line.Words.Count > 0 && line.Words[0].IsTimed
            ? PlaceGivenWords(line, language, evidence, pronouncer)
            : PlaceFreeWords(line, language, evidence, pronouncer);
        return line with { Words = words, End = words.Count > 0 ? words[words.Count - 1].End : line.End };
    }

    private static List<LyricWord> PlaceGivenWords(LyricLine line, string language, SyllableEvidence evidence, IPronouncer pronouncer)
    {
        List<LyricWord> words = new();
        foreach (LyricWord word in line.Words)
        {
            if (HasPhones(word))
            {
                words.Add(word);
                continue;
            }

            IReadOnlyList<IReadOnlyList<string>> spoken = Spoken(word.Reading ?? word.Text, language, pronouncer);
            double end = evidence.VoiceEnd(word.Start, word.End);
            double[] starts = SyllablePlacement.Place(Cues(spoken, false), word.Start, end, false, evidence);
            words.Add(word with { End = end, Syllables = MakeSyllables(word.Text, spoken, starts, 0, end) });
        }

        return words;
    }

    private static List<LyricWord> PlaceFreeWords(LyricLine line, string language, SyllableEvidence evidence, IPronouncer pronouncer)
    {
        List<LyricWord> given = Split(line);
        List<IReadOnlyList<IReadOnlyList<string>>> spoken = new();
        List<SyllableCue> cues = new();
        foreach (LyricWord word in given)
        {
            spoken.Add(Spoken(word.Reading ?? word.Text, language, pronouncer));
            cues.AddRange(Cues(spoken[spoken.Count - 1], EndsPhrase(word.Text)));
        }

        double end = evidence.VoiceEnd(line.Start, line.End, cues.Count * QuickSyllable);
        double[] starts = SyllablePlacement.Place(cues, line.Start, end, true, evidence);
        List<LyricWord> words = new();
        int first = 0;
        for (int i = 0; i < given.Count; i++)
        {
            if (spoken[i].Count == 0)
                continue;
            int next = first + spoken[i].Count;
            double wordEnd = next < starts.Length ? starts[next] : end;
            words.Add(given[i] with
            {
                Start = starts[first],
                End = wordEnd,
                IsTimed = true,
                Confidence = 0.5,
                Syllables = MakeSyllables(given[i].Text, spoken[i], starts, first, wordEnd),
            });
            first = next;
        }

        return words;
    }

    private static List<LyricWord> Split(LyricLine line)
    {
        List<LyricWord> words = new(line.Words);
        if (words.Count > 0)
            return words;
        foreach (string text in WordSplitter.Split(line.Text))
            words.Add(new LyricWord { Text = text });
        return words;
    }

    private static bool HasPhones(LyricWord word)
    {
        foreach (Syllable syllable in word.Syllables)
        {
            if (syllable.Phones.Count == 0)
                return false;
        }

        return word.Syllables.Count > 0;
    }

    private static List<SyllableCue> Cues(IReadOnlyList<IReadOnlyList<string>> spoken, bool endsPhrase)
    {
        List<SyllableCue> cues = new();
        for (int i = 0; i < spoken.Count; i++)
        {
            bool last = i == spoken.Count - 1;
            double weight = last && endsPhrase ? 1.6 : spoken.Count == 1 && IsShort(spoken[i]) ? 0.7 : last ? 1.1 : 0.9;
            cues.Add(new SyllableCue(PhonePlacement.OnsetSeconds(spoken[i]), weight, Color(spoken[i]), i == 0));
        }

        return cues;
    }

    private static double Color(IReadOnlyList<string> phones)
    {
        foreach (string phone in phones)
        {
            if (Phones.IsVowel(phone))
                return Phones.VowelColor(phone);
        }

        return 0;
    }

    // Singers hold the end of a phrase.
    private static bool EndsPhrase(string text) => text.Length > 0 && ",.;:!?…、。！？".IndexOf(text[text.Length - 1]) >= 0;

    private static bool IsShort(IReadOnlyList<string> phones) => phones.Count > 0 && phones.Count <= 2 && phones[phones.Count - 1] == "ə";

    // What cannot be spoken (a number, a sign) still moves the mouth once, with a neutral vowel.
    private static IReadOnlyList<IReadOnlyList<string>> Spoken(string word, string language, IPronouncer pronouncer)
    {
        IReadOnlyList<IReadOnlyList<string>> spoken = pronouncer.Pronounce(word, language);
        if (spoken.Count > 0)
            return spoken;
        foreach (char unit in word)
        {
            if (char.IsLetterOrDigit(unit))
                return new[] { new[] { "ə" } };
        }

        return Array.Empty<IReadOnlyList<string>>();
    }

    private static List<Syllable> MakeSyllables(string text, IReadOnlyList<IReadOnlyList<string>> spoken, double[] starts, int first, double wordEnd)
    {
        List<Syllable> syllables = new();
        for (int i = 0; i < spoken.Count; i++)
        {
            double start = starts[first + i];
            double end = i + 1 < spoken.Count ? starts[first + i + 1] : wordEnd;
            int from = text.Length * i / spoken.Count;
            int to = text.Length * (i + 1) / spoken.Count;
            syllables.Add(new Syllable { Start = start, End = end, Text = text.Substring(from, to - from), Phones = PhonePlacement.Place(spoken[i], start, end) });
        }

        return syllables;
    }
}
