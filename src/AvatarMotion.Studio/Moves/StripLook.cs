using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>What a strip shows beside its figures.</summary>
public sealed record StripLook
{
    /// <summary>Figures to a row.</summary>
    public int Columns { get; init; } = 16;

    /// <summary>Words above it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Words under each figure, in their order.</summary>
    public IReadOnlyList<string> Counts { get; init; } = Array.Empty<string>();

    /// <summary>Whether the figures are drawn all black (too): a pose that reads so reads everywhere.</summary>
    public bool Silhouette { get; init; }
}

/// <summary>One row of a strip: who dances what, at which seconds it is looked at.</summary>
public sealed record StripRow(string Title, IMotionTake Take, Rig Rig, IReadOnlyList<double> Times);
