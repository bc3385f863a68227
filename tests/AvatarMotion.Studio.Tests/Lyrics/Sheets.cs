using System.Collections.Generic;
using System.Linq;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio.Tests;

/// <summary>Lyrics files in memory.</summary>
internal static class Sheets
{
    public static Lyrics Read(string name, string text, List<string>? warnings = null, double duration = 300) => Read(name, Encoding.UTF8.GetBytes(text), warnings, duration);

    public static Lyrics Read(string name, byte[] bytes, List<string>? warnings = null, double duration = 300) =>
        LyricFile.Sheet(new LyricSource(name, bytes, duration), warnings ?? []);

    /// <summary>"start text" of each word.</summary>
    public static string Words(LyricLine line) =>
        string.Join(" ", line.Words.Select(word => System.FormattableString.Invariant($"{word.Start:0.###}:{word.Text}")));

    /// <summary>"start text" of each syllable.</summary>
    public static string Syllables(LyricLine line) =>
        string.Join(" ", line.Words.SelectMany(word => word.Syllables).Select(each => System.FormattableString.Invariant($"{each.Start:0.###}:{each.Text}")));

    /// <summary>The lines' texts, one a row.</summary>
    public static string Text(Lyrics lyrics) => string.Join("\n", lyrics.Lines.Select(line => line.Text));
}
