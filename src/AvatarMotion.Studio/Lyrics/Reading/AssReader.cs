using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Subtitles of Advanced SubStation Alpha (.ass, .ssa): dialogue, karaoke times (\k, \kf, \K, \ko, \kt), names of speakers.</summary>
internal sealed partial class AssReader : ILyricReader
{
    private static readonly string[] UsualFields = ["layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text"];

    public bool Reads(LyricSource source) => source.Text.Contains("[Events]", StringComparison.OrdinalIgnoreCase) || source.Text.StartsWith("[Script Info]", StringComparison.OrdinalIgnoreCase);

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        List<LyricLine> shown = [], template = [];
        string[] fields = UsualFields;
        bool inEvents = false;
        for (int row = 0; row < source.Rows.Length; row++)
        {
            string text = source.Rows[row].Trim();
            if (text.StartsWith('['))
                inEvents = text.StartsWith("[Events]", StringComparison.OrdinalIgnoreCase);
            int colon = text.IndexOf(':');
            if (!inEvents || colon < 0)
                continue;
            string kind = text[..colon];
            if (kind.Equals("Format", StringComparison.OrdinalIgnoreCase))
                fields = Array.ConvertAll(text[(colon + 1)..].Split(','), field => field.Trim().ToLowerInvariant());
            else if (kind.Equals("Dialogue", StringComparison.OrdinalIgnoreCase))
                Add(shown, text[(colon + 1)..], fields, "fx", false, row + 1, notices);
            else if (kind.Equals("Comment", StringComparison.OrdinalIgnoreCase))
                Add(template, text[(colon + 1)..], fields, "", true, row + 1, notices);
        }

        // A karaoke template keeps the words in comments and shows effects made from them.
        return new Lyrics { Lines = TimedText.Read(template.Count > 0 ? template : shown) };
    }

    private static void Add(List<LyricLine> lines, string row, string[] fields, string notEffect, bool onlyKaraoke, int number, LyricNotices notices)
    {
        string[] values = row.Split(',', fields.Length);
        string Field(string name) => Array.IndexOf(fields, name) is >= 0 and int index && index < values.Length ? values[index].Trim() : "";
        if (!LyricTime.TryRead(Field("start"), out double start) || !LyricTime.TryRead(Field("end"), out double end))
        {
            notices.Add("these times cannot be read, and their words are left out.", number);
            return;
        }

        string effect = Field("effect").ToLowerInvariant();
        string raw = values.Length == fields.Length ? values[^1] : "";
        if ((onlyKaraoke && effect != "karaoke") || (notEffect.Length > 0 && effect == notEffect) || Drawing().IsMatch(raw))
            return;
        string name = Field("name").Length > 0 ? Field("name") : Field("actor");
        (string? singer, bool backing) = name.Length > 0 ? SingerNames.Read(name) : (null, false);
        backing |= Field("style").Contains("backing", StringComparison.OrdinalIgnoreCase);
        LyricLine line = Karaoke().IsMatch(raw) ? Sung(raw, start, end, isTemplate: onlyKaraoke) : new LyricLine { Start = start, End = end, Text = Plain(raw) };
        bool isTwice = lines.Count > 0 && lines[^1].Text == line.Text && lines[^1].Start == line.Start;
        if (line.Text.Length > 0 && !isTwice)
            lines.Add(line with { Singer = singer, Backing = backing });
    }

    /// <summary>Times of syllables as word times of an .lrc line.</summary>
    private static LyricLine Sung(string raw, double start, double end, bool isTemplate)
    {
        StringBuilder lrc = new();
        double time = start;
        int at = 0;
        double next = start;
        foreach (Match block in Block().Matches(raw))
        {
            AddSyllable(lrc, Plain(raw[at..block.Index], keepSpaces: true), time, isTemplate);
            at = block.Index + block.Length;
            foreach (Match tag in Karaoke().Matches(block.Value))
            {
                double hundredths = double.Parse(tag.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture) / 100;
                bool isAbsolute = tag.Groups["kind"].Value == "t";
                time = isAbsolute ? start + hundredths : next;
                next = isAbsolute ? time : next + hundredths;
            }
        }

        AddSyllable(lrc, Plain(raw[at..], keepSpaces: true), time, isTemplate);
        double last = next > time ? next : end;
        string text = FormattableString.Invariant($"[{LyricTime.Minutes(start, 3)}]{lrc}<{LyricTime.Minutes(last, 3)}>");
        IReadOnlyList<LyricLine> lines = LrcReader.Read(text, last + 1).Lyrics.Lines;
        return lines.Count == 0 ? new LyricLine { Start = start, End = end, Text = Plain(raw) } : lines[0];
    }

    private static void AddSyllable(StringBuilder lrc, string text, double time, bool isTemplate)
    {
        // Readings of karaoke templates stand behind a bar: 空|そ, then #|ら for the rest.
        int bar = isTemplate ? text.IndexOf('|') : -1;
        string shown = bar < 0 ? text : text[..bar].TrimStart('#');
        if (shown.Length > 0 || lrc.Length > 0)
            lrc.Append('<').Append(LyricTime.Minutes(time, 3)).Append('>').Append(LrcWriter.Escape(shown));
    }

    private static string Plain(string raw, bool keepSpaces = false)
    {
        string text = Block().Replace(raw, "").Replace("\\N", " ", StringComparison.Ordinal).Replace("\\n", " ", StringComparison.Ordinal).Replace("\\h", " ", StringComparison.Ordinal)
            .Replace("\\{", "{", StringComparison.Ordinal).Replace("\\}", "}", StringComparison.Ordinal).Replace("\\\u2060", "\\", StringComparison.Ordinal);
        return keepSpaces ? text : text.Trim();
    }

    [GeneratedRegex(@"(?<!\\)\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"\\(?:[kK](?<kind>[fot]?))(?<n>\d{1,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Karaoke();

    [GeneratedRegex(@"\\p[1-9]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Drawing();
}
