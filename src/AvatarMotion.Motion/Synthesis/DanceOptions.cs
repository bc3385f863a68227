namespace AvatarMotion.Motion;

/// <summary>How a dance is baked.</summary>
public sealed record DanceOptions
{
    /// <summary>Where the phrases find their moves.</summary>
    public MoveLibrary Moves { get; init; } = MoveLibrary.Default;

    /// <summary>Small human irregularities are drawn from it; the same seed gives the same dance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What is this dancer's own.</summary>
    public DancerStyle Style { get; init; } = DancerStyle.Plain;

    /// <summary>Poses kept per second, in [24, 240].</summary>
    public double Rate { get; init; } = 60;
}
