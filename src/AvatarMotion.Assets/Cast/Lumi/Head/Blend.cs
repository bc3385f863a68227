namespace AvatarMotion.Assets;

/// <summary>Mixing of numbers for modelling formulas.</summary>
internal static class Blend
{
    /// <summary>Linear mix; <paramref name="amount"/> is not clamped.</summary>
    public static float Lerp(float from, float to, float amount) => from + ((to - from) * amount);

    /// <summary>Cubic step from 0 to 1 over [0, 1], clamped outside.</summary>
    public static float Smooth(float phase)
    {
        float x = Clamp01(phase);
        return x * x * (3f - (2f * x));
    }

    /// <summary><see cref="Smooth"/> between two edges.</summary>
    public static float Step(float low, float high, float value) => Smooth((value - low) / (high - low));

    public static float Clamp01(float value) => value > 0f ? (value < 1f ? value : 1f) : 0f;
}
