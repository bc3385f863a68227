using System;

namespace AvatarMotion.Assets;

/// <summary>What rises from and sinks into the smooth front of the head: nose, eye hollows, cheeks, lips, chin. Small: the paint does the drawing, this makes the contour.</summary>
internal static class LumiFeatures
{
    public const float NoseHeight = 1.4125f;

    public const float MouthHeight = 1.3835f;

    /// <summary>Offset along +Z in metres at (x, y).</summary>
    public static float Relief(float x, float y)
    {
        float side = MathF.Abs(x);
        return Nose(x, y)
            - (0.0042f * Bump(side - 0.046f, y - 1.452f, 0.030f, 0.019f))
            + (0.0046f * Bump(side - 0.050f, y - 1.409f, 0.021f, 0.019f))
            + (0.0016f * Bump(x, y - 1.496f, 0.055f, 0.020f))
            + Lips(x, y);
    }

    private static float Nose(float x, float y)
    {
        float up = y - NoseHeight;
        float along = up > 0f ? up / 0.0185f : up / 0.0058f;
        float across = x / (up > 0f ? 0.0070f + (0.10f * up) : 0.0072f);
        return (0.0112f * MathF.Exp(-(along * along) - (across * across))) - (0.0016f * Bump(x, y - 1.447f, 0.012f, 0.010f));
    }

    private static float Lips(float x, float y) =>
        (0.0022f * Bump(x, y - (MouthHeight + 0.0042f), 0.012f, 0.0036f))
        - (0.0020f * Bump(x, y - MouthHeight, 0.016f, 0.0026f))
        + (0.0020f * Bump(x, y - (MouthHeight - 0.0048f), 0.010f, 0.0036f))
        - (0.0026f * Bump(x, y - 1.3690f, 0.014f, 0.0050f))
        + (0.0030f * Bump(x, y - 1.3560f, 0.015f, 0.0075f));

    private static float Bump(float x, float y, float width, float height)
    {
        float across = x / width;
        float up = y / height;
        return MathF.Exp(-(across * across) - (up * up));
    }
}
