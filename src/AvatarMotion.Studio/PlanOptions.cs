namespace AvatarMotion.Studio;

/// <summary>What a person asks of a plan.</summary>
public sealed record PlanOptions
{
    /// <summary>A name of the built-in cast, or a path.</summary>
    public string Avatar { get; init; } = "lumi";

    /// <summary>Lyrics file; null takes the .lrc beside the song.</summary>
    public string? Lyrics { get; init; }

    /// <summary>Wishes in words, or empty.</summary>
    public string Prompt { get; init; } = "";

    public int Seed { get; init; } = 7;

    public VideoSettings Video { get; init; } = new();
}
