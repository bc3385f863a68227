using System;
using System.Collections.Generic;
using System.IO;

namespace AvatarMotion.Studio;

/// <summary>The separate tracks of a song, as files. Paths are absolute.</summary>
public sealed record StemFiles
{
    /// <summary>No stems.</summary>
    public static StemFiles None { get; } = new();

    /// <summary>The folder that the stems were sought in, or empty.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The voice where it was named by itself, or empty.</summary>
    public string VocalsPath { get; init; } = "";

    /// <summary>Every stem and what it holds, in the order of their names.</summary>
    public IReadOnlyList<(StemKind Kind, string Path)> Files { get; init; } = [];

    /// <summary>Whether there is no stem.</summary>
    public bool IsEmpty => Files.Count == 0;

    /// <summary>The stems of the song at <paramref name="soundPath"/>.</summary>
    /// <param name="folder">A folder whose files say in their names what they hold, or null.</param>
    /// <param name="vocals">The voice alone, which goes before one in the folder, or null.</param>
    /// <exception cref="StudioException">The folder or the file is not there, or no name in the folder says anything.</exception>
    public static StemFiles Find(string soundPath, string? folder, string? vocals)
    {
        if (vocals is not null && !File.Exists(vocals))
            throw new StudioException($"{vocals}: there is no such file; give the path of the voice alone, as wav, flac, ogg or mp3.");
        List<(StemKind Kind, string Path)> files = folder is null ? [] : InFolder(folder, Path.GetFullPath(soundPath));
        if (vocals is not null)
        {
            files.RemoveAll(static file => file.Kind == StemKind.Vocals);
            files.Insert(0, (StemKind.Vocals, Path.GetFullPath(vocals)));
        }

        return new StemFiles
        {
            Folder = folder is null ? "" : Path.GetFullPath(folder), VocalsPath = vocals is null ? "" : Path.GetFullPath(vocals), Files = files,
        };
    }

    /// <summary>The stems of one kind.</summary>
    public StemFiles Only(StemKind kind)
    {
        List<(StemKind Kind, string Path)> files = [.. Files];
        files.RemoveAll(file => file.Kind != kind);
        return this with { Files = files };
    }

    private static List<(StemKind Kind, string Path)> InFolder(string folder, string song)
    {
        if (!Directory.Exists(folder))
            throw new StudioException($"{folder}: there is no such folder; give the folder that holds the stems of the song.");
        string name = Path.GetFileNameWithoutExtension(song);
        List<string> paths = [];
        foreach (string path in Directory.EnumerateFiles(folder))
        {
            if (SongSource.IsSound(path) && !string.Equals(Path.GetFullPath(path), song, StringComparison.Ordinal))
                paths.Add(Path.GetFullPath(path));
        }

        // A folder may hold the stems of many songs, each named after its song.
        List<string> own = paths.FindAll(path => Path.GetFileName(path).StartsWith(name, StringComparison.OrdinalIgnoreCase));
        List<(StemKind Kind, string Path)> files = Known(own, name);
        if (files.Count == 0)
            files = Known(paths, name);
        if (files.Count == 0)
            throw new StudioException($"{folder}: no file in this folder is named as a stem; name them vocals, drums, bass, other or backing, as wav, flac, ogg or mp3.");
        return files;
    }

    private static List<(StemKind Kind, string Path)> Known(List<string> paths, string song)
    {
        List<(StemKind Kind, string Path)> files = [];
        paths.Sort(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            if (StemNames.Of(Path.GetFileNameWithoutExtension(path), song) is { } kind)
                files.Add((kind, path));
        }

        return files;
    }
}
