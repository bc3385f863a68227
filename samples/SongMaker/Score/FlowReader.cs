using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>
/// Reads spoken rhythm. <c>flow</c> has one character per step of the bar (16 or 24 of them): <c>X</c> the rhyme, <c>x</c> stressed, <c>o</c> weak, <c>-</c> held, <c>.</c> silent.
/// <c>say</c> has the sounds of each syllable in IPA, apart by spaces. The line's text has its syllables apart by <c>·</c>.
/// </summary>
internal static class FlowReader
{
    private static readonly string[] LongPhones = { "tʃ", "dʒ", "aɪ", "aʊ", "eɪ", "oʊ", "ɔɪ", "iː", "uː", "ɑː", "ɔː" };

    /// <summary>Syllables of a line's text; hyphens of the score are gone.</summary>
    public static string[] Syllables(string text) => text.Split(new[] { ' ', '·' }, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Splits sounds written together into phones.</summary>
    public static string[] Phones(string sounds)
    {
        List<string> phones = new();
        for (int i = 0; i < sounds.Length; i += phones[^1].Length)
            phones.Add(Array.Find(LongPhones, p => sounds.AsSpan(i).StartsWith(p, StringComparison.Ordinal)) ?? sounds.Substring(i, 1));
        return phones.ToArray();
    }

    /// <summary>Adds the syllables of a bar's flow to the line.</summary>
    public static void Add(ScoreLine line, string[] texts, string flow, string[] sounds)
    {
        double step = 4.0 / (flow.Length > 16 ? 24 : 16);
        int first = line.Syllables.FindAll(s => s.Midi > 0).Count;
        int next = 0;
        for (int at = 0; at < flow.Length;)
        {
            int end = at + 1;
            while (end < flow.Length && flow[end] == '-')
                end++;
            double beats = (end - at) * step;
            int accent = "oxX".IndexOf(flow[at], StringComparison.Ordinal);
            if (accent < 0)
                line.Syllables.Add(new ScoreSyllable("", Array.Empty<string>(), 0, beats));
            else
                line.Syllables.Add(new ScoreSyllable(texts[first + next], Phones(sounds[next++]), 1, beats) { Accent = accent });
            at = end;
        }

        if (next != sounds.Length)
            throw new FormatException($"the flow has {next} syllables, there are sounds for {sounds.Length}");
    }
}
