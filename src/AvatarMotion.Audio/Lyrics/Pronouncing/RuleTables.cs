using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace AvatarMotion.Audio;

/// <summary>The tables of pronunciation that are built into the library.</summary>
internal static class RuleTables
{
    /// <summary>The lines of a table without comments and empty lines; none where there is no such table.</summary>
    /// <param name="name">Its file name in the folder Rules, as "en.rules".</param>
    public static List<string> Lines(string name)
    {
        List<string> lines = new();
        using Stream? stream = typeof(RuleTables).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return lines;
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            string text = line.Trim();
            if (text.Length > 0 && text[0] != '#')
                lines.Add(text);
        }

        return lines;
    }

    /// <summary>Words and their phones from a table of lines "word = phones".</summary>
    public static Dictionary<string, IReadOnlyList<string>> Words(string name)
    {
        Dictionary<string, IReadOnlyList<string>> words = new(StringComparer.Ordinal);
        foreach (string line in Lines(name))
        {
            int equals = line.IndexOf(" = ", StringComparison.Ordinal);
            if (equals < 0)
                throw new FormatException($"\"{line}\" of {name} is no entry: word = phones is.");
            words[line.Substring(0, equals)] = line.Substring(equals + 3).Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);
        }

        return words;
    }
}
