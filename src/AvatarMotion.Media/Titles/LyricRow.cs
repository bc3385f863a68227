using System.Collections.Generic;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>One row of a line: its pieces, and which way it runs.</summary>
internal sealed record LyricRow(IReadOnlyList<LyricPiece> Pieces, bool RightToLeft)
{
    private const char RightToLeftMark = '\u200F';
    private const char LeftToRightMark = '\u200E';

    /// <summary>Whether any of its letters runs from right to left.</summary>
    public bool HasRightToLeft { get; } = Holds(Pieces);

    /// <summary>What a row begins with so that its line's direction holds for all of it; nothing where no letter runs the other way.</summary>
    public string Mark => !HasRightToLeft ? "" : (RightToLeft ? RightToLeftMark : LeftToRightMark).ToString();

    /// <summary>Spans of pieces [First, End) that are one word each, or what may stand apart.</summary>
    public List<(int First, int End)> Words()
    {
        List<(int First, int End)> words = [];
        for (int i = 0; i < Pieces.Count; i++)
        {
            if (i == 0 || Pieces[i].MayBreak || Pieces[i].Gap.Length > 0)
                words.Add((i, i + 1));
            else
                words[^1] = (words[^1].First, i + 1);
        }

        return words;
    }

    /// <summary>The escaped letters of pieces [first, end) without the gap before them.</summary>
    public string Text(int first, int end)
    {
        StringBuilder text = new();
        for (int i = first; i < end; i++)
            text.Append(i > first ? AssText.Escape(Pieces[i].Gap) : "").Append(AssText.Escape(Pieces[i].Text));
        return text.ToString();
    }

    /// <summary>The whole row, escaped.</summary>
    public string Text() => Mark + Text(0, Pieces.Count);

    /// <summary>The whole row with only pieces [first, end) to be seen: the others keep their room.</summary>
    public string Only(int first, int end)
    {
        string before = Text(0, first), gap = first > 0 ? AssText.Escape(Pieces[first].Gap) : "", after = end < Pieces.Count ? AssText.Escape(Pieces[end].Gap) + Text(end, Pieces.Count) : "";
        return $"{Mark}{{\\alpha&HFF&}}{before}{gap}{{\\alpha}}{Text(first, end)}{{\\alpha&HFF&}}{after}";
    }

    private static bool Holds(IReadOnlyList<LyricPiece> pieces)
    {
        foreach (LyricPiece piece in pieces)
        {
            if (WritingDirection.HasRightToLeft(piece.Text))
                return true;
        }

        return false;
    }
}
