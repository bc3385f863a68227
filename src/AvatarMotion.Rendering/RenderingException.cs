using System;

namespace AvatarMotion.Rendering;

/// <summary>Pictures cannot be drawn here; the message is one sentence that says what is wrong and what to do.</summary>
public sealed class RenderingException : Exception
{
    public RenderingException(string message, string? missingComponent = null, Exception? inner = null)
        : base(message, inner)
    {
        MissingComponent = missingComponent;
    }

    /// <summary>The component to install (for example <c>EGL</c>), or null where nothing is missing.</summary>
    public string? MissingComponent { get; }
}
