using System;
using System.Collections.Generic;
using System.Globalization;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Finds the words of a line that a singer shows with a hand, in six languages. Our own lists, in the folder Words.</summary>
public static class WordGestures
{
    private static readonly object Gate = new();
    private static readonly Dictionary<string, StemTable<(WordGesture Gesture, float Weight)>> Loaded = new(StringComparer.Ordinal);

    /// <summary>All key words of a line in the order in which they are sung; none in a language without a list.</summary>
    /// <param name="line">A line in time; words without times are spread over the line by their letters.</param>
    /// <param name="language">ISO 639-1.</param>
    public static IReadOnlyList<KeyWord> Of(LyricLine line, string language)
    {
        List<KeyWord> found = new();
        StemTable<(WordGesture, float)> table = Table(language);
        if (line.Words.Count == 0)
            Find(line.Text, line.Start, line.End, language, table, found);
        foreach (LyricWord word in line.Words)
            Find(word.Text, word.IsTimed ? word.Start : line.Start, word.IsTimed ? word.End : line.End, language, table, found);
        return found;
    }

    /// <summary>The strongest of many key words such that two are never nearer than <paramref name="gap"/> seconds; of equals the earlier.</summary>
    public static IReadOnlyList<KeyWord> Pick(IReadOnlyList<KeyWord> words, double gap)
    {
        List<KeyWord> byWeight = new(words);
        byWeight.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Start.CompareTo(b.Start));
        List<KeyWord> picked = new();
        foreach (KeyWord word in byWeight)
        {
            if (!picked.Exists(other => Math.Abs(other.Start - word.Start) < gap))
                picked.Add(word);
        }

        picked.Sort((a, b) => a.Start.CompareTo(b.Start));
        return picked;
    }

    private static void Find(string text, double start, double end, string language, StemTable<(WordGesture Gesture, float Weight)> table, List<KeyWord> found)
    {
        foreach ((string word, int at, (WordGesture gesture, float weight)) in Matches(text, language, table))
        {
            double length = (end - start) / Math.Max(text.Length, 1);
            found.Add(new KeyWord(start + at * length, start + (at + word.Length) * length, word, gesture, weight));
        }
    }

    private static IEnumerable<(string Word, int At, (WordGesture, float) Meaning)> Matches(string text, string language, StemTable<(WordGesture, float)> table)
    {
        if (language != "ja")
        {
            foreach ((string word, int at) in LineTokens.Of(text, language))
            {
                if (table.TryFind(word, out (WordGesture, float) meaning))
                    yield return (word, at, meaning);
            }

            yield break;
        }

        int position = 0;
        while (position < text.Length)
        {
            int length = table.LengthAt(text, position, out (WordGesture, float) meaning);
            if (length > 0)
                yield return (text.Substring(position, length), position, meaning);
            position += Math.Max(length, 1);
        }
    }

    private static StemTable<(WordGesture Gesture, float Weight)> Table(string language)
    {
        lock (Gate)
        {
            if (!Loaded.TryGetValue(language, out StemTable<(WordGesture, float)>? table))
                Loaded.Add(language, table = Read(language));
            return table;
        }
    }

    private static StemTable<(WordGesture Gesture, float Weight)> Read(string language)
    {
        StemTable<(WordGesture, float)> table = new();
        foreach (string line in StemTable<bool>.Lines(language + ".gestures"))
        {
            int colon = line.IndexOf(':'), space = line.IndexOf(' ');
            WordGesture gesture = (WordGesture)Enum.Parse(typeof(WordGesture), line.Substring(0, space), ignoreCase: true);
            table.Add(line.Substring(colon + 1), (gesture, float.Parse(line.Substring(space + 1, colon - space - 1), CultureInfo.InvariantCulture)));
        }

        return table;
    }
}
