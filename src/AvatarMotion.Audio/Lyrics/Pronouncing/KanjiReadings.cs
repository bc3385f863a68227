using System;
using System.Collections.Generic;
using System.Text;

namespace AvatarMotion.Audio;

/// <summary>Kana of the kanji that songs use much. A guess that is right most of the time; furigana in the file is better.</summary>
internal static class KanjiReadings
{
    private const int LongestEntry = 3;

    private static readonly Dictionary<string, string> Readings = Read();

    /// <summary>The text with its known kanji as kana, longest entry first; others stay.</summary>
    public static string ToKana(string text)
    {
        StringBuilder kana = new();
        int position = 0;
        while (position < text.Length)
        {
            int length = Math.Min(LongestEntry, text.Length - position);
            while (length > 0 && !Readings.ContainsKey(text.Substring(position, length)))
                length--;
            kana.Append(length > 0 ? Readings[text.Substring(position, length)] : text.Substring(position, 1));
            position += Math.Max(length, 1);
        }

        return kana.ToString();
    }

    private static Dictionary<string, string> Read()
    {
        Dictionary<string, string> readings = new(StringComparer.Ordinal);
        foreach (string line in RuleTables.Lines("ja.kanji"))
        {
            foreach (string entry in line.Split(' '))
            {
                int equals = entry.IndexOf('=');
                readings[entry.Substring(0, equals)] = entry.Substring(equals + 1);
            }
        }

        return readings;
    }
}
