using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>A person's own moves: folders of <c>*.move.yaml</c> and <c>*.capture</c> files, and the library where captures go unless told otherwise.</summary>
public static class MoveFolders
{
    /// <summary>The word that stands for <see cref="LibraryPath"/>.</summary>
    public const string Library = "library";

    /// <summary>Ending of a captured move's file.</summary>
    public const string CaptureEnding = ".capture";

    private const string MoveEnding = ".move.yaml";

    /// <summary>The person's library: <c>avatarmotion/moves</c> in the folder where the system keeps programs' data (<c>XDG_DATA_HOME</c>).</summary>
    public static string LibraryPath
    {
        get
        {
            string? told = Environment.GetEnvironmentVariable("XDG_DATA_HOME");
            string data = string.IsNullOrEmpty(told) ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) : told;
            return Path.Combine(data, "avatarmotion", "moves");
        }
    }

    /// <summary>The path behind a word of the command line or a Show: the library, or a folder seen from <paramref name="home"/>.</summary>
    public static string PathOf(string folder, string home) => folder == Library ? LibraryPath : Path.GetFullPath(folder, home);

    /// <summary>The moves that a Show names its folders for: those in the box, and over them the person's own.</summary>
    /// <exception cref="StudioException">A folder is absent or holds no move; a file that cannot be read says so with its line.</exception>
    public static MoveLibrary Load(ShowMoves moves, string home)
    {
        MoveLibrary library = MoveLibrary.Default;
        foreach (string folder in moves.Folders)
        {
            foreach (Move move in ReadFolder(PathOf(folder, home)))
                library = library.With(move);
        }

        return library;
    }

    /// <summary>What is planned from: the whole library, or its captured moves alone.</summary>
    public static MoveLibrary Planned(ShowMoves moves, MoveLibrary library)
    {
        if (!moves.OnlyCaptured)
            return library;
        List<Move> captured = [];
        foreach (Move move in library.All)
        {
            if (move.Recording is not null)
                captured.Add(move);
        }

        return captured.Count > 0
            ? new MoveLibrary(captured)
            : throw new StudioException("--only-captured needs captured moves: make some with \"avatarmotion capture add clip.bvh\", and name their folder with --moves.");
    }

    /// <summary>Every move in a folder and below, in the order of names.</summary>
    public static IReadOnlyList<Move> ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new StudioException($"{folder}: there is no such folder; name one with *.capture or *.move.yaml files in it.");
        List<Move> moves = [];
        string[] captures = Directory.GetFiles(folder, "*" + CaptureEnding, SearchOption.AllDirectories);
        Array.Sort(captures, string.CompareOrdinal);
        foreach (string file in captures)
            moves.Add(ReadCapture(file));
        if (Directory.GetFiles(folder, "*" + MoveEnding, SearchOption.AllDirectories).Length > 0)
            moves.AddRange(MoveCompiler.ReadFolder(folder));
        return moves.Count > 0 ? moves : throw new StudioException($"{folder}: there is no *.capture or *.move.yaml file in this folder.");
    }

    /// <summary>One captured move.</summary>
    public static Move ReadCapture(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return CaptureFile.Read(file, Path.GetFileName(path));
        }
        catch (InvalidDataException error)
        {
            throw new StudioException(error.Message, error);
        }
    }
}
