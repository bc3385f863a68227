using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace AvatarMotion.Audio;

/// <summary>Reads .lrc text: line times, several times per line, enhanced word times in angle brackets, offset and language tags, singer prefixes.</summary>
/// <remarks>Never throws on bad text: what cannot be read is left out and named in <see cref="Warnings"/>.</remarks>
public sealed class LrcReader
{
    private const int MaxLines = 5000;
    private const double LongestLine = 12.0;
    private readonly List<string> _warnings = new();
    private readonly List<TimedText> _lines = new();
    private double _offset;
    private string _language = "";

    private LrcReader()
    {
    }

    /// <summary>What was left out and why, one sentence each.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Lines in time; words have times where the file gives them, else no words (<see cref="LyricTimer"/> places them).</summary>
    public Lyrics Lyrics { get; private set; } = Lyrics.None;

    /// <summary>Reads a whole file's text; <paramref name="duration"/> is the song's length in seconds.</summary>
    public static LrcReader Read(string text, double duration)
    {
        LrcReader reader = new();
        reader.ReadLines(text);
        reader.Lyrics = reader.Build(duration);
        return reader;
    }

    private void ReadLines(string text)
    {
        string[] rows = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        for (int row = 0; row < rows.Length; row++)
        {
            if (_lines.Count >= MaxLines)
            {
                _warnings.Add($"The lyrics have more than {MaxLines} lines; the rest is left out.");
                return;
            }

            ReadRow(Clean(rows[row]), row + 1);
        }
    }

    private static string Clean(string row)
    {
        StringBuilder clean = new(row.Length);
        foreach (char unit in row)
        {
            if (!char.IsControl(unit) && unit != '\uFEFF')
                clean.Append(unit);
        }

        return clean.ToString().Trim();
    }

    private void ReadRow(string row, int number)
    {
        List<double> starts = new();
        int position = 0;
        while (position < row.Length && row[position] == '[')
        {
            int close = row.IndexOf(']', position);
            if (close < 0)
                break;
            string tag = row.Substring(position + 1, close - position - 1);
            if (TryReadTime(tag, out double start))
                starts.Add(start);
            else
                ReadTag(tag);
            position = close + 1;
        }

        string rest = row.Substring(position).Trim();
        if (starts.Count == 0 && rest.Length > 0)
            _warnings.Add($"Line {number} of the lyrics has no time and is left out: \"{Shorten(rest)}\".");
        foreach (double start in starts)
            _lines.Add(new TimedText(start, rest));
    }

    private void ReadTag(string tag)
    {
        int colon = tag.IndexOf(':');
        if (colon < 0)
            return;
        string name = tag.Substring(0, colon).Trim().ToLowerInvariant();
        string value = tag.Substring(colon + 1).Trim();
        if (name == "offset" && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double milliseconds))
            _offset = milliseconds / 1000.0;
        else if (name == "la" || name == "lang")
            _language = value.Length >= 2 ? value.Substring(0, 2).ToLowerInvariant() : "";
    }

    private Lyrics Build(double duration)
    {
        _lines.Sort((a, b) => a.Start.CompareTo(b.Start));
        List<LyricLine> lines = new();
        for (int i = 0; i < _lines.Count; i++)
        {
            // A positive [offset:] shows the words earlier, as players of .lrc files agree.
            double start = _lines[i].Start - _offset;
            double next = i + 1 < _lines.Count ? _lines[i + 1].Start - _offset : duration;
            double end = Math.Min(Math.Min(next, start + LongestLine), duration);
            if (_lines[i].Text.Length == 0 || start < 0 || end - start < 0.05)
                continue;
            lines.Add(BuildLine(_lines[i].Text, start, end));
        }

        return new Lyrics { Lines = lines, Language = _language };
    }

    private LyricLine BuildLine(string text, double start, double end)
    {
        string? singer = TakeSinger(ref text);
        List<LyricWord> words = text.IndexOf('<') >= 0 ? TakeWords(ref text, start, ref end) : new List<LyricWord>();
        return new LyricLine { Start = start, End = end, Text = text, Singer = singer, Words = words };
    }

    private static string? TakeSinger(ref string text)
    {
        int colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || colon > 16 || text.IndexOf(' ') < colon)
            return null;
        string singer = text.Substring(0, colon);
        text = text.Substring(colon + 2).Trim();
        return singer;
    }

    private List<LyricWord> TakeWords(ref string text, double lineStart, ref double lineEnd)
    {
        List<TimedText> pieces = SplitWords(text, lineStart + _offset);
        List<LyricWord> words = new();
        StringBuilder plain = new();
        for (int i = 0; i < pieces.Count; i++)
        {
            string word = pieces[i].Text.Trim();
            double start = pieces[i].Start - _offset;
            double end = i + 1 < pieces.Count ? pieces[i + 1].Start - _offset : lineEnd;
            if (word.Length == 0)
            {
                lineEnd = i + 1 == pieces.Count ? Math.Max(start, lineStart + 0.05) : lineEnd;
                continue;
            }

            plain.Append(plain.Length > 0 ? " " : "").Append(word);
            words.Add(new LyricWord { Start = start, End = Math.Max(end, start + 0.02), Text = word });
        }

        text = plain.ToString();
        return words;
    }

    private static List<TimedText> SplitWords(string text, double lineStart)
    {
        List<TimedText> pieces = new();
        double time = lineStart;
        int position = 0;
        while (position < text.Length)
        {
            int open = text.IndexOf('<', position);
            int close = open < 0 ? -1 : text.IndexOf('>', open);
            if (close < 0 || !TryReadTime(text.Substring(open + 1, close - open - 1), out double next))
            {
                pieces.Add(new TimedText(time, text.Substring(position)));
                return pieces;
            }

            if (open > position && text.Substring(position, open - position).Trim().Length > 0)
                pieces.Add(new TimedText(time, text.Substring(position, open - position)));
            time = next;
            position = close + 1;
        }

        pieces.Add(new TimedText(time, ""));
        return pieces;
    }

    /// <summary>Reads <c>mm:ss</c>, <c>mm:ss.xx</c>, <c>mm:ss.xxx</c> or <c>hh:mm:ss.xx</c>.</summary>
    private static bool TryReadTime(string text, out double seconds)
    {
        seconds = 0;
        string[] parts = text.Trim().Split(':');
        if (parts.Length < 2 || parts.Length > 3)
            return false;
        foreach (string part in parts)
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value))
                return false;
            seconds = seconds * 60.0 + value;
        }

        return seconds < 4 * 3600;
    }

    private static string Shorten(string text) => text.Length <= 30 ? text : text.Substring(0, 30) + "…";

    private readonly struct TimedText
    {
        public TimedText(double start, string text)
        {
            Start = start;
            Text = text;
        }

        public double Start { get; }

        public string Text { get; }
    }
}
