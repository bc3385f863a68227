using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>One move danced once, in seconds.</summary>
public sealed record MoveSpan
{
    public double Start { get; init; }

    public double End { get; init; }

    /// <summary>Name, with <c>~</c> where mirrored.</summary>
    public string Move { get; init; } = "";

    /// <summary>Id of the phrase; empty for idle stretches.</summary>
    public string Phrase { get; init; } = "";

    /// <summary>Moments that land on the music, ascending.</summary>
    public IReadOnlyList<double> Accents { get; init; } = Array.Empty<double>();

    /// <summary>What lands on the music, by time: written accents, struck hands, and every landing that takes weight on a whole count.</summary>
    public IReadOnlyList<AccentMoment> AccentEvents { get; init; } = Array.Empty<AccentMoment>();

    /// <summary>Touches that the move means.</summary>
    public IReadOnlyList<BodyContact> Touches { get; init; } = Array.Empty<BodyContact>();
}

/// <summary>A stretch in which the ball of a foot stands still on the floor, in seconds.</summary>
public readonly record struct FootContact(Side Foot, double Start, double End);
