using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>What a choreographer needs to know to pick a move: name, length, energy, where it starts and ends. The keys themselves are in <see cref="Move"/>.</summary>
public sealed record MoveInfo
{
    /// <summary>Name as dancers say it, lower case with dashes, for example <c>running-man</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>hip-hop</c>, <c>pop</c>, <c>house</c>, <c>ballad</c>, or a style of one's own.</summary>
    public string Style { get; init; } = "";

    /// <summary>Whether it is danced, waited in, or ended with.</summary>
    public MoveRole Role { get; init; }

    /// <summary>Length in counts.</summary>
    public int Counts { get; init; } = 8;

    /// <summary>Lowest and highest energy it suits, in [0, 1].</summary>
    public float EnergyLow { get; init; }

    public float EnergyHigh { get; init; } = 1f;

    /// <summary><c>floor</c>, <c>low</c>, <c>middle</c>, <c>high</c> or <c>air</c>.</summary>
    public string Level { get; init; } = "middle";

    /// <summary>Where it mainly looks or goes: <c>front</c>, <c>side</c>, <c>diagonal</c>, <c>back</c> or <c>round</c>.</summary>
    public string Direction { get; init; } = "front";

    /// <summary>True where the pelvis does not follow the ribs: body waves, rib and hip isolations, popping.</summary>
    public bool Isolates { get; init; }

    /// <summary>Touches that are meant: a hand on the hip, a clap. Collisions between these parts are left alone.</summary>
    public IReadOnlyList<BodyContact> Contacts { get; init; } = Array.Empty<BodyContact>();

    /// <summary>True where the weight may stay on both feet for the whole move.</summary>
    public bool Planted { get; init; }

    /// <summary>True where the mirrored move (<c>~name</c>) reads as well.</summary>
    public bool Mirrors { get; init; } = true;

    /// <summary>One sentence: what it looks like and what it says.</summary>
    public string Expresses { get; init; } = "";

    /// <summary>Feet that carry at the first and after the last count.</summary>
    public Support StartSupport { get; init; }

    public Support EndSupport { get; init; }

    /// <summary>Where the feet stand at the start and at the end, in metres in the frame of the move's start.</summary>
    public FootSpot StartLeft { get; init; }

    public FootSpot StartRight { get; init; }

    public FootSpot EndLeft { get; init; }

    public FootSpot EndRight { get; init; }

    /// <summary>How far one cycle carries the dancer, in metres: toward the own left and forward.</summary>
    public float TravelX { get; init; }

    public float TravelZ { get; init; }

    /// <summary>How far one cycle turns the dancer, in degrees, positive to the left.</summary>
    public float Turn { get; init; }

    /// <summary>Whether the right hand dances, so that a microphone would take something away.</summary>
    public bool UsesRightHand { get; init; }
}
