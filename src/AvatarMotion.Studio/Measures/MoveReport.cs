using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>What was measured on a move that danced alone.</summary>
public sealed record MoveReport
{
    /// <summary>Name of the move.</summary>
    public required string Name { get; init; }

    /// <summary>How often the weight changes the foot in 8 counts.</summary>
    public double SupportChanges { get; init; }

    /// <summary>Whether the move says that it may stay on both feet.</summary>
    public bool Planted { get; init; }

    /// <summary>Speed of the hands that 1 % of frames exceed, m/s.</summary>
    public double HandSpeed { get; init; }

    /// <summary>How deep the body goes through itself at worst, metres, and which parts do.</summary>
    public double Depth { get; init; }

    public string DepthPair { get; init; } = "";

    /// <summary>Share of frames in which two parts are more than 2 cm in each other, in [0, 1].</summary>
    public double DepthShare { get; init; }

    /// <summary>Accents that could be measured, and how late they are without sign, seconds: median, 90th percentile, largest.</summary>
    public int Accents { get; init; }

    public double LagMedian { get; init; }

    public double LagHigh { get; init; }

    public double LagLargest { get; init; }

    /// <summary>The latest accent in words.</summary>
    public string Latest { get; init; } = "";

    /// <summary>Longest reach of an arm and a leg, as shares of their lengths.</summary>
    public double ArmReach { get; init; }

    public double LegReach { get; init; }

    /// <summary>Share of the frames in contact in which a foot slides, in [0, 1].</summary>
    public double Skating { get; init; }

    /// <summary>How far a sole goes under the floor, metres.</summary>
    public double SoleDepth { get; init; }

    /// <summary>How far a joint goes beyond what people can do, degrees, and which.</summary>
    public double LimitExcess { get; init; }

    public string LimitJoint { get; init; } = "";

    /// <summary>The move that looks most alike, and their mean joint distance, metres.</summary>
    public string Nearest { get; init; } = "";

    public double NearestDistance { get; init; } = double.PositiveInfinity;

    /// <summary>What is not as it has to be, one short sentence each; empty where all is well.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}
