using System.Collections.Generic;

namespace AvatarMotion.Evaluation;

/// <summary>What <c>evaluate --dance</c> is asked for.</summary>
internal sealed record DanceWishes
{
    /// <summary>Folders of songs, sound files, exported .json takes, recordings; empty for the sample song.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Songs whose folder's name fits.</summary>
    public string Glob { get; init; } = "*";

    /// <summary>Seed of the plans.</summary>
    public int Seed { get; init; } = 7;

    /// <summary>A folder in which analyses of songs are kept between runs, or null.</summary>
    public string? Heard { get; init; }

    /// <summary>A folder with recordings of people, or null.</summary>
    public string? People { get; init; }

    /// <summary>Whether to say which moves and moments are worst.</summary>
    public bool Worst { get; init; }

    public string? Csv { get; init; }

    public string? Json { get; init; }
}
