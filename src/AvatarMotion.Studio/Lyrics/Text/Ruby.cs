using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Readings that stand in brackets after kanji, as in 漢字(かんじ), 漢字《かんじ》 and HTML's ruby: the line without them, and how its words are spoken.</summary>
internal static partial class Ruby
{
    /// <summary>The shown text, and its words with readings; no words where the line has no reading.</summary>
    public static (string Text, IReadOnlyList<LyricWord> Words) Take(string line)
    {
        string plain = Unwrap(line);
        if (!Reading().IsMatch(plain))
            return (line, []);
        StringBuilder shown = new();
        List<(int Start, int End, string Kana)> readings = [];
        int at = 0;
        foreach (Match match in Reading().Matches(plain))
        {
            shown.Append(plain, at, match.Index - at);
            int start = shown.Length;
            shown.Append(match.Groups["base"].Value);
            readings.Add((start, shown.Length, match.Groups["kana"].Value));
            at = match.Index + match.Length;
        }

        shown.Append(plain, at, plain.Length - at);
        string text = shown.ToString();
        return (text, Words(text, readings));
    }

    /// <summary>HTML's ruby as a reading in brackets.</summary>
    public static string Unwrap(string line) => HtmlRuby().Replace(line, "${base}《${kana}》");

    private static List<LyricWord> Words(string text, List<(int Start, int End, string Kana)> readings)
    {
        List<LyricWord> words = [];
        int start = -1, at = 0;
        foreach (string word in WordSplitter.Split(text))
        {
            int found = text.IndexOf(word, at, System.StringComparison.Ordinal);
            start = start < 0 ? found : start;
            at = found + word.Length;
            if (readings.Exists(reading => reading.Start < at && reading.End > at))
                continue;
            words.Add(new LyricWord { Text = text[start..at], IsTimed = false, Reading = Spoken(text, start, at, readings) });
            start = -1;
        }

        return words;
    }

    /// <summary>The word with its kanji read out; null where no reading lies in it as a whole.</summary>
    private static string? Spoken(string text, int start, int end, List<(int Start, int End, string Kana)> readings)
    {
        StringBuilder spoken = new();
        int at = start;
        foreach ((int from, int to, string kana) in readings)
        {
            if (from < at || to > end)
                continue;
            spoken.Append(text, at, from - at).Append(kana);
            at = to;
        }

        return at == start ? null : spoken.Append(text, at, end - at).ToString();
    }

    [GeneratedRegex(@"[｜|]?(?<base>[\u3400-\u9FFF々〆ヶ]+)(?:\((?<kana>[\u3041-\u309F\u30A1-\u30FC]+)\)|（(?<kana>[\u3041-\u309F\u30A1-\u30FC]+)）|《(?<kana>[\u3041-\u309F\u30A1-\u30FC]+)》)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reading();

    [GeneratedRegex(@"<ruby>(?<base>[^<]*)(?:<rp>[^<]*</rp>)?<rt>(?<kana>[^<]*)</rt>(?:<rp>[^<]*</rp>)?</ruby>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlRuby();
}
