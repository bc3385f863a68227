using System;

namespace AvatarMotion.Studio;

/// <summary>A move file that cannot be read; the message names the file, the line, what is wrong and what would be right.</summary>
public sealed class MoveFileException : Exception
{
    public MoveFileException(string file, long line, string problem)
        : base(line > 0 ? $"{file}, line {line}: {problem}" : $"{file}: {problem}")
    {
        File = file;
        Line = line;
    }

    /// <summary>The file as it was named.</summary>
    public string File { get; }

    /// <summary>1-based line; 0 where the file as a whole is meant.</summary>
    public long Line { get; }
}
