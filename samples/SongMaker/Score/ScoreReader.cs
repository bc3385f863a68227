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
    private string _text = "";
    private string _flow = "";

    private ScoreLine Line => _line ?? throw new FormatException("no line is open");

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
            case "language":
                _score.Language = words[1];
                break;
            case "swing":
                _score.Swing = Number(words[1]);
                break;
            case "scale":
                _score.Scale = Array.ConvertAll(words[1..], Pitches.Class);
                break;
            case "mix":
                foreach (string word in words[1..])
                    _score.Mix[word.Split(':')[0]] = Number(word.Split(':')[1]);
                break;
            case "singer":
                _score.Singers[words[1]] = ReadSinger(words);
                break;
            case "riff":
                _score.Riffs[words[1]] = new Riff((int)Number(words[2]), words[3..]);
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
            case "whispered":
                Line.IsWhispered = true;
                break;
            case "thrown":
                Line.IsThrown = true;
                break;
            case "flow:":
                Line.IsSpoken = true;
                _flow = words[1];
                break;
            case "say:":
                FlowReader.Add(Line, FlowReader.Syllables(_text), _flow, words[1..]);
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
        string[] at = words[1].Split('.', 2);
        double beat = (_section!.FirstBar + Number(at[0]) - 1) * 4.0 + Number(at[1]) - 1.0;
        _text = row[(row.IndexOf(words[1], StringComparison.Ordinal) + words[1].Length)..].Trim();
        string singer = words.Length > 2 && words[2].EndsWith(':') ? words[2][..^1] : "";
        if (singer.Length > 0)
            _text = _text[words[2].Length..].Trim();
        if (_score.HasCast && singer != ScoreLine.All && !_score.Singers.ContainsKey(singer))
            throw new FormatException("the line names none of the singers");
        _line = new ScoreLine { Text = _text.Replace("·", "", StringComparison.Ordinal), Singer = singer, StartBeat = beat };
        _section.Lines.Add(_line);
    }

    private static Singer ReadSinger(string[] words)
    {
        Singer singer = new(words[1]);
        foreach (string word in words[2..])
        {
            string[] pair = word.Split(':');
            double value = Number(pair[1]);
            singer = pair[0] switch
            {
                "tract" => singer with { Tract = value },
                "speaks" => singer with { Speaks = value },
                "effort" => singer with { Effort = value },
                "breath" => singer with { Breath = value },
                "level" => singer with { Level = value },
                "pan" => singer with { Pan = value },
                _ => throw new FormatException($"a singer has no \"{pair[0]}\""),
            };
        }

        return singer;
    }

    private void ReadSyllable(string[] words)
    {
        Line.Syllables.Add(words[0] == "rest"
            ? new ScoreSyllable("", Array.Empty<string>(), 0, Number(words[1]))
            : new ScoreSyllable(words[0], words[1].Split('.'), Pitches.Midi(words[2]), Number(words[3])));
    }

    private static string Rest(string row) => row[(row.IndexOf(' ') + 1)..].Trim();

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
