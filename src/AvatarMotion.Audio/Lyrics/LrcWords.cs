using System;
using System.Collections.Generic;
using System.Text;

namespace AvatarMotion.Audio;

/// <summary>The words of one .lrc line and their times, which stand in angle or square brackets before each word or syllable, and after the last.</summary>
internal sealed class LrcWords
{
    private const double ShortestLine = 0.05;
    private const double ShortestWord = 0.02;
    private readonly List<Piece> _pieces = new();
    private readonly List<LyricWord> _words = new();
    private readonly StringBuilder _text = new();
    private bool _hasSpaces;

    private LrcWords(double end) => End = end;

    /// <summary>The line without its times.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where the line ends, in seconds.</summary>
    public double End { get; private set; }

    /// <summary>Words in time; empty where the line gives no times inside.</summary>
    public IReadOnlyList<LyricWord> Words => _words;

    /// <param name="shift">Seconds to add to the times that stand in the line.</param>
    public static LrcWords Read(string text, double start, double end, double shift)
    {
        LrcWords words = new(end);
        if (!words.Split(text, start, shift))
        {
            words.Text = text;
            return words;
        }

        words.Join(start);
        words.Text = words._text.ToString();
        return words;
    }

    /// <summary>Cuts the line at its times; false where it has none.</summary>
    private bool Split(string text, double start, double shift)
    {
        double time = start;
        int from = 0, position = 0;
        bool any = false;
        while (position < text.Length)
        {
            int close = text[position] == '<' ? text.IndexOf('>', position) : text[position] == '[' ? text.IndexOf(']', position) : -1;
            if (close < 0 || !LrcTime.TryRead(text.Substring(position + 1, close - position - 1), out double next))
            {
                position++;
                continue;
            }

            Add(text.Substring(from, position - from), time);
            any = true;
            time = Math.Max(time, next + shift);
            position = from = close + 1;
        }

        Add(text.Substring(from), time);
        if (any && text.Substring(from).Trim().Length == 0)
            End = Math.Max(time, start + ShortestLine);
        return any;
    }

    private void Add(string text, double time)
    {
        if (text.Trim().Length > 0)
        {
            _hasSpaces |= text.IndexOf(' ') >= 0;
            _pieces.Add(new Piece(time, text));
        }
        else if (_pieces.Count > 0)
        {
            // Nothing is sung from here on: the word before ends.
            _hasSpaces |= text.Length > 0;
            _pieces[_pieces.Count - 1] = _pieces[_pieces.Count - 1].EndingAt(time, text);
        }
    }

    private void Join(double start)
    {
        for (int first = 0; first < _pieces.Count;)
        {
            int next = first + 1;
            while (next < _pieces.Count && IsSameWord(_pieces[next - 1].Text, _pieces[next].Text))
                next++;
            AddWord(first, next, start);
            first = next;
        }
    }

    /// <summary>Pieces that touch are syllables of a word, unless nothing in the line is kept apart by spaces or the script has none.</summary>
    private bool IsSameWord(string before, string after)
    {
        char last = before[before.Length - 1], next = after[0];
        return _hasSpaces && last != ' ' && next != ' ' && !WordSplitter.IsUnspaced(last) && !WordSplitter.IsUnspaced(next);
    }

    private void AddWord(int first, int next, double start)
    {
        StringBuilder text = new();
        List<Syllable> syllables = new();
        double end = next < _pieces.Count ? _pieces[next].Start : Math.Max(End, start);
        for (int i = first; i < next; i++)
        {
            double until = _pieces[i].End ?? (i + 1 < next ? _pieces[i + 1].Start : end);
            syllables.Add(new Syllable { Start = _pieces[i].Start, End = Math.Max(until, _pieces[i].Start + ShortestWord), Text = _pieces[i].Text.Trim() });
            text.Append(_pieces[i].Text.Trim());
        }

        string word = text.ToString();
        if (_text.Length > 0 && !(WordSplitter.IsUnspaced(_text[_text.Length - 1]) && WordSplitter.IsUnspaced(word[0])))
            _text.Append(' ');
        _text.Append(word);
        bool isWhole = syllables.Count == 1;
        _words.Add(new LyricWord { Start = syllables[0].Start, End = syllables[syllables.Count - 1].End, Text = word, Syllables = isWhole ? Array.Empty<Syllable>() : syllables });
    }

    private sealed record Piece(double Start, string Text)
    {
        public double? End { get; private set; }

        public Piece EndingAt(double time, string gap) => this with { Text = Text + gap, End = End ?? Math.Max(time, Start) };
    }
}
