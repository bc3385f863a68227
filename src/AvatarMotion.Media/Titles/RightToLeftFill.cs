using System;
using System.Collections.Generic;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>
/// Lights a row with Hebrew or Arabic in it: every word is uncovered from its own beginning, the right end of a word that runs left. libass fills from left to right whatever the script, hence a moving clip per word.
/// </summary>
internal static class RightToLeftFill
{
    /// <summary>Adds the lit letters over a row that stands unlit already; <paramref name="tags"/> place them.</summary>
    public static void Add(EventWriter events, int layer, PlacedRow placed, string style, string tags)
    {
        List<(int First, int End)> words = placed.Row.Words();
        for (int i = 0; i < words.Count; i++)
        {
            (int first, int end) = words[i];
            events.Add(layer, placed.From, placed.To, style, tags + Clip(placed, first, end, placed.Words[i]), placed.Row.Only(first, end));
        }
    }

    private static string Clip(PlacedRow placed, int first, int end, WordPlace place)
    {
        LyricRow row = placed.Row;
        string letters = "";
        for (int i = first; i < end; i++)
            letters += row.Pieces[i].Text;
        bool runsLeft = WritingDirection.IsRightToLeft(letters) || row.RightToLeft && !HasLetters(letters);
        double edge = 0.06 * placed.Size, left = place.Left - edge, right = place.Right + edge;
        double At(double share) => runsLeft ? right - share * (right - left) : left + share * (right - left);
        StringBuilder clip = new(Rectangle(placed, At(0), At(0)));
        int sung = 0;
        for (int i = first; i < end; i++)
        {
            int start = FillText.Milliseconds(row.Pieces[i].Start, placed.From), stop = FillText.Milliseconds(row.Pieces[i].End, placed.From);
            sung += row.Pieces[i].Text.Length;
            clip.Append(FormattableString.Invariant($"\\t({start},{Math.Max(stop, start + 1)},{Rectangle(placed, At(0), At((double)sung / letters.Length))})"));
        }

        return clip.ToString();
    }

    private static string Rectangle(PlacedRow placed, double from, double to) => FormattableString.Invariant(
        $"\\clip({Math.Min(from, to):0},{placed.Bottom - 1.7 * placed.Size:0},{Math.Max(from, to):0},{placed.Bottom + 0.7 * placed.Size:0})");

    private static bool HasLetters(string text)
    {
        foreach (Rune letter in text.EnumerateRunes())
        {
            if (Rune.IsLetter(letter))
                return true;
        }

        return false;
    }
}
