using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>How skin and paint move when the jaw opens: linear in the opening, one field for both, so that the painted mouth stays on the chin.</summary>
internal static class JawDrop
{
    /// <summary>Chin travel of a full opening, metres.</summary>
    public const float Travel = 0.0115f;

    /// <summary>How far the open mouth sinks in, metres: that opens the lips in profile.</summary>
    private const float Hollow = 0.0090f;

    /// <summary>Offset of a point on the skin for a jaw opening in [0, 1].</summary>
    public static Vector3 Offset(Vector3 point, float opening)
    {
        float below = 1f - Blend.Step(1.364f, 1.397f, point.Y);
        float front = Blend.Step(-0.030f, 0.055f, point.Z);
        float down = opening * Travel * below * front;
        float across = point.X / 0.0150f;
        float up = (point.Y - 1.3770f) / 0.0082f;
        float hollow = Hollow * opening * MathF.Exp(-(across * across) - (up * up)) * Blend.Step(0.03f, 0.06f, point.Z);
        return new(0f, -down, (-0.22f * down) - hollow);
    }
}
