using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Compiles a folder of move files into the one catalogue that AvatarMotion.Motion reads.</summary>
public static class MoveCompiler
{
    /// <summary>Reads every <c>*.move.yaml</c> under <paramref name="folder"/> in the order of their names and writes <paramref name="outputFile"/> whole; returns how many moves it holds.</summary>
    public static int Compile(string folder, string outputFile)
    {
        IReadOnlyList<Move> moves = ReadFolder(folder);
        string partial = outputFile + ".part";
        File.WriteAllText(partial, MoveCatalogue.Write(moves));
        File.Move(partial, outputFile, overwrite: true);
        return moves.Count;
    }

    /// <summary>The catalogue's text, without writing it.</summary>
    public static string Compile(string folder) => MoveCatalogue.Write(ReadFolder(folder));

    /// <summary>All moves under a folder, in the order of their file names.</summary>
    public static IReadOnlyList<Move> ReadFolder(string folder)
    {
        string[] files = Directory.GetFiles(folder, "*.move.yaml", SearchOption.AllDirectories);
        Array.Sort(files, (a, b) => string.CompareOrdinal(Path.GetFileName(a), Path.GetFileName(b)));
        if (files.Length == 0)
            throw new MoveFileException(folder, 0, "there is no *.move.yaml file in this folder.");
        List<Move> moves = new();
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (string file in files)
        {
            Move move = MoveFile.Read(file);
            string expected = Path.GetFileName(file)[..^".move.yaml".Length];
            if (move.Info.Name != expected)
                throw new MoveFileException(Path.GetFileName(file), 1, $"the move is called '{move.Info.Name}': the file has to be called '{move.Info.Name}.move.yaml'.");
            if (!names.TryAdd(move.Info.Name, file))
                throw new MoveFileException(Path.GetFileName(file), 1, $"the move '{move.Info.Name}' is also in {names[move.Info.Name]}.");
            moves.Add(move);
        }

        return moves;
    }
}
