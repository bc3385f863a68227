using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Two parts that lie in each other in a frame.</summary>
internal readonly record struct BodyCollision(BodyPart A, BodyPart B, float Depth, double Time)
{
    /// <summary>The pair as a person writes it.</summary>
    public string Pair => $"{Words(A)}/{Words(B)}";

    private static string Words(BodyPart part)
    {
        string name = BodyParts.Name(part);
        return name.StartsWith("left", StringComparison.Ordinal) ? "left-" + name[4..].ToLowerInvariant()
            : name.StartsWith("right", StringComparison.Ordinal) ? "right-" + name[5..].ToLowerInvariant() : name;
    }
}

/// <summary>How much of a body goes through itself.</summary>
/// <param name="Share">Share of frames with a pair deeper than 2 cm, in [0, 1].</param>
/// <param name="Deepest">The deepest of all, null where nothing touches.</param>
internal sealed record BodyCollisions(double Share, BodyCollision? Deepest)
{
    /// <summary>Depth from which a frame counts, in metres.</summary>
    public const float Counted = 0.02f;

    /// <summary>The worst of each pair, deepest first.</summary>
    public IReadOnlyList<BodyCollision> Pairs { get; init; } = [];
}
