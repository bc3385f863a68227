using System;

namespace AvatarMotion;

/// <summary>How far a camera move has come.</summary>
internal static class ShotTravel
{
    /// <summary>Travel in [0, 1] at a phase in [0, 1]: even speed, with half a bar of start and of stop.</summary>
    public static float At(float phase, float bars)
    {
        float ramp = Math.Min(Math.Max(0.5f / Math.Max(bars, 0.01f), 0.12f), 0.5f);
        float x = Easing.Clamp01(phase);
        if (x < ramp)
            return x * x / (2f * ramp * (1f - ramp));
        float rest = 1f - x;
        return rest < ramp ? 1f - rest * rest / (2f * ramp * (1f - ramp)) : (x - 0.5f * ramp) / (1f - ramp);
    }
}
