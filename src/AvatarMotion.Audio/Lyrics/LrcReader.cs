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
    private const int MostWarnings = 200;
    private const int LongestName = 16;
    private const int LongestNames = 40;
    private const double LongestLine = 12.0;
    private const double SameMoment = 0.05;
    private readonly List<string> _warnings = new();
    private readonly List<LrcRow> _rows = new();
    private double _offset;
    private string _language = "";
    private string? _voice;

    private LrcReader()
    {
    }

    /// <summary>What was left out and why, one sentence each.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Lines in time; words have times where the file gives them, else there are no words and the line's are to be placed.</summary>
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
            if (_rows.Count >= MaxLines)
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
            if (LrcTime.TryRead(tag, out double start))
                starts.Add(start);
            else if (!ReadTag(tag) && starts.Count > 0)
                break;
            position = SkipSpaces(row, close + 1);
        }

        string rest = row.Substring(position).Trim();
        if (starts.Count == 0 && rest.Length > 0)
            Warn($"Line {number} of the lyrics has no time and is left out: \"{Shorten(rest)}\".");
        string? voice = starts.Count > 0 ? TakeVoice(ref rest) : null;
        foreach (double start in starts)
            _rows.Add(new LrcRow(start, start - starts[0], rest, voice, number));
    }

    private static int SkipSpaces(string row, int position)
    {
        int next = position;
        while (next < row.Length && row[next] == ' ')
            next++;
        return next < row.Length && row[next] == '[' ? next : position;
    }

    /// <summary>Reads "name:value"; false where the brackets hold something else, which belongs to the line.</summary>
    private bool ReadTag(string tag)
    {
        int colon = tag.IndexOf(':');
        if (colon < 0)
            return false;
        string name = tag.Substring(0, colon).Trim().ToLowerInvariant();
        string value = tag.Substring(colon + 1).Trim();
        if (name == "offset" && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double milliseconds) && Math.Abs(milliseconds) < 3.6e6)
            _offset = milliseconds / 1000.0;
        else if (name == "la" || name == "lang" || name == "language")
            _language = value.Length >= 2 ? value.Substring(0, 2).ToLowerInvariant() : "";
        return true;
    }

    /// <summary>"F:", "M:" and "D:" (female, male, duet), as Walaoke files mark voices, count until the next mark.</summary>
    private string? TakeVoice(ref string text)
    {
        if (text.Length >= 2 && text[1] == ':' && "FMDfmd".IndexOf(text[0]) >= 0)
        {
            char mark = char.ToUpperInvariant(text[0]);
            _voice = mark == 'D' ? "all" : mark.ToString();
            text = text.Substring(2).Trim();
        }

        return _voice;
    }

    private Lyrics Build(double duration)
    {
        // The order of the file decides between lines of one time.
        _rows.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Number.CompareTo(b.Number));
        List<LyricLine> lines = new();
        LrcRow? kept = null;
        for (int i = 0; i < _rows.Count; i++)
        {
            // A positive [offset:] shows the words earlier, as players of .lrc files agree.
            double start = _rows[i].Start - _offset;
            double end = Math.Min(Math.Min(NextStart(i, duration), start + LongestLine), duration);
            if (_rows[i].Text.Length == 0 || start < 0 || end - start < SameMoment)
                continue;
            LyricLine line = BuildLine(_rows[i], start, end);
            if (kept is not null && _rows[i].Start - kept.Start < SameMoment && line.Singer == lines[lines.Count - 1].Singer)
            {
                Warn($"Line {_rows[i].Number} of the lyrics has the time of line {kept.Number} (a translation?) and is left out.");
                continue;
            }

            kept = _rows[i];
            lines.Add(line);
        }

        return new Lyrics { Lines = lines, Language = _language };
    }

    /// <summary>Where the next moment of the file begins.</summary>
    private double NextStart(int row, double duration)
    {
        for (int i = row + 1; i < _rows.Count; i++)
        {
            if (_rows[i].Start - _rows[row].Start >= SameMoment)
                return _rows[i].Start - _offset;
        }

        return duration;
    }

    private LyricLine BuildLine(LrcRow row, double start, double end)
    {
        string text = row.Text;
        string? singer = TakeSinger(ref text) ?? row.Voice;
        LrcWords words = LrcWords.Read(text, start, end, row.Shift - _offset);
        return new LyricLine { Start = start, End = words.End, Text = words.Text, Singer = singer, Words = words.Words };
    }

    private static string? TakeSinger(ref string text)
    {
        // Before the first word time, everything up to a colon names singers; in a plain line only one word does.
        int tag = text.IndexOf('<');
        string before = tag > 0 ? text.Substring(0, tag).Trim() : "";
        int colon = before.Length is > 1 and <= LongestNames && before[before.Length - 1] == ':' ? text.IndexOf(before, StringComparison.Ordinal) + before.Length - 1 : text.IndexOf(": ", StringComparison.Ordinal);
        bool isTimed = before.Length > 1 && colon == before.Length - 1;
        if (colon <= 0 || !isTimed && (colon > LongestName || text.IndexOf(' ') < colon || tag >= 0 && tag < colon))
            return null;
        string singer = text.Substring(0, colon);
        text = text.Substring(colon + 1).Trim();
        return singer;
    }

    private void Warn(string sentence)
    {
        if (_warnings.Count < MostWarnings)
            _warnings.Add(sentence);
    }

    private static string Shorten(string text) => text.Length <= 30 ? text : text.Substring(0, 30) + "…";

    /// <summary>One line at one of its times; <see cref="Shift"/> is how much later than its first time, by which its words move too.</summary>
    private sealed record LrcRow(double Start, double Shift, string Text, string? Voice, int Number);
}
