namespace AvatarMotion.Assets;

/// <summary>One drawing of a brow: offsets in metres, all zero at rest.</summary>
internal sealed record BrowPose
{
    public float Raise { get; init; }

    /// <summary>Inner end raised on top of <see cref="Raise"/>.</summary>
    public float Inner { get; init; }

    /// <summary>Outer end raised on top of <see cref="Raise"/>.</summary>
    public float Outer { get; init; }

    /// <summary>Both brows toward the middle.</summary>
    public float Knit { get; init; }

    /// <summary>More bend in the middle.</summary>
    public float Arch { get; init; }

    /// <summary>The same drawing, more or less of it.</summary>
    public BrowPose Times(float share) => new() { Raise = share * Raise, Inner = share * Inner, Outer = share * Outer, Knit = share * Knit, Arch = share * Arch };
}
