using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>What the creator wants.</summary>
public sealed record Treatment
{
    /// <summary>hopeful, dreamy, fierce, playful, melancholic, cool.</summary>
    public string Mood { get; init; } = "hopeful";

    /// <summary>Overall size of dance and light, in [0, 1].</summary>
    public double Energy { get; init; } = 0.7;

    /// <summary>Shares of dance styles by name (hip-hop, k-pop, latin, swing …); empty lets the song decide.</summary>
    public IReadOnlyDictionary<string, double> Style { get; init; } = new Dictionary<string, double>();

    /// <summary>Names of moves that must not be danced.</summary>
    public IReadOnlyList<string> Never { get; init; } = Array.Empty<string>();

    /// <summary>Energy in [0, 1] wished for kinds of section (intro, verse, pre-chorus, chorus, bridge, break, drop, outro, instrumental), where it differs from <see cref="Energy"/>.</summary>
    public IReadOnlyDictionary<string, double> SectionEnergy { get; init; } = new Dictionary<string, double>();

    /// <summary>Name of the stage.</summary>
    public string Stage { get; init; } = "rooftop";

    /// <summary>Three to five colors as <c>#rrggbb</c>: night, dominant, second, accent.</summary>
    public IReadOnlyList<string> Palette { get; init; } = new[] { "#1b1140", "#ff4f9a", "#35e0ff", "#ffd166" };

    /// <summary>How sung words look on screen: clean, neon, handwritten, kinetic, or off; empty lets the mood decide.</summary>
    public string Words { get; init; } = "";

    /// <summary>The card at the end: full, plain (without the name of this program), or off; empty is full.</summary>
    public string Credits { get; init; } = "";

    /// <summary>The words that the creator gave, or empty.</summary>
    public string Prompt { get; init; } = "";
}
