using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Beats and bars that somebody knows: taken as truth by <see cref="Song.Analyze"/>.</summary>
public sealed record KnownGrid
{
    /// <summary>Times of the felt pulse in seconds, ascending.</summary>
    public IReadOnlyList<double> Beats { get; init; } = Array.Empty<double>();

    /// <summary>Position in its bar of every beat, 0 for a downbeat; as long as <see cref="Beats"/>.</summary>
    public IReadOnlyList<int> Positions { get; init; } = Array.Empty<int>();

    /// <summary>Equal parts into which a beat divides, 2 or 3.</summary>
    public int BeatDivision { get; init; } = 2;

    /// <summary>Named moments of the tempo map (its markers), ascending, carried along for whoever names sections: <see cref="Song.Analyze"/> takes beats and bars only.</summary>
    public IReadOnlyList<Marker> Markers { get; init; } = Array.Empty<Marker>();
}

/// <summary>A named moment, in seconds.</summary>
public readonly record struct Marker(double Time, string Name);
