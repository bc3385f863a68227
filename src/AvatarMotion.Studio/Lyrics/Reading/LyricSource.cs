using System;
using System.IO;
using System.Text;

namespace AvatarMotion.Studio;

/// <summary>A lyrics file as it lies there: its bytes, and its text in the encoding that fits them.</summary>
internal sealed class LyricSource
{
    private const double MostBinary = 0.04;
    private const int MostFirstRows = 3000;
    private string? _decoded;
    private string? _text;
    private string[]? _rows;

    /// <param name="duration">Length of the song in seconds; infinite where no song is known.</param>
    public LyricSource(string path, byte[] bytes, double duration = double.PositiveInfinity)
    {
        Path = path;
        Bytes = bytes;
        Duration = duration;
    }

    public string Path { get; }

    public byte[] Bytes { get; }

    /// <summary>Length of the song in seconds; infinite where no song is known.</summary>
    public double Duration { get; }

    /// <summary>File name without folders, for messages.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Lower case, with its dot.</summary>
    public string Ending => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>The text without marks that nobody sees; lines end with \n.</summary>
    public string Text => _text ??= Clean(Decoded);

    /// <summary>Whether a file that should be plain text holds NUL bytes, which nobody wrote on purpose.</summary>
    public bool HasNul => Ending is ".txt" or ".lrc" or ".srt" or ".vtt" or ".ass" or ".ssa" && Decoded.Contains('\0', StringComparison.Ordinal);

    private string Decoded => _decoded ??= LyricEncoding.Decode(Bytes);

    /// <summary>Lines of the text.</summary>
    public string[] Rows => _rows ??= Text.Split('\n');

    /// <summary>The lines that tell what kind of file this is.</summary>
    public ReadOnlySpan<string> FirstRows => Rows.AsSpan(0, Math.Min(Rows.Length, MostFirstRows));

    /// <summary>Whether the bytes are a picture, a program or noise rather than text.</summary>
    public bool IsBinary
    {
        get
        {
            int odd = 0;
            foreach (char unit in Decoded)
                odd += unit == '\uFFFD' || (char.IsControl(unit) && unit is not ('\0' or '\t' or '\r' or '\n' or '\f' or '\v' or '\u001A')) ? 1 : 0;
            return odd > MostBinary * Decoded.Length;
        }
    }

    /// <summary>Whether the bytes begin with an ASCII word.</summary>
    public bool BeginsWith(string mark, int at = 0)
    {
        if (Bytes.Length < at + mark.Length)
            return false;
        for (int i = 0; i < mark.Length; i++)
        {
            if (Bytes[at + i] != mark[i])
                return false;
        }

        return true;
    }

    private static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        using StringReader rows = new(text);
        for (string? row = rows.ReadLine(); row is not null; row = rows.ReadLine())
        {
            foreach (char unit in row)
            {
                if (unit is '\t' or '\v' or '\f')
                    clean.Append(' ');
                else if (unit is '\u2028' or '\u2029' or '\u0085')
                    clean.Append('\n');
                else if (!char.IsControl(unit) && unit is not ('\uFEFF' or '\u200B' or '\u200E' or '\u200F'))
                    clean.Append(unit);
            }

            clean.Append('\n');
        }

        return clean.ToString();
    }
}
