using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>What making a film took.</summary>
public sealed record FilmReport
{
    public int Frames { get; init; }

    /// <summary>What the avatars' files made odd, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Seconds of baking.</summary>
    public double BakeSeconds { get; init; }

    /// <summary>Seconds of drawing and encoding together.</summary>
    public double DrawSeconds { get; init; }

    /// <summary>Where more than three flashes in a second were damped, seconds of the song; one entry for each such place.</summary>
    public IReadOnlyList<double> Flashes { get; init; } = [];

    /// <summary>Frames a second, encoder included.</summary>
    public double FramesPerSecond => DrawSeconds > 0 ? Frames / DrawSeconds : 0;
}
