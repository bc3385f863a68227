using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace AvatarMotion.SongMaker;

/// <summary>Reads a .score file; a mistake is told with its line number.</summary>
internal sealed class ScoreReader
{
    private readonly Score _score = new();
    private Dictionary<string, string>? _pattern;
    private ScoreSection? _section;
    private ScoreLine? _line;

    public static Score Read(string path)
    {
        ScoreReader reader = new();
        string[] rows = File.ReadAllLines(path);
        for (int i = 0; i < rows.Length; i++)
        {
            string row = rows[i].Trim();
            if (row.Length == 0 || row[0] == '#')
                continue;
            try
            {
                reader.ReadRow(row.Split(' ', StringSplitOptions.RemoveEmptyEntries), row);
            }
            catch (Exception error) when (error is FormatException or IndexOutOfRangeException or KeyNotFoundException)
            {
                throw new InvalidDataException($"{path}:{i + 1}: cannot read \"{row}\": {error.Message}");
            }
        }

        return reader._score;
    }

    private void ReadRow(string[] words, string row)
    {
        switch (words[0])
        {
            case "title":
                _score.Title = Rest(row);
                break;
            case "artist":
                _score.Artist = Rest(row);
                break;
            case "tempo":
                _score.Tempo = Number(words[1]);
                break;
            case "seed":
                _score.Seed = (int)Number(words[1]);
                break;
            case "pattern":
                _pattern = _score.Patterns[words[1]] = new Dictionary<string, string>();
                _section = null;
                break;
            case "section":
                _section = new ScoreSection { Name = words[1], Kind = words[2], FirstBar = _score.Bars };
                _score.Sections.Add(_section);
                _line = null;
                break;
            default:
                ReadInside(words, row);
                break;
        }
    }

    private void ReadInside(string[] words, string row)
    {
        if (_section is null)
        {
            (_pattern ?? throw new FormatException("no pattern or section is open"))[words[0]] = words[1];
            return;
        }

        switch (words[0])
        {
            case "bars":
                _section.Bars = (int)Number(words[1]);
                break;
            case "chords":
                _section.Chords.AddRange(words[1..]);
                break;
            case "drums":
                _section.Drums.AddRange(words[1..]);
                break;
            case "fill":
                _section.Fills[(int)Number(words[1])] = words[2];
                break;
            case "crash":
                _section.Crash = true;
                break;
            case "parts":
                ReadParts(words);
                break;
            case "line":
                OpenLine(words, row);
                break;
            default:
                ReadSyllable(words);
                break;
        }
    }

    private void ReadParts(string[] words)
    {
        foreach (string word in words[1..])
        {
            string[] pair = word.Split(':');
            _section!.Parts[pair[0]] = pair.Length > 1 ? Number(pair[1]) : 1.0;
        }
    }

    private void OpenLine(string[] words, string row)
    {
        string[] at = words[1].Split('.');
        double beat = (_section!.FirstBar + Number(at[0]) - 1) * 4.0 + Number(at[1]) - 1.0;
        string text = row[(row.IndexOf(words[1], StringComparison.Ordinal) + words[1].Length)..].Trim();
        _line = new ScoreLine { Text = text, StartBeat = beat };
        _section.Lines.Add(_line);
    }

    private void ReadSyllable(string[] words)
    {
        if (_line is null)
            throw new FormatException("no line is open");
        _line.Syllables.Add(words[0] == "rest"
            ? new ScoreSyllable("", Array.Empty<string>(), 0, Number(words[1]))
            : new ScoreSyllable(words[0], words[1].Split('.'), Pitches.Midi(words[2]), Number(words[3])));
    }

    private static string Rest(string row) => row[(row.IndexOf(' ') + 1)..].Trim();

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
