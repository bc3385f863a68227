using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Understands the marks in lines that have their times: headings and notes are not sung, names before a colon sing, brackets are sung behind the lead.</summary>
internal static class TimedText
{
    /// <summary>The sung lines.</summary>
    public static List<LyricLine> Read(IReadOnlyList<LyricLine> lines)
    {
        List<string> rows = [];
        foreach (LyricLine line in lines)
            rows.Add(line.Text);
        Dictionary<string, int> names = SheetHeading.Names(rows);
        List<LyricLine> sung = [];
        string? section = null;
        foreach (LyricLine line in lines)
        {
            // A line of its own in brackets has a time: it is shown, and only what is known as a heading is not sung.
            if (SheetHeading.Read(line.Text, names.Keys) is { } heading && (heading.Section is not null || heading.Singers is not null))
            {
                section = heading.Section ?? section;
                continue;
            }

            if (Sung(Named(line), names.Keys) is { } read)
                sung.Add(section is null || read.Section is not null ? read : read with { Section = section });
        }

        return sung;
    }

    // "Both" is nobody's name.
    private static LyricLine Named(LyricLine line)
    {
        if (line.Singer is not { Length: > 0 } names)
            return line;
        (string? singer, bool backing) = SingerNames.Read(names);
        return line with { Singer = singer, Backing = line.Backing || backing };
    }

    private static LyricLine? Sung(LyricLine line, ICollection<string> names)
    {
        if (line.Words.Count > 0)
            return InWords(line);
        List<SheetLine> parts = SheetLine.Read(line.Text, names);
        if (parts.Count == 0)
            return null;
        SheetLine lead = parts[0];
        string all = lead.Text;
        for (int i = 1; i < parts.Count; i++)
            all += " (" + parts[i].Text + ")";
        string sung = all;
        for (int time = 1; time < lead.Times; time++)
            sung += " " + all;
        (string text, IReadOnlyList<LyricWord> words) = Ruby.Take(sung);
        return line with { Text = text, Words = words, Singer = line.Singer ?? lead.Singer, Backing = line.Backing || lead.Backing };
    }

    private static LyricLine? InWords(LyricLine line)
    {
        List<LyricWord> words = [];
        foreach (LyricWord word in line.Words)
        {
            if (SheetLine.IsSung(word.Text))
                words.Add(word);
        }

        if (words.Count == 0)
            return null;
        string text = line.Text.Trim();
        bool isEcho = text.Length > 2 && text[0] == '(' && text.IndexOf(')') == text.Length - 1;
        return isEcho ? Echo(line, words, text[1..^1].Trim()) : line with { Words = words };
    }

    private static LyricLine Echo(LyricLine line, List<LyricWord> words, string text)
    {
        words[0] = Bare(words[0]);
        words[^1] = Bare(words[^1]);
        return line with { Text = text, Words = words, Backing = true };
    }

    private static LyricWord Bare(LyricWord word)
    {
        List<Syllable> syllables = [];
        foreach (Syllable syllable in word.Syllables)
            syllables.Add(syllable with { Text = syllable.Text.Trim('(', ')') });
        return word with { Text = word.Text.Trim('(', ')'), Syllables = syllables };
    }
}
