using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace AvatarMotion;

/// <summary>Words and stems (marked by a star) that each stand for something; a word is found whole, else by its longest stem.</summary>
/// <typeparam name="T">What a word stands for.</typeparam>
internal sealed class StemTable<T>
{
    private const int LongestEnding = 6;
    private const int LongestEndingOfShortStem = 4;
    private const int ShortStem = 3;

    private readonly Dictionary<string, T> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _stems = new(StringComparer.Ordinal);
    private int _longest;

    /// <summary>The lines of an embedded table without comments; none where there is no such table.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream? stream = typeof(StemTable<T>).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            yield break;
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0 && line[0] != '#')
                yield return line.Trim();
        }
    }

    /// <summary>Adds a list of words with spaces between them; the first meaning of a word stays.</summary>
    public void Add(string list, T meaning)
    {
        foreach (string entry in list.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries))
        {
            bool isStem = entry[entry.Length - 1] == '*';
            string letters = isStem ? entry.Substring(0, entry.Length - 1) : entry;
            Dictionary<string, T> table = isStem ? _stems : _words;
            if (!table.ContainsKey(letters))
                table.Add(letters, meaning);
            _longest = Math.Max(_longest, letters.Length);
        }
    }

    /// <summary>What a lower-case word stands for.</summary>
    public bool TryFind(string word, out T meaning)
    {
        if (_words.TryGetValue(word, out meaning!))
            return true;
        for (int length = Math.Min(word.Length, _longest); length > 0; length--)
        {
            if (word.Length - length <= (length <= ShortStem ? LongestEndingOfShortStem : LongestEnding) && _stems.TryGetValue(word.Substring(0, length), out meaning!))
                return true;
        }

        return false;
    }

    /// <summary>The longest word that begins at a place of a text without spaces; 0 where none does.</summary>
    public int LengthAt(string text, int position, out T meaning)
    {
        for (int length = Math.Min(text.Length - position, _longest); length > 0; length--)
        {
            if (_words.TryGetValue(text.Substring(position, length), out meaning!))
                return length;
        }

        meaning = default!;
        return 0;
    }
}
