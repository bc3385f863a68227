using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>A tapered lock of hair: a line, how wide and thick it is, its colors, and the spring chain that moves it.</summary>
internal sealed record HairLock(IReadOnlyList<Vector3> Points)
{
    /// <summary>Half the greatest width, metres.</summary>
    public float Width { get; init; } = 0.018f;

    /// <summary>Height of the lens section, metres.</summary>
    public float Thickness { get; init; } = 0.010f;

    /// <summary>Share of the width at the root.</summary>
    public float Root { get; init; } = 0.6f;

    /// <summary>Where the taper toward the tip begins, in [0, 1].</summary>
    public float TaperFrom { get; init; } = 0.45f;

    public int Segments { get; init; } = 10;

    /// <summary>Turn of the section around the line from root to tip, radians: makes a wave show its edge.</summary>
    public float Twist { get; init; }

    /// <summary>How much the normals follow the whole head rather than the lock, in [0, 1]: keeps light in big shapes.</summary>
    public float Roundness { get; init; } = 0.5f;

    /// <summary>Strength of the deeper color along the edges, in [0, 1].</summary>
    public float Edge { get; init; } = 0.8f;

    /// <summary>Brightness against its neighbors, about 1.</summary>
    public float Tone { get; init; } = 1f;

    /// <summary>Positions on the color ramp at root and tip.</summary>
    public float RootColor { get; init; }

    public float TipColor { get; init; } = 0.5f;

    public GradientRamp Ramp { get; init; } = HairColors.Dawn;

    /// <summary>Where along the lock the highlight band sits, in [0, 1].</summary>
    public float Band { get; init; } = 0.32f;

    /// <summary>How open to light the lock lies, in [0, 1].</summary>
    public float Open { get; init; } = 1f;

    /// <summary>The middle line of the mass that the lock belongs to; sections turn their backs to it. Null: the head.</summary>
    public HairCurve? Axis { get; init; }

    /// <summary>Chain that moves the lock from <see cref="ChainFrom"/> on, or null.</summary>
    public HairChain? Chain { get; init; }

    /// <summary>Parameter of the lock where the chain's first joint lies.</summary>
    public float ChainFrom { get; init; }

    /// <summary>Share of the chain that lies beside the lock's tip: below 1 for a lock that ends before its chain.</summary>
    public float ChainTo { get; init; } = 1f;
}
