using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>What a film of one dancer is planned from.</summary>
public sealed record PerformanceOptions
{
    /// <summary>The same seed gives the same film.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What the creator wants.</summary>
    public Treatment Treatment { get; init; } = new();

    /// <summary>Moves to dance; null takes those that ship in the box.</summary>
    public MoveLibrary? Moves { get; init; }

    /// <summary>Shots to film with.</summary>
    public ShotLibrary Shots { get; init; } = ShotLibrary.Default;

    /// <summary>How the plan is baked: faces, springs, picture; its shots and moves are those above.</summary>
    public BakeOptions Bake { get; init; } = new();
}
