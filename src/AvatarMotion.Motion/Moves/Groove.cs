namespace AvatarMotion.Motion;

/// <summary>Where the body is on the beat while it bounces.</summary>
public enum Bounce
{
    /// <summary>Deepest on the count: hip-hop, pop.</summary>
    Down,

    /// <summary>Highest on the count: house, disco.</summary>
    Up,
}

/// <summary>The bounce under a move.</summary>
public sealed record Groove
{
    public Bounce Bounce { get; init; }

    /// <summary>How far the hips give, in metres.</summary>
    public float Depth { get; init; } = 0.05f;

    /// <summary>How far the chest folds with it, in degrees.</summary>
    public float Chest { get; init; } = 4f;

    /// <summary>How far the head nods with it, in degrees.</summary>
    public float Nod { get; init; } = 5f;

    /// <summary>Sideways rock of the chest, in degrees, once to each side in two counts.</summary>
    public float Rock { get; init; }

    /// <summary>Counts per bounce: 1, 2 or 4.</summary>
    public float Every { get; init; } = 1f;

    /// <summary>Counts per hurry-and-linger of the whole body: 1, or 2 where nothing is aimed at the half counts.</summary>
    public float Pulse { get; init; } = 1f;
}
