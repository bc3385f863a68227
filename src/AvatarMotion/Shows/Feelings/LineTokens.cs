using System.Collections.Generic;
using System.Text;

namespace AvatarMotion;

/// <summary>Cuts a line into lower-case words for the lexica. Apostrophes stay ("don't") but divide French and Italian ("j'", "aime").</summary>
internal static class LineTokens
{
    /// <summary>Words in order, each with where it begins in the line.</summary>
    public static List<(string Word, int At)> Of(string line, string language)
    {
        List<(string, int)> tokens = new();
        bool divides = language is "fr" or "it";
        StringBuilder word = new();
        for (int i = 0; i <= line.Length; i++)
        {
            char letter = i < line.Length ? line[i] : ' ';
            bool isMark = letter is '\'' or '’';
            if (char.IsLetter(letter) || (isMark && word.Length > 0))
                word.Append(isMark ? '\'' : char.ToLowerInvariant(letter));
            if (word.Length > 0 && (!(char.IsLetter(letter) || isMark) || (isMark && divides)))
            {
                int end = char.IsLetter(letter) || isMark ? i + 1 : i;
                tokens.Add((divides ? word.ToString() : word.ToString().TrimEnd('\''), end - word.Length));
                word.Clear();
            }
        }

        return tokens;
    }
}
