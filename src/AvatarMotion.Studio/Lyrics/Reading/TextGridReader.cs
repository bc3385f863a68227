using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Praat's TextGrid as forced aligners write it, long or short: intervals of words, and where it has them of phones (IPA or ARPAbet) and lines.</summary>
internal sealed partial class TextGridReader : ILyricReader
{
    private const double Pause = 0.6;
    private const int MostMarks = 100_000;

    public bool Reads(LyricSource source) => source.Text.Contains("ooTextFile", StringComparison.Ordinal) && source.Text.Contains("TextGrid", StringComparison.Ordinal);

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        Dictionary<string, List<Mark>> tiers = Tiers(source.Text);
        List<Mark> words = Tier(tiers, "word") ?? tiers.Values.FirstOrDefault() ?? throw new LyricFormatException("this TextGrid has no tier of intervals.");
        List<Mark> phones = Tier(tiers, "phone") ?? [], lines = Tier(tiers, "line") ?? [];
        List<LyricLine> read = [];
        List<LyricWord> line = [];
        int at = 0;
        string? text = null;
        foreach (Mark word in words)
        {
            int found = lines.FindLastIndex(mark => mark.Start <= word.Start + 1e-6 && mark.End > word.Start);
            bool isNew = lines.Count > 0 ? found != at : line.Count > 0 && word.Start - line[^1].End > Pause;
            if (isNew && line.Count > 0)
                EndLine(read, line, text);
            (at, text) = (found, found >= 0 ? lines[found].Text : null);
            line.Add(Word(word, phones));
        }

        EndLine(read, line, text);
        return new Lyrics { Lines = read, PhonesAreGiven = phones.Count > 0 };
    }

    private static void EndLine(List<LyricLine> lines, List<LyricWord> words, string? text)
    {
        if (words.Count > 0)
            lines.Add(new LyricLine { Start = words[0].Start, End = words[^1].End, Text = text ?? string.Join(' ', words.Select(word => word.Text)), Words = [.. words] });
        words.Clear();
    }

    private static LyricWord Word(Mark word, List<Mark> phones)
    {
        List<Phone> own = [.. phones.Where(phone => phone.Start >= word.Start - 1e-4 && phone.Start < word.End - 1e-4).SelectMany(Phones)];
        List<Syllable> syllables = [];
        int first = 0;
        foreach (IReadOnlyList<string> part in SyllableSplitter.Split([.. own.Select(phone => phone.Symbol)]))
        {
            List<Phone> mine = own.GetRange(first, part.Count);
            syllables.Add(new Syllable { Start = mine[0].Start, End = mine[^1].End, Phones = mine });
            first += part.Count;
        }

        for (int i = 0; i < syllables.Count; i++)
            syllables[i] = syllables[i] with { Text = word.Text[(word.Text.Length * i / syllables.Count)..(word.Text.Length * (i + 1) / syllables.Count)] };
        return new LyricWord { Start = word.Start, End = word.End, Text = word.Text, Syllables = syllables };
    }

    private static IEnumerable<Phone> Phones(Mark mark)
    {
        IReadOnlyList<string> symbols = char.IsAsciiLetterUpper(mark.Text[0]) ? SynthPhones.Read(mark.Text, SynthAlphabet.Arpabet) : [mark.Text];
        return symbols.Select(symbol => new Phone(mark.Start, mark.End, symbol));
    }

    private static List<Mark>? Tier(Dictionary<string, List<Mark>> tiers, string name) => tiers.FirstOrDefault(tier => tier.Key.Contains(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Both forms of the file hold the same numbers and quoted texts in the same order.</summary>
    private static Dictionary<string, List<Mark>> Tiers(string text)
    {
        Dictionary<string, List<Mark>> tiers = new(StringComparer.Ordinal);
        List<Mark>? marks = null;
        bool expectsName = false;
        List<double> numbers = [];
        foreach (Match token in Token().Matches(text).Take(8 * MostMarks))
        {
            if (token.Groups["n"].Success)
            {
                numbers.Add(double.Parse(token.Groups["n"].Value, NumberStyles.Float, CultureInfo.InvariantCulture));
                continue;
            }

            string quoted = token.Groups["q"].Value.Replace("\"\"", "\"", StringComparison.Ordinal).Trim();
            if (quoted is "IntervalTier" or "TextTier")
                (expectsName, marks) = (quoted == "IntervalTier", null);
            else if (expectsName)
                (expectsName, marks) = (false, tiers[quoted] = []);
            else if (marks is not null && quoted.Length > 0 && numbers.Count >= 2 && !IsSilence(quoted))
                marks.Add(new Mark(numbers[^2], numbers[^1], quoted));
            numbers.Clear();
        }

        return tiers;
    }

    private static bool IsSilence(string text) => text is "sil" or "sp" or "SIL" or "<eps>" or "spn" or "<unk>";

    [GeneratedRegex("\"(?<q>(?:[^\"]|\"\")*)\"|(?<![\\w\\[.])(?<n>-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?)(?![\\w\\].])", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    private sealed record Mark(double Start, double End, string Text);
}
