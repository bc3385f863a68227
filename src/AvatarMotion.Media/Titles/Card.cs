using System;
using System.Collections.Generic;

namespace AvatarMotion.Media;

/// <summary>Rows set flush left beside a bar that slide in one after the other.</summary>
internal sealed class Card
{
    private const int MostLetters = 120;

    private readonly AssLook _look;
    private readonly List<string> _texts = [];
    private readonly List<double> _sizes = [];
    private readonly double _left;
    private readonly double _leading;

    public Card(IReadOnlyList<CardRow> rows, AssLook look)
    {
        _look = look;
        _leading = look.Style == WordStyles.Handwritten ? 0.95 : 1.16;
        _left = look.Safe.Left + 0.5 * look.FontSize;
        foreach (CardRow row in rows)
            _texts.Add(AssText.Escape(row.Text.Length > MostLetters ? row.Text[..MostLetters] + "…" : row.Text.Trim()));
        InkBox[] boxes = TextRuler.Measure(_texts, look.Font);
        for (int i = 0; i < rows.Count; i++)
            _sizes.Add(Math.Min(rows[i].Size * look.FontSize, 0.98 * (look.Safe.Right - _left) / boxes[i].Width));
    }

    /// <summary>Adds the card: where words are sung, or above them if <paramref name="aboveWords"/> says so.</summary>
    public void Add(EventWriter events, double from, double to, bool aboveWords)
    {
        double bottom = aboveWords ? _look.TopRow : _look.Safe.Bottom, top = bottom;
        foreach (double size in _sizes)
            top -= _leading * size;
        if (_look.Style is WordStyles.Clean or WordStyles.Neon)
            events.Add(2, from, to, "Card", Bar(top + 0.2 * _sizes[0], bottom - 0.12 * _sizes[^1]), "");
        double y = top;
        for (int i = 0; i < _texts.Count; i++)
        {
            y += _leading * _sizes[i];
            AddRow(events, from, to, i, y);
        }
    }

    private void AddRow(EventWriter events, double from, double to, int index, double bottom)
    {
        double size = _sizes[index], delay = 0.1 * index;
        string place = Entrance(bottom, index) + $"\\fs{AssText.Number(size)}\\fsp{AssText.Number(FontFace.Spacing * size)}";
        events.Add(3, from + delay, to, "Shade", $"{place}\\an1\\bord{AssText.Number(0.14 * size)}\\blur{AssText.Number(0.16 * size)}\\3a{AssText.Alpha(0.6)}", _texts[index]);
        bool isTitle = index == 0;
        if (_look.Style == WordStyles.Neon && isTitle)
            events.Add(4, from + delay, to, "Shade", $"{place}\\an1\\3c{AssText.Tag(_look.Sung)}\\3a{AssText.Alpha(0.95)}\\bord{AssText.Number(0.1 * size)}\\blur{AssText.Number(0.12 * size)}", _texts[index]);
        int color = isTitle && _look.Style is WordStyles.Handwritten or WordStyles.Kinetic ? _look.Sung : isTitle && _look.Style == WordStyles.Neon ? AssText.Mix(_look.Sung, 0xFFFFFF, 0.8) : _look.Unsung;
        events.Add(5, from + delay, to, "Card", $"{place}\\1c{AssText.Tag(color)}\\1a{AssText.Alpha(isTitle ? 1 : 0.92)}{(isTitle && _look.Style == WordStyles.Neon ? $"\\3c{AssText.Tag(_look.Sung)}\\bord{AssText.Number(0.025 * size)}" : $"\\bord{AssText.Number(0.05 * size)}")}\\blur0.6", _texts[index]);
    }

    private string Entrance(double bottom, int index)
    {
        string y = AssText.Number(bottom);
        if (_look.Style == WordStyles.Kinetic)
            return FormattableString.Invariant($"\\pos({AssText.Number(_look.Safe.Left)},{y})\\fad(60,300)\\fscx70\\fscy70\\t(0,120,\\fscx106\\fscy106)\\t(120,260,\\fscx100\\fscy100)");
        if (_look.Style == WordStyles.Handwritten)
            return FormattableString.Invariant($"\\pos({AssText.Number(_look.Safe.Left)},{y})\\fad(700,380){(index == 0 ? "\\frz1.2" : "")}");
        return FormattableString.Invariant($"\\move({AssText.Number(_left - 0.5 * _look.FontSize)},{y},{AssText.Number(_left)},{y},0,450)\\fad(320,380)");
    }

    private string Bar(double top, double bottom)
    {
        double width = 0.13 * _look.FontSize;
        string box = FormattableString.Invariant($"m 0 0 l {width:0.#} 0 l {width:0.#} {bottom - top:0.#} l 0 {bottom - top:0.#}");
        string light = _look.Style == WordStyles.Neon ? "\\blur3" : "";
        return FormattableString.Invariant($"\\an7\\pos({_look.Safe.Left:0.#},{top:0.#})\\1c{AssText.Tag(_look.Accent)}\\bord0{light}\\fad(260,380)\\p1}}{box}{{\\p0");
    }
}
