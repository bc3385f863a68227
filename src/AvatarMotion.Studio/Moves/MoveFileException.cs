using System;

namespace AvatarMotion.Studio;

/// <summary>A move file that cannot be read; the message names the file, the line, what is wrong and what would be right.</summary>
public sealed class MoveFileException : Exception
{
    public MoveFileException(string file, long line, string problem)
        : base($"{file}, line {line}: {problem}")
    {
        File = file;
        Line = line;
    }

    /// <summary>The file as it was named.</summary>
    public string File { get; }

    /// <summary>1-based line.</summary>
    public long Line { get; }
}
