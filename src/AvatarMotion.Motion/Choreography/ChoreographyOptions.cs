using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>What the choreographer may use and what is wished for.</summary>
public sealed record ChoreographyOptions
{
    /// <summary>The moves to choose from; null takes those that ship in the box.</summary>
    public MoveLibrary? Moves { get; init; }

    /// <summary>Shares of dance styles by name, any positive numbers; empty lets the song decide.</summary>
    public IReadOnlyDictionary<string, double> Style { get; init; } = new Dictionary<string, double>();

    /// <summary>Names of moves that must not be danced.</summary>
    public IReadOnlyCollection<string> Never { get; init; } = Array.Empty<string>();

    /// <summary>Overall size of the dance, in [0, 1]; 0.7 takes the song as it is.</summary>
    public double Energy { get; init; } = 0.7;

    /// <summary>Sizes in [0, 1] for kinds of section, where they differ from <see cref="Energy"/>.</summary>
    public IReadOnlyDictionary<SectionKind, double> SectionEnergy { get; init; } = new Dictionary<SectionKind, double>();

    public int Seed { get; init; } = 1;

    /// <summary>Whether the dancer sings: verse phrases under the voice then keep the right hand at the microphone.</summary>
    public bool Sings { get; init; } = true;

    /// <summary>Phrases of a person: kept exactly, the plan goes around them.</summary>
    public IReadOnlyList<DancePhrase> Fixed { get; init; } = Array.Empty<DancePhrase>();
}
