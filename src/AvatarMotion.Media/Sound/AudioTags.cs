namespace AvatarMotion.Media;

/// <summary>What a file says about itself; null where it says nothing.</summary>
public sealed record AudioTags(string? Title, string? Artist)
{
    /// <summary>A file that says nothing.</summary>
    public static AudioTags None { get; } = new(null, null);
}
