namespace AvatarMotion;

/// <summary>A state of the rig that a Show asks for by name; levels in [0, 1].</summary>
public sealed record LightCue(string Name)
{
    /// <summary>Key light; the performer stays the brightest thing.</summary>
    public float Key { get; init; } = 0.8f;

    /// <summary>Fill in the shadow hue.</summary>
    public float Fill { get; init; } = 0.24f;

    /// <summary>Back lights, where 1 is twice a full key.</summary>
    public float Rim { get; init; } = 0.5f;

    public float Beams { get; init; } = 0.4f;

    /// <summary>LED wall; at most 0.6 of the key.</summary>
    public float Wall { get; init; } = 0.35f;

    /// <summary>0 bars, 1 rings, 2 rain, 3 sunrise.</summary>
    public int WallPattern { get; init; }

    public float Haze { get; init; } = 0.4f;

    /// <summary>How much of the accent color enters.</summary>
    public float Accent { get; init; }

    /// <summary>How far beats and drums move the lights.</summary>
    public float Pulse { get; init; } = 0.4f;

    /// <summary>Bars of one sweep of the beams.</summary>
    public float SweepBars { get; init; } = 8f;

    /// <summary>Share of the levels at the cue's start; below 1 the cue builds.</summary>
    public float From { get; init; } = 1f;

    /// <summary>How much color there is: 0 is one hue, 1 is the whole palette.</summary>
    public float Colors { get; init; } = 1f;

    /// <summary>How much of the dominant color washes over the night on sky, floor and wall, in [0, 1].</summary>
    public float Wash { get; init; } = 0.15f;

    /// <summary>Level of second and accent color on wall, beams and floor, around 1.</summary>
    public float Glow { get; init; } = 1f;

    /// <summary>Beats of the cross-fade into it.</summary>
    public float FadeBeats { get; init; } = 2f;
}
