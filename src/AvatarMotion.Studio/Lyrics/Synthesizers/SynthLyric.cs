using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>What is typed on the notes of singing synthesizers: words, kana with the marks of voice banks ("a か", "か_C4"), "-" and "+" that carry on, breaths.</summary>
internal static partial class SynthLyric
{
    private static readonly HashSet<string> Rests = new(StringComparer.OrdinalIgnoreCase) { "", "r", "rest", "pau", "sil", "sp", "ap", "br", "breath", "asp", "cl", "exh", "inh", "息", "吸", "・", "。", "、", "?" };

    /// <summary>The lyric without hints, suffixes of pitch and the vowel before that voice banks of the VCV kind repeat.</summary>
    public static string Letters(string lyric)
    {
        string text = HintMark().Replace(lyric.Trim(), "").Trim();
        if (KindOf(text) != NoteKind.Syllable)
            return text;
        string[] tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string last = tokens.Length == 0 ? "" : tokens[^1];
        if (tokens.Length == 2 && Rests.Contains(last) && last.Length > 0)
            return "R";
        Match kana = Kana().Match(last);
        if (kana.Success)
            return kana.Value;
        return tokens.Length == 2 && tokens[0].Length <= 2 && Romaji.ToKana(last) is not null ? last : text.TrimStart('?').Trim();
    }

    /// <summary>Phones in square brackets after a lyric ("hello[hh ax l ow]"), as OpenUtau reads them; empty without any.</summary>
    public static IReadOnlyList<string> Hint(string lyric)
    {
        Match hint = HintMark().Match(lyric);
        return hint.Success ? SynthPhones.Read(hint.Groups[1].Value, SynthAlphabet.Arpabet) : [];
    }

    public static NoteKind KindOf(string letters) => letters switch
    {
        "-" or "--" or "ー" or "—" or "–" or "~" or "〜" or "～" or "+~" or "+*" or "..." or "…" => NoteKind.Held,
        "+" => NoteKind.NextSyllable,
        _ => NoteKind.Syllable,
    };

    /// <summary>Whether nothing is sung on the note.</summary>
    public static bool IsRest(string letters) => Rests.Contains(letters);

    [GeneratedRegex(@"\[([^\[\]]*)\]\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HintMark();

    [GeneratedRegex(@"^[\u3041-\u309F\u30A1-\u30FC]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Kana();
}
