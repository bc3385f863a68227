using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Makes words with syllables and phones in time.</summary>
internal static class WordMaker
{
    private const double LeastLength = 0.02;

    /// <summary>The word of the phones from <paramref name="phone"/> on, which moves behind them; a time that the file gave is kept.</summary>
    public static LyricWord Make(SungWord word, PhoneTimes times, ref int phone, double confidence)
    {
        double floor = word.IsTimed ? word.Given!.Start : double.NegativeInfinity;
        List<Syllable> syllables = new();
        for (int i = 0; i < word.Syllables.Count; i++)
        {
            List<Phone> phones = new();
            foreach (string symbol in word.Syllables[i])
            {
                bool first = i == 0 && phones.Count == 0 && word.IsTimed;
                double start = first ? floor : Math.Max(times.Starts[phone], floor);
                floor = Math.Max(start + LeastLength, times.Ends[phone]);
                phones.Add(new Phone(start, floor, symbol));
                phone++;
            }

            syllables.Add(MakeSyllable(word, i, phones));
        }

        return (word.Given ?? new LyricWord()) with
        {
            Start = syllables[0].Start, End = syllables[syllables.Count - 1].End, Text = word.Text, IsTimed = true, Confidence = word.IsTimed ? word.Given!.Confidence : confidence, Syllables = syllables,
        };
    }

    private static Syllable MakeSyllable(SungWord word, int index, List<Phone> phones)
    {
        int from = word.Text.Length * index / word.Syllables.Count, to = word.Text.Length * (index + 1) / word.Syllables.Count;
        return new Syllable { Start = phones[0].Start, End = phones[phones.Count - 1].End, Text = word.Text.Substring(from, to - from), Phones = phones };
    }
}
