using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Makes words with syllables and phones in time.</summary>
internal static class WordMaker
{
    private const double LeastLength = 0.02;

    /// <summary>The word of the phones from <paramref name="phone"/> on, which moves behind them; times that the file gave are kept.</summary>
    public static LyricWord Make(SungWord word, PhoneTimes times, ref int phone, double confidence)
    {
        LyricWord given = word.Given;
        double floor = given.IsTimed ? given.Start : double.NegativeInfinity;
        List<Syllable> syllables = new();
        for (int i = 0; i < word.Syllables.Count; i++)
        {
            bool isTimed = given.IsTimed && (i == 0 || word.HasTimedSyllables);
            if (isTimed)
                floor = Math.Max(floor, i == 0 ? given.Start : given.Syllables[i].Start);
            List<Phone> phones = new();
            foreach (string symbol in word.Syllables[i])
            {
                double start = isTimed && phones.Count == 0 ? floor : Math.Max(times.Starts[phone], floor);
                floor = Math.Max(start + LeastLength, times.Ends[phone]);
                phones.Add(new Phone(start, floor, symbol));
                phone++;
            }

            syllables.Add(MakeSyllable(word, i, phones));
        }

        return given with
        {
            Start = syllables[0].Start,
            End = syllables[syllables.Count - 1].End,
            IsTimed = true,
            Confidence = given.IsTimed ? given.Confidence : confidence,
            Syllables = syllables,
        };
    }

    private static Syllable MakeSyllable(SungWord word, int index, List<Phone> phones)
    {
        string text = word.Given.Text;
        int from = text.Length * index / word.Syllables.Count, to = text.Length * (index + 1) / word.Syllables.Count;
        Syllable syllable = word.Given.Syllables.Count == word.Syllables.Count ? word.Given.Syllables[index] : new Syllable { Text = text.Substring(from, to - from) };
        return syllable with { Start = phones[0].Start, End = phones[phones.Count - 1].End, Phones = phones };
    }
}
