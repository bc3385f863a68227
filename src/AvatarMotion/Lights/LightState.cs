using System.Numerics;

namespace AvatarMotion;

/// <summary>
/// The stage's light at one moment; written in place, buffers belong to the caller. Colors are linear RGB; levels are in [0, 1] unless said otherwise.
/// </summary>
public sealed class LightState
{
    /// <summary>Key light color times level (about 1 at full).</summary>
    public Vector3 Key { get; set; }

    /// <summary>Unit direction from the performer toward the key light, in world.</summary>
    public Vector3 KeyDirection { get; set; }

    /// <summary>Ambient fill in the shadow hue.</summary>
    public Vector3 Fill { get; set; }

    /// <summary>Back light from the performer's right rear, colored.</summary>
    public Vector3 RimRight { get; set; }

    /// <summary>Back light from the performer's left rear, colored.</summary>
    public Vector3 RimLeft { get; set; }

    /// <summary>Three stage colors. Dominant fills sky, floor and wall, and is mostly night, so that the performer stands out; second and accent draw in it.</summary>
    public Vector3 Dominant { get; set; }

    public Vector3 Second { get; set; }

    public Vector3 Accent { get; set; }

    /// <summary>Level of the moving beams.</summary>
    public float Beams { get; set; }

    /// <summary>Phase of the beams' sweep, in turns; slow, tied to phrases.</summary>
    public float BeamSweep { get; set; }

    /// <summary>Level of the LED wall.</summary>
    public float Wall { get; set; }

    /// <summary>Which picture the LED wall shows (0 = bars, 1 = rings, 2 = rain, 3 = sunrise).</summary>
    public int WallPattern { get; set; }

    /// <summary>Pulse that falls from 1 at each beat toward 0 at the next.</summary>
    public float BeatPulse { get; set; }

    /// <summary>Bass level now.</summary>
    public float Bass { get; set; }

    /// <summary>Energy level now.</summary>
    public float Energy { get; set; }

    /// <summary>Haze thickness.</summary>
    public float Haze { get; set; }

    /// <summary>Extra exposure of a flash, ≥ 0; bounded so that the film keeps the flash limit.</summary>
    public float Flash { get; set; }

    /// <summary>Confetti or sparks in the air.</summary>
    public float Particles { get; set; }

    /// <summary>Fade of the whole picture to black: 0 is the picture, 1 is black.</summary>
    public float Blackout { get; set; }

    /// <summary>Musical position in beats (fractional), for patterns that move with the song.</summary>
    public double Beat { get; set; }
}
