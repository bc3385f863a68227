using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Where and how a phrase begins: position on stage, facing, and the feet that carry. Fixed in the plan so that a phrase can change alone.</summary>
/// <param name="X">Metres to the dancer's left of stage center (+X in world).</param>
/// <param name="Z">Metres toward the audience (+Z in world).</param>
/// <param name="Facing">Degrees, 0 faces the audience (+Z), positive turns to the dancer's left (+X).</param>
/// <param name="Support">The feet that carry the weight.</param>
public readonly record struct StagePlace(float X, float Z, float Facing, Support Support);

/// <summary>Feet that carry the weight.</summary>
public enum Support
{
    Both,
    Left,
    Right,
}

/// <summary>How a body stands at one count of a move, at an exact moment.</summary>
/// <param name="Time">Seconds at which the pose has arrived.</param>
/// <param name="Move">The move it is taken from, as a phrase names it.</param>
/// <param name="Count">1-based count of that move; 5.5 is "5&amp;".</param>
public sealed record DancePose(double Time, string Move, float Count);

/// <summary>A stretch of dance: which moves, from when to when. Moves follow one another, each for its own number of counts, repeated in order until the phrase ends.</summary>
public sealed record DancePhrase
{
    /// <summary>Stable name, for example <c>p07</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>Start and end in seconds; on bar lines unless a person says otherwise.</summary>
    public double Start { get; init; }

    public double End { get; init; }

    /// <summary>Names of moves in the library; a leading <c>~</c> mirrors the move.</summary>
    public IReadOnlyList<string> Moves { get; init; } = Array.Empty<string>();

    /// <summary>How big and hard it is danced, in [0, 1].</summary>
    public float Energy { get; init; } = 0.5f;

    public StagePlace Place { get; init; }

    /// <summary>Metres to the left (X) and toward the audience (Y) that the steps carry the dancer until the end, beside the travel of the moves themselves.</summary>
    public Vector2 Travel { get; init; }

    /// <summary>Whether the right hand holds the microphone at the mouth and stays there.</summary>
    public bool HoldsMicrophone { get; init; }

    /// <summary>1-based count from which the dancer stands frozen to the end; 0 for never.</summary>
    public int FreezeFrom { get; init; }

    /// <summary>A pose at an exact moment, held until the phrase ends; null for none.</summary>
    public DancePose? Pose { get; init; }

    /// <summary>One short reason for a person to read.</summary>
    public string Why { get; init; } = "";
}
