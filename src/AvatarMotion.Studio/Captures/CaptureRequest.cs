using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>How motion files are made into moves.</summary>
public sealed record CaptureRequest
{
    /// <summary>Folder to write to, or <see cref="MoveFolders.Library"/>.</summary>
    public string Folder { get; init; } = MoveFolders.Library;

    /// <summary>What the person knows about the dance.</summary>
    public CaptureOptions Options { get; init; } = new();

    /// <summary>PNG with figures of the clip and of its moves; null draws none.</summary>
    public string? Strip { get; init; }
}
