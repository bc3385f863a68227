using System;
using System.Collections.Generic;
using System.Text;

namespace AvatarMotion.Studio;

/// <summary>The text of one list of a Show file, cut into items: comments above, the item with its dash, the comment behind it.</summary>
internal sealed class ShowItemTexts
{
    private readonly string _text;
    private readonly List<(int Above, int Line, int ItemEnd, int LineEnd)> _items = new();
    private readonly List<string> _flowItems = new();

    public ShowItemTexts(string text, ShowNode root, string key)
    {
        _text = text;
        foreach ((ShowNode name, ShowNode value) in root.Entries)
        {
            if (name.Text == key)
                Cut(name, value);
        }
    }

    /// <summary>Whether the key stands in the file.</summary>
    public bool Exists { get; private set; }

    /// <summary>The stretch to replace: from the end of the key's line (or the colon) to the end of the last item's line.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>What a line of the list begins with.</summary>
    public string Dash { get; private set; } = "  - ";

    /// <summary>Whole lines above the item, with their line ends; empty where there are none.</summary>
    public string CommentsAbove(int item) => _flowItems.Count > 0 ? "" : _text[_items[item].Above.._items[item].Line];

    /// <summary>The item's lines as they are, without the last line end.</summary>
    public string Body(int item) => _flowItems.Count > 0 ? Dash + _flowItems[item] : _text[_items[item].Line.._items[item].LineEnd];

    /// <summary>What stands behind the item on its last line: a space and a comment, or nothing.</summary>
    public string CommentAfter(int item) => _flowItems.Count > 0 ? "" : _text[_items[item].ItemEnd.._items[item].LineEnd].TrimEnd();

    /// <summary>Whether the stretch already reads like <paramref name="block"/>.</summary>
    public bool SameAs(string block) => string.Equals(_text[Start..End], block, StringComparison.Ordinal);

    private void Cut(ShowNode key, ShowNode value)
    {
        Exists = true;
        bool block = value.Kind == ShowNodeKind.List && !value.Flow && value.Items.Count > 0;
        if (!block)
        {
            // "phrases: [ … ]", "phrases: []" or nothing behind the colon.
            Start = _text.IndexOf(':', key.End) + 1;
            End = Math.Max(value.End, Start);
            foreach (ShowNode item in value.Items)
                _flowItems.Add(_text[item.Start..item.End]);
            return;
        }

        Start = EndOfLine(key.End);
        int above = NextLine(Start);
        foreach (ShowNode item in value.Items)
        {
            int dash = _text.LastIndexOf('-', item.Start - 1);
            dash = DashOf(item, dash);
            int line = _text.LastIndexOf('\n', dash) + 1;
            if (_items.Count == 0)
                Dash = _text[line..dash] + "- ";
            int end = EndOfLine(item.End);
            _items.Add((Math.Min(above, line), line, item.End, end));
            above = NextLine(end);
        }

        End = _items[^1].LineEnd;
    }

    /// <summary>The dash before an item; comments between the dash and the item may hold dashes of their own.</summary>
    private int DashOf(ShowNode item, int guess)
    {
        int line = _text.LastIndexOf('\n', Math.Max(item.Start - 1, 0)) + 1;
        for (; line > 0; line = _text.LastIndexOf('\n', line - 2) + 1)
        {
            int first = line;
            while (first < item.Start && _text[first] == ' ')
                first++;
            if (_text[first] == '-')
                return first;
            if (line < 2)
                break;
        }

        return guess;
    }

    private int EndOfLine(int from)
    {
        int end = _text.IndexOf('\n', from);
        if (end < 0)
            return _text.Length;
        return end > from && _text[end - 1] == '\r' ? end - 1 : end;
    }

    private int NextLine(int endOfLine)
    {
        int next = _text.IndexOf('\n', endOfLine);
        return next < 0 ? _text.Length : next + 1;
    }
}
