using System;

namespace AvatarMotion.Studio;

/// <summary>A Show file that cannot be used; the message is one sentence of the form <c>FILE:LINE: what is wrong and what to do</c>.</summary>
public sealed class ShowFileException : Exception
{
    public ShowFileException(string file, int line, string sentence)
        : base(line > 0 ? FormattableString.Invariant($"{file}:{line}: {sentence}") : $"{file}: {sentence}")
    {
        File = file;
        Line = line;
    }

    public string File { get; }

    /// <summary>1-based; 0 where the file as a whole is meant.</summary>
    public int Line { get; }
}
