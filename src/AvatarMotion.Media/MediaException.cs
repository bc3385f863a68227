using System;

namespace AvatarMotion.Media;

/// <summary>A media file or component that cannot be used; the message names it, says what is wrong and what to do.</summary>
public sealed class MediaException : Exception
{
    public MediaException(string message, bool missingComponent = false, Exception? inner = null)
        : base(message, inner)
    {
        MissingComponent = missingComponent;
    }

    /// <summary>Whether a program or library is missing (exit code 3) rather than the content being bad (2).</summary>
    public bool MissingComponent { get; }

    /// <summary>Whether the result could not be written: full disk, permission, a folder in the way (exit code 4).</summary>
    public bool OutputFailed { get; init; }
}
