using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Reads a lyrics file of any kind in whatever encoding it has, and places its words on the song.</summary>
public static class LyricFile
{
    private const int LargestBytes = 10 * 1024 * 1024;

    /// <summary>Words in time for a song; a file that cannot be used gives none.</summary>
    /// <param name="path">A lyrics file, or a song with lyrics in its tags.</param>
    /// <param name="song">What was heard.</param>
    /// <param name="warnings">What is odd is added, one sentence each.</param>
    /// <param name="language">ISO 639-1 code, or empty to go by the file.</param>
    public static Lyrics Read(string path, Song song, List<string> warnings, string language = "")
    {
        Lyrics sheet = Sheet(path, song.Duration, warnings);
        sheet = language.Length > 0 ? sheet with { Language = language } : sheet;
        return sheet.Lines.Count == 0 ? Lyrics.None : Place(sheet, song, warnings);
    }

    /// <summary>
    /// What stands in a lyrics file, before it is placed on a song: lines with the times that the file gives, or without any. No lines where nothing can be used; a sentence in <paramref name="warnings"/> says why.
    /// </summary>
    /// <param name="path">A lyrics file, or a song with lyrics in its tags.</param>
    /// <param name="duration">Length of the song in seconds; infinite where there is none.</param>
    /// <param name="warnings">What is odd is added, one sentence each.</param>
    public static Lyrics Sheet(string path, double duration, List<string> warnings)
    {
        bool isSound = SongSource.IsSound(path);
        if (!isSound && new FileInfo(path).Length > LargestBytes)
        {
            warnings.Add($"{Path.GetFileName(path)}: the lyrics file is larger than 10 MB and is left out.");
            return Lyrics.None;
        }

        return Sheet(new LyricSource(path, isSound ? [] : File.ReadAllBytes(path), duration), warnings);
    }

    /// <summary>As above, of bytes in memory.</summary>
    internal static Lyrics Sheet(LyricSource source, List<string> warnings)
    {
        LyricNotices notices = new(source.Name);
        Lyrics lyrics = Lyrics.None;
        try
        {
            ILyricReader reader = LyricReaders.Find(source) ?? throw new LyricFormatException("this is neither text nor a kind of lyrics file that is known.");
            lyrics = LyricLimits.Apply(reader.Read(source, notices), source.Duration, notices);
            if (source.HasNul)
                notices.Add("there are NUL bytes in this text; they are passed over.");
            if (lyrics.Lines.Count == 0 && notices.Sentences.Count == 0)
                notices.Add("there are no words in this file; the mouth follows the voice instead.");
        }
        catch (LyricFormatException error)
        {
            notices.Add(error.Message + " The words are left out.", error.Line);
        }

        warnings.AddRange(notices.Sentences);
        return lyrics;
    }

    /// <summary>Seconds at which the first line of a lyrics file is sung, 0 where it has no times; null without a file or a line in it.</summary>
    internal static double? FirstLine(string path, double duration)
    {
        if (path.Length == 0)
            return null;
        IReadOnlyList<LyricLine> lines = Sheet(path, duration, []).Lines;
        return lines.Count == 0 ? null : lines[0].IsTimed ? lines[0].Start : 0;
    }

    /// <summary>Words, syllables and phones in time.</summary>
    internal static Lyrics Place(Lyrics lyrics, Song song, List<string> warnings)
    {
        Lyrics named = LyricPronouncer.WithLanguage(lyrics);
        return LyricAligner.Align(named, song, LyricPronouncer.For(named, warnings), warnings);
    }
}
