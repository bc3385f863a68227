using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Letters that light up together, and when; the gap before them (spaces, marks nobody sings) comes with them unlit.</summary>
internal readonly record struct LyricPiece(string Gap, string Text, double Start, double End, bool BeginsWord)
{
    /// <summary>The pieces of a line in the order of its text: syllables where their letters make up the word, words otherwise; empty where the words have no times.</summary>
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

        if (pieces.Count > 0 && at < line.Text.Length)
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + line.Text[at..] };
        return pieces;
    }

    private static void AddWord(List<LyricPiece> pieces, LyricWord word, string gap)
    {
        if (!SyllablesSpell(word))
        {
            pieces.Add(new LyricPiece(gap, word.Text, word.Start, word.End, BeginsWord: true));
            return;
        }

        for (int i = 0; i < word.Syllables.Count; i++)
        {
            Syllable syllable = word.Syllables[i];
            pieces.Add(new LyricPiece(i == 0 ? gap : "", syllable.Text, syllable.Start, syllable.End, BeginsWord: i == 0));
        }
    }

    private static bool SyllablesSpell(LyricWord word)
    {
        string spelled = "";
        foreach (Syllable syllable in word.Syllables)
            spelled += syllable.Text;
        return spelled.Length > 0 && spelled == word.Text;
    }
}
