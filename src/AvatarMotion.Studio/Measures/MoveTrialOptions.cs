using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>How a move is tried.</summary>
public sealed record MoveTrialOptions
{
    /// <summary>Tempo of the even grid, 40 to 240.</summary>
    public double BeatsPerMinute { get; init; } = 110;

    /// <summary>How big and hard it is danced, in [0, 1].</summary>
    public float Energy { get; init; } = 0.7f;

    /// <summary>Poses per second that are baked.</summary>
    public double Rate { get; init; } = 60;

    /// <summary>Who dances; null takes a body of ordinary proportions.</summary>
    public Rig? Rig { get; init; }
}
