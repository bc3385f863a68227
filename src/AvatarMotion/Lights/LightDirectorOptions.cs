using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>What a <see cref="LightDirector"/> works with.</summary>
public sealed record LightDirectorOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>Cues that a person has set; none is planned on their bars.</summary>
    public IReadOnlyList<ShowLight> Fixed { get; init; } = Array.Empty<ShowLight>();
}
