using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Parts the lines into rows, gives them places, and lets the style paint them.</summary>
internal sealed class KaraokeEvents
{
    private const double PreviewSize = 0.7;
    private const double BackingSize = 0.76;
    private const double LongestPause = 5;

    private readonly AssLook _look;
    private readonly List<ShownLine> _lines;
    private readonly List<List<LyricRow>> _rows = [];
    private readonly List<double> _widths = [];
    private readonly List<PlacedRow> _placed = [];

    private KaraokeEvents(List<ShownLine> lines, AssLook look)
    {
        _look = look;
        _lines = lines;
    }

    /// <summary>Adds every line of <paramref name="lines"/>.</summary>
    public static void Add(EventWriter events, List<ShownLine> lines, AssLook look)
    {
        if (lines.Count == 0)
            return;
        KaraokeEvents karaoke = new(lines, look);
        karaoke.Split();
        karaoke.Measure();
        karaoke.Place();
        RowPainter painter = RowPainter.Of(look.Style);
        foreach (PlacedRow row in WordBoxes.Measure(karaoke._placed, look.Font, painter.NeedsWords))
            painter.Paint(events, row, look);
    }

    // All lines are measured in one go: opening libass takes longer than a hundred lines.
    private void Split()
    {
        List<List<LyricPiece>> pieces = [];
        List<string> texts = [];
        foreach (ShownLine line in _lines)
        {
            pieces.Add(ShownLine.IsBacking(line.Line) ? Bracketed(LyricPiece.Of(line.Line)) : LyricPiece.Of(line.Line));
            texts.Add(new LyricRow(pieces[^1], false).Text());
        }

        InkBox[] boxes = TextRuler.Measure(texts, _look.Font);
        for (int i = 0; i < _lines.Count; i++)
        {
            double room = _lines[i].Beside ? double.PositiveInfinity : _look.LongestRow * _look.Safe.Width / _look.FontSize;
            _rows.Add(RowSplitter.Split(pieces[i], boxes[i].Width, room, WritingDirection.IsRightToLeft(_lines[i].Line.Text)));
        }
    }

    private static List<LyricPiece> Bracketed(List<LyricPiece> pieces)
    {
        if (pieces[0].Text.StartsWith('(') || pieces[0].Text.StartsWith('（') || pieces[0].Gap.Contains('('))
            return pieces;
        pieces[0] = pieces[0] with { Text = "(" + pieces[0].Text };
        pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + ")" };
        return pieces;
    }

    /// <summary>The wider row of each line, in units of the font size.</summary>
    private void Measure()
    {
        List<string> texts = [];
        foreach (List<LyricRow> rows in _rows)
        {
            foreach (LyricRow row in rows)
                texts.Add(row.Text());
        }

        InkBox[] boxes = TextRuler.Measure(texts, _look.Font);
        int at = 0;
        foreach (List<LyricRow> rows in _rows)
        {
            double widest = 0.1;
            for (int i = 0; i < rows.Count; i++)
                widest = Math.Max(widest, boxes[at++].Width);
            _widths.Add(widest);
        }
    }

    private void Place()
    {
        bool wasPreviewed = false;
        for (int i = 0; i < _lines.Count; i++)
        {
            ShownLine shown = _lines[i];
            PlacedRow standard = Standard(i);
            if (shown.Beside)
                _placed.Add(standard with { Row = _rows[i][0], Bottom = IsOneRow(shown) ? _look.LowerRow : _look.TopRow });
            else if (_rows[i].Count == 2)
                _placed.AddRange([standard with { Row = _rows[i][0], Bottom = _look.UpperRow }, standard with { Row = _rows[i][1], Bottom = _look.LowerRow }]);
            else
                _placed.Add(standard with { RisesFrom = wasPreviewed ? _look.LowerRow : null });
            wasPreviewed = AddPreview(i);
        }
    }

    private PlacedRow Standard(int index)
    {
        ShownLine shown = _lines[index];
        bool isBacking = ShownLine.IsBacking(shown.Line);
        double size = Math.Min(_look.FontSize * (isBacking ? BackingSize : 1), _look.LongestRow * _look.Safe.Width / _widths[index]);
        return new PlacedRow
        {
            Row = _rows[index][0], Center = _look.Safe.Center, Bottom = _look.UpperRow, Size = size, From = shown.From, To = shown.To,
            Color = _look.ColorOf(shown.Line.Singer), IsTimed = shown.Line.Words.Count > 0, IsBacking = isBacking, Index = index,
        };
    }

    /// <summary>Whether every lead line that is on screen together with <paramref name="beside"/> has one row.</summary>
    private bool IsOneRow(in ShownLine beside)
    {
        for (int i = 0; i < _lines.Count; i++)
        {
            if (!_lines[i].Beside && _lines[i].From < beside.To && _lines[i].To > beside.From && _rows[i].Count > 1)
                return false;
        }

        return true;
    }

    /// <summary>Shows the line after this one below it, small, where there is room for it.</summary>
    private bool AddPreview(int index)
    {
        if (index + 1 >= _lines.Count || _lines[index].Beside || _lines[index + 1].Beside || _rows[index].Count > 1 || _rows[index + 1].Count > 1)
            return false;
        (ShownLine shown, ShownLine next) = (_lines[index], _lines[index + 1]);
        if (next.Line.Start - shown.Line.End > LongestPause || IsTaken(shown.From, next.From))
            return false;
        PlacedRow row = Standard(index + 1);
        _placed.Add(row with { Size = PreviewSize * row.Size, Bottom = _look.LowerRow, From = shown.From, To = next.From, IsPreview = true });
        return true;
    }

    private bool IsTaken(double from, double to)
    {
        foreach (ShownLine line in _lines)
        {
            if (line.Beside && line.From < to && line.To > from)
                return true;
        }

        return false;
    }
}
