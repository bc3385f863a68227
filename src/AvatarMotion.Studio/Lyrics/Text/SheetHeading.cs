using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace AvatarMotion.Studio;

/// <summary>A row that is not sung: the heading of a part ("[Chorus x2]", "Refrain:", "Verse 1: Lumi"), or who sings from here on ("Lumi:").</summary>
internal sealed partial record SheetHeading(string? Section, string? Singers, int Times)
{
    private const int LongestHeading = 100;

    /// <summary>The heading in a row; null where the row is sung. An empty heading is a note that nobody sings.</summary>
    /// <param name="names">Names that the sheet uses elsewhere.</param>
    public static SheetHeading? Read(string row, ICollection<string> names)
    {
        if (row.Length > LongestHeading)
            return null;
        string text = Marks().Replace(row.Trim(), "").Trim();
        Match bracket = Bracket().Match(text);
        bool isSquare = bracket.Success && text[0] is '[' or '【' or '{';
        (string inside, int outer) = bracket.Success ? (bracket.Groups[1].Value.Trim(), TimesAfter(bracket.Groups[2].Value)) : (text, 1);
        if (bracket.Success && outer == 0)
            return null;
        (inside, int times) = Repeats.Take(inside);
        if (inside.Length == 0)
            return null;
        times *= outer;
        string name = inside.TrimEnd(':', '：').Trim();
        bool isMarked = bracket.Success || name.Length < inside.Length || text.Length < row.Trim().Length;
        if ((isMarked || SectionNames.IsPlain(name)) && Sectioned(name, times) is { } heading)
            return heading;
        if (isSquare)
            return new SheetHeading(null, names.Contains(name) || SingerNames.Read(name) is ("all", _) or (_, true) ? name : null, 0);
        return name.Length < inside.Length && SingerNames.IsName(name) ? new SheetHeading(null, name, 0) : null;
    }

    /// <summary>Names that stand alone in square brackets or before a colon, and how often.</summary>
    public static Dictionary<string, int> Names(IEnumerable<string> rows)
    {
        Dictionary<string, int> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (string row in rows)
        {
            if (row.Length > LongestHeading)
                continue;
            Match bracket = Bracket().Match(row.Trim());
            string name = bracket.Success && row.Trim()[0] == '[' ? bracket.Groups[1].Value.Trim() : SingerNames.Prefix(row.Trim(), [])?.Names ?? "";
            if (name.Length > 0 && SectionNames.Of(name) is null && !SheetLine.IsStage(name) && SingerNames.IsName(name))
                names[name] = names.GetValueOrDefault(name) + (bracket.Success ? 1 : 2);
        }

        return names;
    }

    /// <summary>"Verse 1", "Verse 1: Lumi &amp; Kade", "Chorus - Both".</summary>
    private static SheetHeading? Sectioned(string text, int times)
    {
        if (SectionNames.Of(text) is { } plain)
            return new SheetHeading(plain, null, times);
        if (SheetLine.IsStage(text))
            return new SheetHeading("Interlude", null, 0);
        int cut = text.IndexOfAny([':', '：', '–', '—', '|']);
        cut = cut < 0 ? text.IndexOf(" - ", StringComparison.Ordinal) : cut;
        if (cut <= 0 || SectionNames.Of(text[..cut]) is not { } section)
            return null;
        string singers = text[cut..].TrimStart(':', '：', '–', '—', '|', '-', ' ').Trim();
        (singers, int more) = Repeats.Take(singers);
        return singers.Length == 0 || SingerNames.IsName(singers) ? new SheetHeading(section, singers.Length > 0 ? singers : null, times * more) : null;
    }

    /// <summary>How often the words after a bracket ask for it; 0 where they ask for something else.</summary>
    private static int TimesAfter(string after)
    {
        if (after.Trim(' ', ':', '.').Length == 0)
            return 1;
        (string left, int times) = Repeats.Take(after.Trim(' ', ':', '.'));
        return left.Length == 0 ? times : 0;
    }

    [GeneratedRegex(@"^(?:#{1,4}|[-–•>]+|\*{1,2}|_{1,2})\s*|(?:\*{1,2}|_{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^[\[\(【{（〈<]\s*([^\[\]()【】{}（）<>]+(?:\([^()]*\))?)\s*[\]\)】}）〉>](.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}
