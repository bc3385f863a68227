using System;
using System.Globalization;
using System.Text;

namespace AvatarMotion.Audio;

/// <summary>Brings letters that a language does not have (é in English, ł in German) to the plain ones that its rules know.</summary>
internal static class LatinLetters
{
    /// <summary>The word with unknown letters replaced; letters that have no plain form stay.</summary>
    public static string Plain(string word, Func<char, bool> isKnown)
    {
        StringBuilder plain = new();
        foreach (char letter in word)
        {
            if (isKnown(letter) || letter == '\'')
                plain.Append(letter);
            else
                plain.Append(Base(letter));
        }

        return plain.ToString();
    }

    private static string Base(char letter)
    {
        switch (letter)
        {
            case 'ß': return "ss";
            case 'æ': return "ae";
            case 'œ': return "oe";
            case 'ø': return "o";
            case 'ł': return "l";
            case 'đ': return "d";
            case 'ð': return "d";
            case 'þ': return "th";
            case 'ı': return "i";
        }

        if (char.IsSurrogate(letter))
            return letter.ToString();
        StringBuilder bare = new();
        foreach (char part in letter.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
                bare.Append(char.ToLowerInvariant(part));
        }

        return bare.ToString();
    }
}
