using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace AvatarMotion.Studio;

/// <summary>Headings of the parts of a song in the languages whose lyric sheets are read most.</summary>
internal static partial class SectionNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase);

    static SectionNames()
    {
        Add("Intro", "intro", "introduction", "introducción", "einleitung", "イントロ", "前奏");
        Add("Verse", "verse", "vers", "strophe", "couplet", "estrofa", "verso", "strofa", "part", "aメロ", "bメロ", "主歌", "куплет", "절");
        Add("Pre-Chorus", "pre-chorus", "prechorus", "pre chorus", "build", "pre-refrain", "pré-refrain", "pre-estribillo", "pre-coro", "サビ前");
        Add("Chorus", "chorus", "refrain", "kehrreim", "estribillo", "coro", "ritornello", "refrão", "サビ", "副歌", "припев", "후렴", "post-chorus", "final chorus", "last chorus", "outro chorus");
        Add("Hook", "hook");
        Add("Bridge", "bridge", "brücke", "pont", "puente", "middle eight", "middle 8", "ブリッジ", "cメロ", "бридж");
        Add("Interlude", "interlude", "instrumental", "instrumental break", "break", "solo", "guitar solo", "zwischenspiel", "間奏", "间奏", "drop", "skit");
        Add("Outro", "outro", "coda", "ending", "end", "schluss", "final", "アウトロ", "尾奏");
        Add("Rap", "rap");
        Add("Tag", "tag", "vamp");
    }

    /// <summary>The heading that a text is, without numbers and times; null where it is something else.</summary>
    /// <param name="text">"Verse 2", "CHORUS", "サビ", "Chorus x2".</param>
    public static string? Of(string text)
    {
        string name = Number().Replace(text.Trim(), "").Trim(' ', '-', '.', '#', '*', '_');
        return name.Length > 0 && Known.TryGetValue(name, out string? section) ? section : null;
    }

    /// <summary>Whether a heading is one without brackets or a colon too: "Drop" and "The end" alone in a row may be sung.</summary>
    public static bool IsPlain(string text) => Of(text) is "Intro" or "Verse" or "Pre-Chorus" or "Chorus" or "Bridge" or "Interlude" or "Outro" && !Sung().IsMatch(text);

    private static void Add(string section, params string[] spellings)
    {
        foreach (string spelling in spellings)
            Known[spelling] = section;
    }

    [GeneratedRegex(@"\s*(?:[0-9０-９]{1,2}|[IVX]{1,4}|one|two|three|four|[a-d])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(?:part|build|break|drop|solo|final|end|ending|skit)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Sung();
}
