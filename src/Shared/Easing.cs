namespace AvatarMotion;

/// <summary>Curves from 0 to 1 over a phase in [0, 1]; phases outside are clamped.</summary>
internal static class Easing
{
    /// <summary>Cubic Hermite step: slope 0 at both ends.</summary>
    public static float Smooth(float phase)
    {
        float x = Clamp01(phase);
        return x * x * (3f - 2f * x);
    }

    /// <summary>Quintic step (Perlin 2002): slope and curvature 0 at both ends.</summary>
    public static float Smoother(float phase)
    {
        float x = Clamp01(phase);
        return x * x * x * (x * (6f * x - 15f) + 10f);
    }

    /// <summary><see cref="Smooth"/> between two edges, as GLSL's smoothstep.</summary>
    public static float Step(float low, float high, float value) => Smooth((value - low) / (high - low));

    /// <summary>Linear blend; <paramref name="amount"/> is not clamped.</summary>
    public static float Lerp(float from, float to, float amount) => from + (to - from) * amount;

    /// <summary><paramref name="value"/> limited to [0, 1]; NaN becomes 0.</summary>
    public static float Clamp01(float value) => value > 0f ? (value < 1f ? value : 1f) : 0f;
}
