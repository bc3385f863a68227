using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace AvatarMotion.Studio;

/// <summary>Who sings, as people write it before a line or in a heading: "Lumi:", "Kade &amp; Lumi:", "Both:".</summary>
internal static partial class SingerNames
{
    private const int LongestName = 40;
    private const int MostWords = 4;

    private static readonly HashSet<string> Everybody = new(StringComparer.OrdinalIgnoreCase)
    {
        "all", "both", "everyone", "everybody", "duet", "together", "group", "ensemble", "tutti", "alle", "beide", "zusammen", "tous", "toutes", "ensemble", "les deux", "todos", "todas", "ambos",
        "juntos", "tutti e due", "entrambi", "insieme", "全員", "みんな", "二人", "ふたり", "合唱", "合", "모두", "함께", "все", "вместе",
    };

    private static readonly HashSet<string> Behind = new(StringComparer.OrdinalIgnoreCase)
    {
        "backing", "backing vocals", "backings", "background", "background vocals", "bg", "bgv", "bv", "choir", "chor", "echo", "adlib", "ad-lib", "ad lib", "chœur", "chœurs", "coro", "cori", "コーラス",
    };

    /// <summary>The names that stand before a colon, and what stands after it; null where the line begins otherwise.</summary>
    /// <param name="known">Names met before: one of them counts in small letters too.</param>
    public static (string Names, string Words)? Prefix(string line, ICollection<string> known)
    {
        int colon = line.IndexOfAny([':', '：']);
        if (colon <= 0 || colon > LongestName)
            return null;
        string names = line[..colon].Trim().Trim('*', '_', '[', ']', '(', ')');
        string rest = line[(colon + 1)..];
        bool isApart = rest.Length == 0 || rest[0] == ' ' || line[colon] == '：' || rest.StartsWith("**", StringComparison.Ordinal);
        if (!isApart || !IsName(names) && !known.Contains(names))
            return null;
        return (names, rest.Trim().TrimStart('*', '_').Trim());
    }

    /// <summary>Whether these are names rather than words of a song: one to four words, each with a capital or without letter case.</summary>
    public static bool IsName(string text)
    {
        if (text.Length is 0 or > LongestName || Everybody.Contains(text) || Behind.Contains(text))
            return text.Length is > 0 and <= LongestName;
        int words = 0;
        foreach (string word in Joiners().Replace(text, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!char.IsLetterOrDigit(word[0]) || char.IsLower(word[0]) || ++words > MostWords)
                return false;
        }

        return words > 0;
    }

    /// <summary>"all", or the names joined by " &amp; "; <c>Backing</c> where they sing behind the lead. No name where only the backing is named.</summary>
    public static (string? Singer, bool Backing) Read(string names)
    {
        string text = names.Trim();
        if (Behind.Contains(text))
            return (null, true);
        if (Everybody.Contains(text))
            return ("all", false);
        List<string> each = [];
        bool backing = false;
        foreach (string part in Joiners().Split(text))
        {
            string name = part.Trim();
            backing |= Behind.Contains(name);
            if (name.Length > 0 && !Behind.Contains(name))
                each.Add(name);
        }

        return (each.Count == 0 ? null : string.Join(" & ", each), backing && each.Count == 0);
    }

    [GeneratedRegex(@"\s*(?:[&+/,、＆]|\b(?:and|und|et|y|e|with|feat\.?)\b)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joiners();
}
