using System;
using System.Collections.Generic;
using System.Globalization;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>The notes of an UltraStar song, voice by voice.</summary>
internal sealed class UltraStarSong
{
    private const double MiddleC = 60;
    private const int SharesPerBeat = 4;
    private readonly Dictionary<string, string> _header = new(StringComparer.OrdinalIgnoreCase);
    private readonly LyricNotices _notices;
    private readonly List<(double Beat, double BeatsPerMinute)> _tempos = [];
    private TickClock _clock = new(SharesPerBeat, []);
    private List<SungNote> _notes = [];
    private double _gap;
    private double _origin;
    private bool _isRelative;
    private bool _beginsLine = true;

    private UltraStarSong(LyricNotices notices) => _notices = notices;

    /// <summary>Notes of each voice; its singer where the song is a duet.</summary>
    public List<(string? Singer, List<SungNote> Notes)> Voices { get; } = [];

    /// <summary>ISO 639-1 code, or empty.</summary>
    public string Language => LanguageNames.Code(_header.GetValueOrDefault("LANGUAGE", ""));

    public static UltraStarSong Read(string[] rows, LyricNotices notices)
    {
        UltraStarSong song = new(notices);
        foreach (string row in rows)
            song.Header(row.Trim());
        song.Start(rows);
        for (int row = 0; row < rows.Length; row++)
        {
            if (rows[row].Trim() is "E" or "e")
                break;
            song.Row(rows[row].TrimStart(), row + 1);
        }

        return song;
    }

    private void Header(string row)
    {
        int colon = row.IndexOf(':');
        if (row.StartsWith('#') && colon > 1)
            _header.TryAdd(row[1..colon].Trim(), row[(colon + 1)..].Trim());
    }

    private void Start(string[] rows)
    {
        if (!LyricTime.TryNumber(_header.GetValueOrDefault("BPM", ""), out double tempo) || tempo <= 0)
            throw new LyricFormatException("this karaoke song has no tempo (#BPM) that can be read.");
        _gap = LyricTime.TryNumber(_header.GetValueOrDefault("GAP", "0"), out double milliseconds) ? milliseconds / 1000 : 0;
        _isRelative = _header.GetValueOrDefault("RELATIVE", "").StartsWith("Y", StringComparison.OrdinalIgnoreCase);
        _tempos.Add((0, tempo));
        foreach (string row in rows)
        {
            string[] parts = row.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 3 && parts[0] == "B" && LyricTime.TryNumber(parts[1], out double beat) && LyricTime.TryNumber(parts[2], out double changed))
                _tempos.Add((beat, changed));
        }

        _clock = new TickClock(SharesPerBeat, _tempos);
        Voices.Add((null, _notes));
    }

    private void Row(string row, int number)
    {
        if (row.Length == 0 || row[0] is '#' or 'B')
            return;
        if (row[0] == 'P' && row[1..].Trim() is "1" or "2" or "3")
            Voice(row[1..].Trim());
        else if (row[0] == '-')
            Break(row[1..]);
        else if (":*FRG".Contains(row[0], StringComparison.Ordinal) && TryNote(row))
            _beginsLine = false;
        else
            _notices.Add("this row of the karaoke song cannot be read and is left out.", number);
    }

    private void Voice(string number)
    {
        string name = number == "3" ? "all" : _header.GetValueOrDefault("P" + number, _header.GetValueOrDefault("DUETSINGERP" + number, "P" + number));
        _notes = [];
        (_origin, _beginsLine) = (0, true);
        Voices.Add((name, _notes));
    }

    private void Break(string row)
    {
        string[] beats = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _beginsLine = true;
        if (_isRelative && beats.Length > 0 && LyricTime.TryNumber(beats[^1], out double shift))
            _origin += shift;
    }

    private bool TryNote(string row)
    {
        string[] parts = row[1..].TrimStart().Split(' ', 4);
        if (parts.Length < 3 || !int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int beat)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int length)
            || !int.TryParse(parts[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int pitch))
            return false;
        string text = parts.Length > 3 ? parts[3] : "";
        string letters = text.Trim();
        bool isHeld = letters.Length == 0 || letters.Trim('~') is "" or "-";
        bool afterSpace = text.StartsWith(' ') || (_notes.Count > 0 && _notes[^1].Text.EndsWith(' '));
        bool isSung = row[0] is ':' or '*';
        _notes.Add(new SungNote(Seconds(beat), Seconds(beat + Math.Max(1, length)), text.TrimStart().Replace("~", "", StringComparison.Ordinal))
        {
            Kind = isHeld && !_beginsLine ? NoteKind.Held : NoteKind.Syllable,
            Midi = isSung ? MiddleC + pitch : null,
            BeginsWord = afterSpace || _beginsLine || (letters.Length > 0 && WordSplitter.IsUnspaced(letters[0])),
            BeginsLine = _beginsLine,
        });
        return true;
    }

    private double Seconds(double beat) => _gap + _clock.Seconds(beat + _origin);
}
