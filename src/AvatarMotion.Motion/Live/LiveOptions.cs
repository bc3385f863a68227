using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>How a <see cref="LiveDancer"/> hears and dances.</summary>
public sealed record LiveOptions
{
    /// <summary>Samples per second of each channel, 8,000 to 192,000.</summary>
    public int SampleRate { get; init; } = 48000;

    /// <summary>Interleaved channels of the input, 1 to 16.</summary>
    public int Channels { get; init; } = 2;

    /// <summary>The moves to choose from; null takes those that ship in the box. Captured moves and those that do not go into eight counts are passed over.</summary>
    public MoveLibrary? Moves { get; init; }

    /// <summary>Shares of dance styles by name, any positive numbers; empty lets the music decide.</summary>
    public IReadOnlyDictionary<string, double> Style { get; init; } = new Dictionary<string, double>();

    /// <summary>Overall size of the dance, in [0, 1]; 0.7 takes the music as it is.</summary>
    public double Energy { get; init; } = 0.7;

    /// <summary>Moves are varied by it; the same seed and the same sound give the same dance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Poses baked per second, in [24, 120].</summary>
    public double Rate { get; init; } = 60;

    /// <summary>From 2 on a thread of its own bakes ahead and every call of the host allocates nothing; with 1 the baking is done in slices inside <see cref="LiveDancer.Sample"/>.</summary>
    public int MaxThreads { get; init; } = 2;
}
