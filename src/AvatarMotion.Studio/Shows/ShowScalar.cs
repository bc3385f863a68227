using System;
using System.Text;

namespace AvatarMotion.Studio;

/// <summary>Writes text so that YAML reads the same text back.</summary>
internal static class ShowScalar
{
    /// <summary>Plain where that is safe, else quoted.</summary>
    public static string Name(string text)
    {
        bool plain = text.Length > 0 && (char.IsAsciiLetterOrDigit(text[0]) || text[0] == '~');
        foreach (char letter in text)
            plain &= char.IsAsciiLetterOrDigit(letter) || "-_.~/".Contains(letter, StringComparison.Ordinal);
        return plain ? text : Quoted(text);
    }

    /// <summary>In double quotes, everything unusual escaped.</summary>
    public static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                quoted.Append(letter).Append(text[++i]);
            else
                Append(quoted, letter);
        }

        return quoted.Append('"').ToString();
    }

    private static void Append(StringBuilder quoted, char letter)
    {
        if (letter is '"' or '\\')
            quoted.Append('\\').Append(letter);
        else if (letter == '\n')
            quoted.Append("\\n");
        else if (letter == '\t')
            quoted.Append("\\t");
        else if (char.IsSurrogate(letter))
            quoted.Append('\ufffd');
        else if (char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff')
            quoted.Append(FormattableString.Invariant($"\\u{(int)letter:x4}"));
        else
            quoted.Append(letter);
    }
}
