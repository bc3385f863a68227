using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Finds moves by what people name: a built-in move, a file, a folder of files.</summary>
public static class MoveShelf
{
    private const string Ending = ".move.yaml";

    /// <summary>The moves that <paramref name="words"/> name, in their order, each once; all built-in ones where nothing is named.</summary>
    /// <exception cref="StudioException">A word is neither a file nor a folder nor a move; the message says which name is near.</exception>
    public static IReadOnlyList<Move> Find(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return MoveLibrary.Default.All;
        List<Move> moves = [];
        foreach (string word in words)
        {
            foreach (Move move in Find(word))
            {
                if (!moves.Exists(known => known.Info.Name == move.Info.Name))
                    moves.Add(move);
            }
        }

        return moves;
    }

    private static IReadOnlyList<Move> Find(string word)
    {
        if (Directory.Exists(word))
            return MoveCompiler.ReadFolder(word);
        if (File.Exists(word))
            return [MoveFile.Read(word)];
        if (word.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || word.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new StudioException($"{word}: there is no such file or folder; name a *.move.yaml file, a folder of them, or a built-in move.");
        return [MoveSheet.Find(word)];
    }
}
