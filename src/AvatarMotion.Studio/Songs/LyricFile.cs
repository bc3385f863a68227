using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Reads a lyrics file in whatever encoding it has and places its words on the song.</summary>
public static class LyricFile
{
    private const int LargestBytes = 10 * 1024 * 1024;

    /// <summary>Words in time for <paramref name="song"/>; what is odd is added to <paramref name="warnings"/>, and a file without any timed line gives none.</summary>
    public static Lyrics Read(string path, Song song, List<string> warnings)
    {
        if (IsTooLarge(path))
        {
            warnings.Add($"{Path.GetFileName(path)}: the lyrics file is larger than 10 MB and is left out.");
            return Lyrics.None;
        }

        LrcReader reader = LrcReader.Read(Decode(File.ReadAllBytes(path)), song.Duration);
        string name = Path.GetFileName(path);
        if (reader.Lyrics.Lines.Count == 0)
        {
            warnings.Add($"{name}: no line has a time; the mouth follows the voice instead.");
            return Lyrics.None;
        }

        if (reader.Warnings.Count > 0)
            warnings.Add($"{name}: {reader.Warnings[0]}" + (reader.Warnings.Count > 1 ? $" ({reader.Warnings.Count - 1} more like this)" : ""));
        return Place(reader.Lyrics, song, warnings);
    }

    /// <summary>Seconds at which the first line of a lyrics file is sung; null without a file or a line in time.</summary>
    internal static double? FirstLine(string path, double duration)
    {
        if (path.Length == 0 || IsTooLarge(path))
            return null;
        IReadOnlyList<LyricLine> lines = LrcReader.Read(Decode(File.ReadAllBytes(path)), duration).Lyrics.Lines;
        return lines.Count > 0 ? lines[0].Start : null;
    }

    private static bool IsTooLarge(string path) => new FileInfo(path).Length > LargestBytes;

    /// <summary>Words, syllables and phones in time for lines that have a time.</summary>
    internal static Lyrics Place(Lyrics lyrics, Song song, List<string> warnings) => LyricAligner.Align(lyrics, song, Pronouncer(lyrics, warnings), warnings);

    private static IPronouncer Pronouncer(Lyrics lyrics, List<string> warnings)
    {
        try
        {
            EspeakPronouncer espeak = new();
            List<string> words = [];
            foreach (LyricLine line in lyrics.Lines)
                words.AddRange(line.Text.Split([' ', '\t', '\u3000'], StringSplitOptions.RemoveEmptyEntries));
            espeak.Prepare(words, lyrics.Language);
            return espeak;
        }
        catch (MediaException error)
        {
            warnings.Add(error.Message + " Until then the words are spoken by simple built-in rules.");
            return new LatinRules();
        }
    }

    /// <summary>UTF-8 or UTF-16 by byte order mark, UTF-8 where it is valid, else Latin-1.</summary>
    private static string Decode(byte[] bytes)
    {
        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
            return Encoding.Unicode.GetString(bytes);
        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
            return Encoding.BigEndianUnicode.GetString(bytes);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
