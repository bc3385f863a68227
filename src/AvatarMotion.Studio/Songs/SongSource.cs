using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AvatarMotion.Studio;

/// <summary>Finds the sound, the words and the plan that belong together: a file, or a folder with one song in it.</summary>
public sealed record SongSource(string SoundPath, string LyricsPath)
{
    private static readonly string[] SoundEndings = [".ogg", ".mp3", ".flac", ".wav", ".aiff", ".aif", ".m4a", ".opus", ".aac"];

    /// <summary>Lyrics beside a song, those with the most exact times first.</summary>
    private static readonly string[] LyricEndings = [".lrc", ".ass", ".ssa", ".vtt", ".srt", ".textgrid", ".svp", ".ustx", ".ust", ".vsqx", ".vpr", ".musicxml", ".mxl", ".kar", ".txt"];

    /// <summary>Separate tracks of the song.</summary>
    public StemFiles Stems { get; init; } = StemFiles.None;

    /// <summary>A MIDI file whose tempo map gives the beats, absolute, or empty.</summary>
    public string TempoMapPath { get; init; } = "";

    /// <summary>Seconds from the song's beginning to that of the tempo map; null to find them by ear.</summary>
    public double? TempoOffset { get; init; }

    /// <summary>ISO 639-1 code of the language that is sung; empty to go by the lyrics.</summary>
    public string Language { get; init; } = "";

    /// <summary>Every file that is read for the song.</summary>
    public IReadOnlyList<string> Inputs => [SoundPath, LyricsPath, TempoMapPath, .. Stems.Files.Select(static stem => stem.Path)];

    /// <summary>Whether a file is named as one that holds sound.</summary>
    internal static bool IsSound(string path) => Array.IndexOf(SoundEndings, Path.GetExtension(path).ToLowerInvariant()) >= 0;

    /// <summary>The song at <paramref name="path"/> (a sound file or a folder); <paramref name="lyrics"/> goes before lyrics of the same name beside it and in its tags.</summary>
    /// <exception cref="StudioException">A folder holds no song, or several.</exception>
    public static SongSource Find(string path, string? lyrics = null)
    {
        string sound = Directory.Exists(path) ? OnlySong(path) : path;
        if (lyrics is not null && !File.Exists(lyrics))
            throw new StudioException($"{lyrics}: there is no such lyrics file; give the path of a file with the words (.lrc, .srt, .txt and others).");
        return new SongSource(Path.GetFullPath(sound), lyrics is not null ? Path.GetFullPath(lyrics) : LyricsBeside(sound)) { TempoMapPath = Directory.Exists(path) ? OnlyTempoMap(path) : "" };
    }

    /// <summary>The MIDI file of a folder that holds exactly one, absolute; else empty.</summary>
    public static string OnlyTempoMap(string folder)
    {
        string only = "";
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            if (Path.GetExtension(file).ToLowerInvariant() is not (".mid" or ".midi"))
                continue;
            if (only.Length > 0)
                return "";
            only = Path.GetFullPath(file);
        }

        return only;
    }

    private static string OnlySong(string folder)
    {
        List<string> songs = [];
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            if (IsSound(file))
                songs.Add(file);
        }

        return songs.Count switch
        {
            0 => throw new StudioException($"{folder}: there is no song in this folder; put one sound file in it, or name the file."),
            1 => songs[0],
            _ => throw new StudioException($"{folder}: there are {songs.Count} sound files in this folder; name the one you mean."),
        };
    }

    /// <summary>A file of the song's name with an ending that lyrics have; else the sound file itself where its tags hold lyrics; else empty.</summary>
    private static string LyricsBeside(string sound)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(sound))!;
        if (!File.Exists(sound))
            return "";
        string best = "";
        int bestRank = LyricEndings.Length;
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            int rank = Array.IndexOf(LyricEndings, Path.GetExtension(file).ToLowerInvariant());
            if (rank >= 0 && rank < bestRank && Path.GetFileNameWithoutExtension(file) == Path.GetFileNameWithoutExtension(sound))
                (best, bestRank) = (file, rank);
        }

        return best.Length > 0 ? best : TagLyricReader.HasLyrics(sound) ? Path.GetFullPath(sound) : "";
    }
}
