using System;
using System.IO;

namespace AvatarMotion.Studio;

/// <summary>The kinds of files that lyrics in time are written as.</summary>
public static class LyricWriter
{
    /// <summary>Endings that are known, as a sentence names them.</summary>
    public const string Endings = ".lrc, .ass, .srt, .TextGrid or .txt (UltraStar)";

    /// <summary>The writer for a path by its ending.</summary>
    /// <exception cref="StudioException">The ending is none of <see cref="Endings"/>.</exception>
    public static ILyricWriter For(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".lrc" => new LrcWriter(),
        ".ass" => new AssKaraokeWriter(),
        ".srt" => new SrtWriter(),
        ".textgrid" => new TextGridWriter(),
        ".txt" => new UltraStarWriter(Path.GetFileNameWithoutExtension(path)),
        _ => throw new StudioException($"{path}: lyrics are not written as this kind of file; let the name end in {Endings}."),
    };

    /// <summary>A text as one row without marks that nobody sees.</summary>
    internal static string OneRow(string text)
    {
        char[] row = text.ToCharArray();
        for (int i = 0; i < row.Length; i++)
        {
            if (char.IsControl(row[i]) || row[i] is '\u2028' or '\u2029' or '\uFEFF')
                row[i] = ' ';
        }

        return new string(row).Trim();
    }
}
