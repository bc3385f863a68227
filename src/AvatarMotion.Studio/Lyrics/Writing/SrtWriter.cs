using System;
using System.Globalization;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Subtitles that any player and video site reads (.srt): a cue for each line.</summary>
internal sealed class SrtWriter : ILyricWriter
{
    public string Write(Lyrics lyrics, Song song)
    {
        StringBuilder text = new();
        int number = 0;
        foreach (LyricLine line in lyrics.Lines)
        {
            string words = Escape(line);
            if (!line.IsTimed || words.Length == 0)
                continue;
            string singer = line.Singer is null ? "" : LyricWriter.OneRow(line.Singer) + ": ";
            text.Append(CultureInfo.InvariantCulture, $"{++number}\n{LyricTime.Hours(line.Start)} --> {LyricTime.Hours(line.End)}\n{singer}{words}\n\n");
        }

        return text.ToString();
    }

    /// <summary>Players read markup in angle and curly brackets, and there is no way to write it as letters.</summary>
    private static string Escape(LyricLine line)
    {
        string words = LyricWriter.OneRow(line.Text).Replace("-->", "→", StringComparison.Ordinal).Replace('<', '‹').Replace('>', '›').Replace('{', '(').Replace('}', ')');
        return line.Backing && words.Length > 0 ? "(" + words + ")" : words;
    }
}
