using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>What a person asks of a plan. What is null is taken from the older plan of the same name, or else from the defaults.</summary>
public sealed record PlanOptions
{
    /// <summary>A name of the built-in cast, or a path; without an older plan: lumi.</summary>
    public string? Avatar { get; init; }

    /// <summary>Those who dance beside <see cref="Avatar"/>, each a name of the built-in cast or a path; the first alone sings unless the lyrics name several singers.</summary>
    public IReadOnlyList<string> Others { get; init; } = Array.Empty<string>();

    /// <summary>How many dance, 1 to 8; avatars that are not named repeat those that are. Null keeps the older plan's cast, or takes as many as the lyrics name singers.</summary>
    public int? Dancers { get; init; }

    /// <summary>Lyrics file; null takes the .lrc beside the song.</summary>
    public string? Lyrics { get; init; }

    /// <summary>Wishes in words.</summary>
    public string? Prompt { get; init; }

    /// <summary>Another number, another plan; without an older plan: 7.</summary>
    public int? Seed { get; init; }

    /// <summary>Folders with own and captured moves, or <see cref="MoveFolders.Library"/>; empty keeps the older plan's.</summary>
    public System.Collections.Generic.IReadOnlyList<string> Moves { get; init; } = [];

    /// <summary>Whether only captured moves are danced; null keeps what the older plan says.</summary>
    public bool? OnlyCaptured { get; init; }

    public VideoSettings? Video { get; init; }
}
