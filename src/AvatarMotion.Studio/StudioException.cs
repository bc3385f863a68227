using System;

namespace AvatarMotion.Studio;

/// <summary>A wish that cannot be carried out; the message says what is wrong, where and what to do.</summary>
public sealed class StudioException : Exception
{
    public StudioException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
