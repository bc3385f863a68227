namespace AvatarMotion.Motion;

/// <summary>What a move says about itself.</summary>
public sealed record MoveInfo
{
    public string Name { get; init; } = "";
    public string Style { get; init; } = "pop";
    public int Counts { get; init; } = 8;
    public float EnergyLow { get; init; }
    public float EnergyHigh { get; init; } = 1f;
    public string Level { get; init; } = "mid";
    public bool Planted { get; init; }
    public bool Mirrors { get; init; } = true;
    public string Expresses { get; init; } = "";
    public Support StartSupport { get; init; }
    public Support EndSupport { get; init; }
    public float TravelX { get; init; }
    public float TravelZ { get; init; }
    public bool UsesRightHand { get; init; }
}
