using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Gathers words that were put in place, by line.</summary>
internal sealed class PlacedWords
{
    private readonly List<LyricWord>[] _words;

    public PlacedWords(int lines)
    {
        _words = new List<LyricWord>[lines];
        for (int i = 0; i < lines; i++)
            _words[i] = new List<LyricWord>();
    }

    public void Add(int line, LyricWord word) => _words[line].Add(word);

    /// <summary>The lyrics with their words; a line that had no time has that of its words, and is left out where it has none.</summary>
    public Lyrics Finish(Lyrics lyrics)
    {
        List<LyricLine> lines = new();
        for (int i = 0; i < _words.Length; i++)
        {
            LyricLine line = lyrics.Lines[i];
            List<LyricWord> words = _words[i];
            if (words.Count > 0)
                lines.Add(line with { Start = line.IsTimed ? Math.Min(line.Start, words[0].Start) : words[0].Start, End = words[words.Count - 1].End, IsTimed = true, Words = words });
            else if (line.IsTimed)
                lines.Add(line);
        }

        return lyrics with { Lines = lines };
    }
}
