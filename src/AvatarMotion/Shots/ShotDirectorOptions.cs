using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>What a <see cref="ShotDirector"/> works with.</summary>
public sealed record ShotDirectorOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>Shots to choose from.</summary>
    public ShotLibrary Library { get; init; } = ShotLibrary.Default;

    /// <summary>Who is on stage; the first leads.</summary>
    public IReadOnlyList<CastMember> Cast { get; init; } = new[] { new CastMember() };

    /// <summary>Who sings what when; empty takes the song's voice for the lead's.</summary>
    public IReadOnlyList<ShowLine> Lines { get; init; } = Array.Empty<ShowLine>();

    /// <summary>Shots that a person has set; the director works around them.</summary>
    public IReadOnlyList<ShowShot> Fixed { get; init; } = Array.Empty<ShowShot>();
}
