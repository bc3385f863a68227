using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>
/// Letters that light up together, and when; the gap before them (spaces, marks nobody sings) comes with them unlit. A row may break before it where <paramref name="MayBreak"/> says so.
/// </summary>
internal readonly record struct LyricPiece(string Gap, string Text, double Start, double End, bool MayBreak)
{
    private const int MostLetters = 200;

    /// <summary>The pieces of a line in the order of its text: syllables where their letters make up the word, words otherwise, letters where a script has no spaces; words of the line's own times where they have none.</summary>
    public static List<LyricPiece> Of(LyricLine line)
    {
        List<LyricPiece> pieces = [];
        int at = 0;
        foreach (LyricWord word in line.Words)
        {
            int found = line.Text.IndexOf(word.Text, at, StringComparison.Ordinal);
            string gap = found >= 0 ? line.Text[at..found] : pieces.Count > 0 ? " " : "";
            at = found >= 0 ? found + word.Text.Length : at;
            AddWord(pieces, word, gap);
        }

        if (pieces.Count == 0)
            AddUntimed(pieces, line);
        else if (at < line.Text.Length)
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + line.Text[at..] };
        return Shortened(ByLetters(pieces));
    }

    private static void AddUntimed(List<LyricPiece> pieces, LyricLine line)
    {
        foreach (string word in line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            pieces.Add(new LyricPiece(pieces.Count > 0 ? " " : "", word, line.Start, line.End, MayBreak: true));
    }

    private static void AddWord(List<LyricPiece> pieces, LyricWord word, string gap)
    {
        if (!SyllablesSpell(word))
        {
            pieces.Add(new LyricPiece(gap, word.Text, word.Start, word.End, MayBreak: true));
            return;
        }

        for (int i = 0; i < word.Syllables.Count; i++)
        {
            Syllable syllable = word.Syllables[i];
            pieces.Add(new LyricPiece(i == 0 ? gap : "", syllable.Text, syllable.Start, syllable.End, MayBreak: i == 0));
        }
    }

    private static bool SyllablesSpell(LyricWord word)
    {
        string spelled = "";
        foreach (Syllable syllable in word.Syllables)
            spelled += syllable.Text;
        return spelled.Length > 0 && spelled == word.Text;
    }

    /// <summary>Cuts what is written without spaces where a row may break; each part gets time by its letters.</summary>
    private static List<LyricPiece> ByLetters(List<LyricPiece> pieces)
    {
        List<LyricPiece> cut = [];
        string before = "";
        foreach (LyricPiece piece in pieces)
        {
            bool isIdeographic = LineBreaks.IsIdeographic(piece.Text);
            if (!isIdeographic)
                cut.Add(piece);
            else
                AddLetters(cut, piece, piece.Gap.Length > 0 ? "" : before);
            before = LastLetter(piece.Text);
        }

        return cut;
    }

    private static void AddLetters(List<LyricPiece> cut, LyricPiece piece, string before)
    {
        double TimeAt(int index) => piece.Start + (piece.End - piece.Start) * index / piece.Text.Length;
        int begin = 0;
        bool mayBreak = LineBreaks.MayBreak(before, piece.Text[..LineBreaks.LetterLength(piece.Text, 0)]);
        string letter = "";
        for (int i = 0; i < piece.Text.Length; i += letter.Length)
        {
            string last = letter;
            letter = piece.Text.Substring(i, LineBreaks.LetterLength(piece.Text, i));
            if (i == 0 || !LineBreaks.MayBreak(last, letter))
                continue;
            cut.Add(new LyricPiece(begin == 0 ? piece.Gap : "", piece.Text[begin..i], TimeAt(begin), TimeAt(i), mayBreak));
            (begin, mayBreak) = (i, true);
        }

        cut.Add(new LyricPiece(begin == 0 ? piece.Gap : "", piece.Text[begin..], TimeAt(begin), piece.End, mayBreak));
    }

    private static string LastLetter(string text)
    {
        int at = 0, last = 0;
        for (; at < text.Length; at += LineBreaks.LetterLength(text, at))
            last = at;
        return text[last..];
    }

    /// <summary>Nobody reads more than this in one line; what is longer ends in dots.</summary>
    private static List<LyricPiece> Shortened(List<LyricPiece> pieces)
    {
        int room = MostLetters;
        for (int i = 0; i < pieces.Count; i++)
        {
            room -= pieces[i].Gap.Length + pieces[i].Text.Length;
            if (room >= 0)
                continue;
            string text = pieces[i].Text, gap = pieces[i].Gap.Length > MostLetters ? " " : pieces[i].Gap;
            int kept = Math.Clamp(text.Length + room, 0, text.Length);
            if (kept > 0 && char.IsHighSurrogate(text[kept - 1]))
                kept--;
            pieces[i] = pieces[i] with { Gap = gap, Text = text[..kept] + "…" };
            return pieces.GetRange(0, i + 1);
        }

        return pieces;
    }
}
