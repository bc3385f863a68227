using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>A phrase that is to be filled within limits, between phrases that stay as they are.</summary>
public sealed record PhraseAsk
{
    /// <summary>Name that the phrase keeps.</summary>
    public string Id { get; init; } = "";

    /// <summary>Start and end in seconds.</summary>
    public double Start { get; init; }

    public double End { get; init; }

    /// <summary>Moves that must not be chosen, beside those of the whole dance.</summary>
    public IReadOnlyCollection<string> Never { get; init; } = Array.Empty<string>();

    /// <summary>Whether the right hand holds the microphone; null as the song asks.</summary>
    public bool? HoldsMicrophone { get; init; }

    /// <summary>How big, in [0, 1]; null as the song asks.</summary>
    public double? Energy { get; init; }

    /// <summary>Another number, another choice.</summary>
    public int Seed { get; init; } = 1;
}
