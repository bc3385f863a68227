using System.Collections.Generic;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>One row of a lyric sheet without its marks: who sings it, how often, what of it is sung behind the lead.</summary>
internal sealed partial record SheetLine(string Text, string? Singer, bool Backing, int Times)
{
    private const int LongestText = 400;
    private const int LongestRow = 2000;

    /// <summary>Reads a row; several lines where an echo in brackets follows the lead, none where nothing is sung.</summary>
    public static List<SheetLine> Read(string row, ICollection<string> names)
    {
        (string marked, int times) = Repeats.Take((row.Length > LongestRow ? row[..LongestRow] : row).Trim());
        string text = WithoutNotes(marked);
        string? singer = null;
        bool backing = false;
        if (SingerNames.Prefix(text, names) is { } prefix)
        {
            (singer, backing) = SingerNames.Read(prefix.Names);
            (text, int more) = Repeats.Take(prefix.Words);
            times *= more;
        }

        List<SheetLine> lines = [];
        foreach ((string part, bool isEcho) in Parts(text))
        {
            string sung = part.Length > LongestText ? part[..LongestText] : part;
            if (IsSung(sung))
                lines.Add(new SheetLine(sung, isEcho ? null : singer, backing || isEcho, times));
        }

        return lines;
    }

    /// <summary>A row without notes in square brackets, music signs and the marks of lists and headings.</summary>
    public static string WithoutNotes(string row)
    {
        string text = Notes().Replace(Ruby.Unwrap(row), " ");
        text = Signs().Replace(text, " ");
        return Spaces().Replace(text, " ").Trim();
    }

    /// <summary>Whether there is a letter or a number to sing.</summary>
    public static bool IsSung(string text)
    {
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                return true;
        }

        return false;
    }

    /// <summary>The lead and its echoes "(ooh, ooh)" at the beginning or the end; brackets amid the line are sung as they stand, and so are readings of kanji.</summary>
    private static IEnumerable<(string Text, bool IsEcho)> Parts(string text)
    {
        Match whole = WholeEcho().Match(text);
        if (whole.Success)
        {
            yield return (whole.Groups[1].Value.Trim(), true);
            yield break;
        }

        Match last = LastEcho().Match(text);
        if (last.Success && IsSung(text[..last.Index]) && !IsStage(last.Groups[1].Value))
        {
            yield return (text[..last.Index].Trim(), false);
            yield return (last.Groups[1].Value.Trim(), true);
            yield break;
        }

        yield return (last.Success && IsStage(last.Groups[1].Value) ? text[..last.Index].Trim() : text, false);
    }

    /// <summary>Whether a word in brackets tells what happens instead of what is sung.</summary>
    public static bool IsStage(string text) => SectionNames.Of(text) is not null || Stage().IsMatch(text.Trim());

    [GeneratedRegex(@"\[[^\[\]]*\]|\{[^{}]*\}|\*[^*]{1,40}\*(?=\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Notes();

    [GeneratedRegex(@"[♪♫♬♩🎵🎶]|^\s*(?:#{1,4}|[-–•>])\s+|^\s*//.*$|<[^<>]{0,80}>", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[\(（]([^()（）]+)[\)）][\s.,!?…]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WholeEcho();

    [GeneratedRegex(@"(?<=[\s.,!?…])[\(（]([^()（）]+)[\)）][\s.,!?…]*$", RegexOptions.CultureInvariant)]
    private static partial Regex LastEcho();

    [GeneratedRegex(@"^(?:(?:guitar|piano|drum|sax|synth|bass)?\s*(?:solo|break|riff)|instrumental.*|spoken.*|whisper(?:s|ed|ing)?|laugh(?:s|ter|ing)|applause|cheering|humming|music|musik|musique|música|repeat.*|fade(?:s)? ?out|pause|silence|間奏|拍手)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stage();
}
