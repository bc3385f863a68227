using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>A Show with what it was made from.</summary>
public sealed record PlannedShow
{
    public required Show Show { get; init; }

    public required Song Song { get; init; }

    /// <summary>The sound file, absolute.</summary>
    public required string SongPath { get; init; }

    /// <summary>The folder that the Show's relative paths start from, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>What was odd but worked.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Seconds that decoding and analysis took; 0 where a frozen analysis was read.</summary>
    public double HearSeconds { get; init; }
}
