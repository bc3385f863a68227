using System;
using System.Collections.Generic;

namespace AvatarMotion.Face;

/// <summary>Choices of <see cref="FaceBaker"/>.</summary>
public sealed record FaceOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>Whether this performer sings; a listener's mouth stays closed and smiles more.</summary>
    public bool Sings { get; init; } = true;

    /// <summary>Lines that others sing, ascending: the face feels them, less than its own.</summary>
    public IReadOnlyList<FaceLine> Heard { get; init; } = Array.Empty<FaceLine>();

    /// <summary>When the eyes go somewhere else, ascending, seconds: people blink there.</summary>
    public IReadOnlyList<double> GazeShifts { get; init; } = Array.Empty<double>();

    /// <summary>Size of expressions, in [0, 1].</summary>
    public float Intensity { get; init; } = 0.8f;
}
