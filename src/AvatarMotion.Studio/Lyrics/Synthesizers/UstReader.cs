using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Projects of UTAU and OpenUtau's export (.ust): one note after the other, in Shift-JIS where they say nothing else.</summary>
internal sealed class UstReader : ILyricReader
{
    private const double TicksPerQuarter = 480;
    private const int MostTicks = 100_000_000;

    public bool Reads(LyricSource source) => source.Text.Contains("[#SETTING]", StringComparison.Ordinal) || source.Text.Contains("[#0000]", StringComparison.Ordinal);

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        List<(string Name, Dictionary<string, string> Fields, int Line)> sections = Sections(Decode(source));
        List<(double, double)> tempos = [];
        List<(long Start, long End, string Lyric, double Tone)> notes = [];
        string name = "";
        long at = 0;
        foreach ((string section, Dictionary<string, string> fields, int line) in sections)
        {
            bool isNote = int.TryParse(section.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out _);
            if (LyricTime.TryNumber(fields.GetValueOrDefault("Tempo", ""), out double tempo))
                tempos.Add((at, tempo));
            name = section == "#SETTING" ? fields.GetValueOrDefault("ProjectName", "") : name;
            if (!isNote)
                continue;
            if (!LyricTime.TryNumber(fields.GetValueOrDefault("Length", ""), out double length) || length < 0 || at + length > MostTicks)
            {
                notices.Add("this note has no length that can be read and is left out.", line);
                continue;
            }

            double tone = LyricTime.TryNumber(fields.GetValueOrDefault("NoteNum", ""), out double number) ? number : 60;
            notes.Add((at, at + (long)length, fields.GetValueOrDefault("Lyric", ""), tone));
            at += (long)length;
        }

        TickClock clock = new(TicksPerQuarter, tempos);
        SynthProject project = new();
        project.Add(name, notes.ConvertAll(note => new SynthNote(clock.Seconds(note.Start), clock.Seconds(note.End), note.Tone, note.Lyric)));
        return project.Build();
    }

    /// <summary>Shift-JIS unless the bytes or the file say otherwise: kana alone in a song may be too few to tell.</summary>
    private static string Decode(LyricSource source)
    {
        string ascii = Encoding.ASCII.GetString(source.Bytes, 0, Math.Min(source.Bytes.Length, 2000));
        int charset = ascii.IndexOf("Charset=", StringComparison.OrdinalIgnoreCase);
        if (charset >= 0 && LyricEncoding.Named(ascii[(charset + 8)..].Split('\n', 2)[0]) is { } named)
            return named.GetString(source.Bytes);
        return LyricEncoding.IsMarkedOrUtf8(source.Bytes) ? source.Text : LyricEncoding.Named("Shift_JIS")!.GetString(source.Bytes);
    }

    private static List<(string Name, Dictionary<string, string> Fields, int Line)> Sections(string text)
    {
        List<(string, Dictionary<string, string>, int)> sections = [];
        Dictionary<string, string> fields = [];
        string[] rows = text.Split('\n');
        for (int row = 0; row < rows.Length; row++)
        {
            string trimmed = rows[row].Trim('\r', ' ', '\uFEFF', '\0');
            if (trimmed.StartsWith("[#", StringComparison.Ordinal) && trimmed.EndsWith(']'))
                sections.Add((trimmed[1..^1], fields = new(StringComparer.OrdinalIgnoreCase), row + 1));
            else if (trimmed.IndexOf('=') is > 0 and int equal && sections.Count > 0)
                fields[trimmed[..equal]] = trimmed[(equal + 1)..];
        }

        return sections;
    }
}
