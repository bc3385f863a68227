using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Reads a lyric sheet as people write it: headings are not sung, a heading alone sings its part again, "x2" repeats, names before a colon sing.</summary>
internal sealed class SheetText
{
    private const int MostLines = 3000;
    private readonly Dictionary<string, List<LyricLine>> _parts = new(StringComparer.Ordinal);
    private readonly List<LyricLine> _lines = [];
    private readonly IReadOnlyList<string> _rows;
    private readonly Dictionary<string, int> _names;
    private readonly LyricNotices _notices;
    private string? _section;
    private string? _singer;
    private bool _backing;
    private int _times = 1;
    private int _partStart;
    private int _paragraphStart;

    private SheetText(IReadOnlyList<string> rows, LyricNotices notices)
    {
        _rows = rows;
        _notices = notices;
        _names = SheetHeading.Names(rows);
        foreach ((string name, int count) in new Dictionary<string, int>(_names))
        {
            // A single word in square brackets is a note; what comes back is a name.
            if (count < 2)
                _names.Remove(name);
        }
    }

    /// <summary>The sung lines of a sheet, in order and without times.</summary>
    public static List<LyricLine> Read(IReadOnlyList<string> rows, LyricNotices notices)
    {
        SheetText sheet = new(rows, notices);
        for (int row = 0; row < rows.Count && sheet._lines.Count < MostLines; row++)
            sheet.Row(row);
        sheet.EndPart();
        if (sheet._lines.Count >= MostLines)
        {
            notices.Add(FormattableString.Invariant($"there are more than {MostLines} lines to sing; the rest is left out."));
            sheet._lines.RemoveRange(MostLines, sheet._lines.Count - MostLines);
        }

        return sheet._lines;
    }

    private void Row(int index)
    {
        string row = _rows[index].Trim();
        if (row.Length == 0)
            EndParagraph();
        else if (SheetHeading.Read(row, _names.Keys) is { } heading)
            Heading(heading, index);
        else
            Sing(row);
    }

    private void EndParagraph()
    {
        if (_lines.Count == _partStart)
            return;
        EndPart();
        (_section, _singer, _backing) = (null, null, false);
    }

    private void Heading(SheetHeading heading, int index)
    {
        (string? singer, bool backing) = heading.Singers is { } names ? SingerNames.Read(names) : (null, false);
        if (heading.Section is null)
        {
            if (heading.Singers is not null)
                (_singer, _backing) = (singer, backing);
            return;
        }

        EndPart();
        (_section, _singer, _backing, _times) = (heading.Section, singer, backing, Math.Max(1, heading.Times));
        if (heading.Times == 0 || !_parts.TryGetValue(heading.Section, out List<LyricLine>? before) || IsWrittenOut(index, before))
            return;
        for (int time = 0; time < _times && _lines.Count < MostLines; time++)
            _lines.AddRange(before);
        _times = 1;
        _partStart = _paragraphStart = _lines.Count;
        (_section, _singer, _backing) = (null, null, false);
    }

    /// <summary>Whether the words of a part stand under its heading; after an empty row only where they are those sung before.</summary>
    private bool IsWrittenOut(int heading, List<LyricLine> before)
    {
        bool isApart = false;
        for (int row = heading + 1; row < _rows.Count; row++)
        {
            string text = _rows[row].Trim();
            if (text.Length == 0)
            {
                isApart = true;
                continue;
            }

            if (SheetHeading.Read(text, _names.Keys) is { } next)
            {
                if (next.Section is null)
                    continue;
                return false;
            }

            List<SheetLine> lines = SheetLine.Read(text, _names.Keys);
            return !isApart || (lines.Count > 0 && before.Count > 0 && string.Equals(lines[0].Text, before[0].Text, StringComparison.OrdinalIgnoreCase));
        }

        return false;
    }

    private void Sing(string row)
    {
        if (row.Length < 20 && Repeats.Take(row) is { Text: "", Times: > 1 } again)
        {
            Again(_lines.Count > _partStart ? _partStart : _paragraphStart, again.Times - 1);
            return;
        }

        List<SheetLine> lines = SheetLine.Read(row, _names.Keys);
        int first = _lines.Count;
        foreach (SheetLine line in lines)
        {
            (string text, IReadOnlyList<LyricWord> words) = Ruby.Take(line.Text);
            _lines.Add(new LyricLine
            {
                Text = text, IsTimed = false, Words = words, Section = _section, Singer = line.Singer ?? (line.Backing ? null : _singer), Backing = line.Backing || _backing,
            });
        }

        if (lines.Count > 0)
            Again(first, lines[0].Times - 1);
    }

    /// <summary>Sings what stands from a line on again.</summary>
    private void Again(int first, int times)
    {
        List<LyricLine> lines = _lines.GetRange(first, _lines.Count - first);
        for (int time = 0; time < times && _lines.Count < MostLines; time++)
            _lines.AddRange(lines);
    }

    private void EndPart()
    {
        if (_lines.Count > _partStart)
        {
            // What "Chorus" means later is the part as it stands first.
            if (_section is not null)
                _parts.TryAdd(_section, _lines.GetRange(_partStart, _lines.Count - _partStart));
            Again(_partStart, _times - 1);
            _paragraphStart = _partStart;
        }

        _times = 1;
        _partStart = _lines.Count;
    }
}
