using System.Numerics;

namespace AvatarMotion;

/// <summary>A cue at one moment: its levels and colors, ready to blend with its neighbor's.</summary>
internal readonly struct LightLevels
{
    public float Key { get; init; }

    public float Fill { get; init; }

    public float Rim { get; init; }

    public float Beams { get; init; }

    public float Wall { get; init; }

    public float Haze { get; init; }

    public float Glow { get; init; }

    public float AccentShare { get; init; }

    public float Pulse { get; init; }

    /// <summary>Shadow hue at full luminance.</summary>
    public Vector3 Night { get; init; }

    public Vector3 Dominant { get; init; }

    /// <summary>What sky, floor and wall are washed in: night, and some of the dominant color.</summary>
    public Vector3 Ground { get; init; }

    public Vector3 Second { get; init; }

    public Vector3 Accent { get; init; }

    public static LightLevels Blend(in LightLevels from, in LightLevels to, float amount) => new()
    {
        Key = Easing.Lerp(from.Key, to.Key, amount),
        Fill = Easing.Lerp(from.Fill, to.Fill, amount),
        Rim = Easing.Lerp(from.Rim, to.Rim, amount),
        Beams = Easing.Lerp(from.Beams, to.Beams, amount),
        Wall = Easing.Lerp(from.Wall, to.Wall, amount),
        Haze = Easing.Lerp(from.Haze, to.Haze, amount),
        Glow = Easing.Lerp(from.Glow, to.Glow, amount),
        AccentShare = Easing.Lerp(from.AccentShare, to.AccentShare, amount),
        Pulse = Easing.Lerp(from.Pulse, to.Pulse, amount),
        Night = Vector3.Lerp(from.Night, to.Night, amount),
        Dominant = Vector3.Lerp(from.Dominant, to.Dominant, amount),
        Ground = Vector3.Lerp(from.Ground, to.Ground, amount),
        Second = Vector3.Lerp(from.Second, to.Second, amount),
        Accent = Vector3.Lerp(from.Accent, to.Accent, amount),
    };
}
