using System;

namespace AvatarMotion.Motion;

/// <summary>The numbers of an effort, measured on clips of dancers (stopped strokes 0.20-0.35 s, ordinary ones 0.40 s).</summary>
internal readonly struct EffortShape
{
    private EffortShape(float fill, float longest, float skew, float windup, float late)
    {
        Fill = fill;
        Longest = longest;
        Skew = skew;
        Windup = windup;
        Late = late;
    }

    /// <summary>How much of the gap since the last key a stroke may fill.</summary>
    public float Fill { get; }

    /// <summary>Longest stroke, in seconds.</summary>
    public float Longest { get; }

    /// <summary>Exponent of the phase: below 1 the stroke is fast first and settles.</summary>
    public float Skew { get; }

    /// <summary>Share of the way that the part first goes back.</summary>
    public float Windup { get; }

    /// <summary>Share of the stroke that lies after its count: the settling.</summary>
    public float Late { get; }

    /// <summary>Frequency in hertz, damping ratio and share of inertia of an arm in this effort.</summary>
    public static (float Hertz, float Damping, float Inertia) ArmSpring(Effort effort) => effort switch
    {
        Effort.Hit => (4.8f, 0.52f, 0.60f),
        Effort.Flick => (3.6f, 0.42f, 0.80f),
        Effort.Press => (3.0f, 0.70f, 0.40f),
        Effort.Float => (1.9f, 0.65f, 0.70f),
        Effort.Drop => (2.7f, 0.50f, 0.80f),
        _ => (3.3f, 0.55f, 0.55f),
    };

    public static EffortShape Of(Effort effort) => effort switch
    {
        Effort.Hit => new EffortShape(0.95f, 0.44f, 0.80f, 0.09f, 0.24f),
        Effort.Flick => new EffortShape(0.90f, 0.34f, 0.78f, 0.06f, 0.24f),
        Effort.Press => new EffortShape(1.05f, 0.90f, 1.04f, 0.02f, 0.12f),
        Effort.Float => new EffortShape(1.25f, 4.00f, 0.97f, 0.00f, 0.12f),
        Effort.Drop => new EffortShape(0.90f, 0.45f, 1.25f, 0.05f, 0.10f),
        _ => new EffortShape(1.20f, 0.62f, 0.92f, 0.03f, 0.18f),
    };

    /// <summary>The shape as the music asks for it: longer where it is sustained, with more wind-up where it is strong.</summary>
    public static EffortShape Of(Effort effort, in MusicEffort music)
    {
        EffortShape plain = Of(effort);
        return new EffortShape(plain.Fill * MathF.Min(1.08f, music.Length), plain.Longest * music.Length, plain.Skew, plain.Windup * music.Windup, plain.Late);
    }

    /// <summary>A stroke from 0 to 1 over a phase in [0, 1]: minimum jerk (Flash and Hogan 1985) on a skewed phase.</summary>
    public static float Stroke(float phase, float skew)
    {
        if (phase <= 0f)
            return 0f;
        return phase >= 1f ? 1f : Easing.Smoother(skew == 1f ? phase : MathF.Pow(phase, skew));
    }

    /// <summary>The phase at which a plain stroke has gone this share of its way, within 0.5 %.</summary>
    public static float InverseStroke(float way)
    {
        float low = 0f, high = 1f;
        for (int k = 0; k < 8; k++)
        {
            float middle = 0.5f * (low + high);
            (low, high) = Easing.Smoother(middle) < way ? (middle, high) : (low, middle);
        }

        return 0.5f * (low + high);
    }
}
