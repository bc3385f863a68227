using System;

namespace AvatarMotion.Studio;

/// <summary>A lyrics file of which nothing can be used; the message is a sentence that says why.</summary>
internal sealed class LyricFormatException : Exception
{
    public LyricFormatException(string message, int line = 0, Exception? inner = null)
        : base(message, inner) => Line = line;

    /// <summary>1-based line, 0 where none is to blame.</summary>
    public int Line { get; }
}
