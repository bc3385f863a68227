using System;

namespace AvatarMotion.SongMaker;

/// <summary>Tells which syllables begin a word of a line: counts letters.</summary>
internal sealed class WordCounter
{
    private readonly string[] _words;
    private int _word;
    private int _letters;

    public WordCounter(string text)
    {
        _words = text.Split(' ');
    }

    /// <summary>Takes the next syllable's text; whether it begins a word.</summary>
    public bool Next(string syllable)
    {
        if (_word >= _words.Length || !_words[_word].AsSpan(_letters).StartsWith(syllable, StringComparison.Ordinal))
            throw new FormatException($"the syllable \"{syllable}\" does not continue the words \"{string.Join(' ', _words)}\"");
        bool starts = _letters == 0;
        _letters += syllable.Length;
        if (_letters >= _words[_word].Length)
        {
            _word++;
            _letters = 0;
        }

        return starts;
    }
}
