using System;
using System.Collections.Generic;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Letters that are sung together and when; the letters between them and those before (mostly a space) stand in <paramref name="Gap"/>.</summary>
internal readonly record struct WrittenPiece(string Gap, string Text, double Start, double End, Syllable? Syllable, bool BeginsWord)
{
    /// <summary>The syllables of a line where their letters make up the words, else the words.</summary>
    public static List<WrittenPiece> Of(LyricLine line)
    {
        List<WrittenPiece> pieces = [];
        int at = 0;
        foreach (LyricWord word in line.Words)
        {
            if (!word.IsTimed)
                continue;
            int found = line.Text.IndexOf(word.Text, at, StringComparison.Ordinal);
            string gap = found >= 0 ? line.Text[at..found] : pieces.Count > 0 ? " " : "";
            at = found >= 0 ? found + word.Text.Length : at;
            if (Spells(word))
                AddSyllables(pieces, word, gap);
            else
                pieces.Add(new WrittenPiece(gap, word.Text, word.Start, word.End, word.Syllables.Count == 1 ? word.Syllables[0] : null, true));
        }

        return pieces;
    }

    private static void AddSyllables(List<WrittenPiece> pieces, LyricWord word, string gap)
    {
        for (int i = 0; i < word.Syllables.Count; i++)
        {
            Syllable syllable = word.Syllables[i];
            pieces.Add(new WrittenPiece(i == 0 ? gap : "", syllable.Text, syllable.Start, syllable.End, syllable, i == 0));
        }
    }

    private static bool Spells(LyricWord word)
    {
        StringBuilder letters = new();
        foreach (Syllable syllable in word.Syllables)
        {
            if (syllable.Text.Length == 0)
                return false;
            letters.Append(syllable.Text);
        }

        return word.Syllables.Count > 1 && letters.ToString() == word.Text;
    }
}
