using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>
/// The shape of Lumi's head as formulas: horizontal slices with a width, a front and a back per height, a jaw line that rises toward the ears, and soft features on the front.
/// Metres in rest model space. The face's painted shapes lie on <see cref="Front"/>, so they fit the head exactly.
/// </summary>
internal static class LumiSkull
{
    /// <summary>Rays from here meet the surface once.</summary>
    public static readonly Vector3 Center = new(0f, 1.450f, 0.004f);

    public const float ChinHeight = 1.345f;

    public const float CrownHeight = 1.60f;

    private const float FrontPower = 2.35f;
    private const float BackPower = 2.1f;

    private static readonly ProfileCurve HalfWidths = ProfileCurve.Sloping(
        (1.345f, 0f), (1.3462f, 0.0140f), (1.3496f, 0.0260f), (1.357f, 0.0402f), (1.367f, 0.0552f), (1.380f, 0.0690f), (1.395f, 0.0792f), (1.412f, 0.0856f),
        (1.432f, 0.0888f), (1.460f, 0.0908f), (1.500f, 0.0925f), (1.535f, 0.0890f), (1.562f, 0.0780f), (1.582f, 0.0590f), (1.593f, 0.0395f), (1.598f, 0.0215f), (1.60f, 0f));

    private static readonly ProfileCurve Fronts = ProfileCurve.Sloping(
        (1.345f, 0f), (1.3462f, 0.0620f), (1.3495f, 0.0775f), (1.356f, 0.0855f), (1.368f, 0.0885f), (1.385f, 0.0912f), (1.410f, 0.0938f),
        (1.445f, 0.0962f), (1.480f, 0.0985f), (1.510f, 0.0970f), (1.540f, 0.0890f), (1.566f, 0.0730f), (1.584f, 0.0535f), (1.594f, 0.0355f), (1.5985f, 0.019f), (1.60f, 0f));

    private static readonly ProfileCurve Backs = ProfileCurve.Sloping(
        (1.345f, 0f), (1.3475f, 0.030f), (1.365f, 0.060f), (1.395f, 0.078f), (1.430f, 0.094f), (1.475f, 0.106f), (1.515f, 0.108f), (1.548f, 0.098f),
        (1.575f, 0.077f), (1.591f, 0.049f), (1.598f, 0.025f), (1.60f, 0f));

    /// <summary>Negative inside, zero on the skin, positive outside (not a distance).</summary>
    public static float Field(Vector3 point)
    {
        float height = point.Y - JawRise(point.Y, point.Z);
        float width = MathF.Max(HalfWidths.At(height), 1e-4f);
        bool front = point.Z > 0f;
        float depth = MathF.Max(front ? Fronts.At(height) : Backs.At(height), 1e-4f);
        float power = front ? FrontPower : BackPower;
        float z = front ? point.Z - (LumiFeatures.Relief(point.X, point.Y) * Blend.Step(0.02f, 0.05f, point.Z)) : -point.Z;
        return MathF.Pow(MathF.Abs(point.X) / width, power) + MathF.Pow(MathF.Max(z, 0f) / depth, power) - 1f;
    }

    /// <summary>The skin's point at (x, y) seen from the front.</summary>
    public static Vector3 Front(float x, float y)
    {
        float z = 0.08f;
        for (int i = 0; i < 4; i++)
            z = Depth(MathF.Abs(x), y - JawRise(y, z)) + (LumiFeatures.Relief(x, y) * Blend.Step(0.02f, 0.05f, z));
        return new(x, y, z);
    }

    /// <summary>Outward unit normal of the skin at (x, y) seen from the front.</summary>
    public static Vector3 FrontNormal(float x, float y)
    {
        const float Reach = 0.002f;
        Vector3 across = Front(x + Reach, y) - Front(x - Reach, y);
        Vector3 up = Front(x, y + Reach) - Front(x, y - Reach);
        return Vector3.Normalize(Vector3.Cross(across, up));
    }

    /// <summary>The skin's point in a direction from <see cref="Center"/>.</summary>
    public static Vector3 Along(Vector3 direction)
    {
        float inside = 0f;
        float outside = 0.17f;
        for (int i = 0; i < 22; i++)
        {
            float middle = 0.5f * (inside + outside);
            if (Field(Center + (middle * direction)) < 0f)
                inside = middle;
            else
                outside = middle;
        }

        return Center + (inside * direction);
    }

    /// <summary>The skin's point at an azimuth (degrees, 0 front, positive to her left) and elevation (degrees), scaled away from <see cref="Center"/>.</summary>
    public static Vector3 At(float azimuth, float elevation, float scale = 1f)
    {
        float around = azimuth * MathF.PI / 180f;
        float up = elevation * MathF.PI / 180f;
        Vector3 direction = new(MathF.Sin(around) * MathF.Cos(up), MathF.Sin(up), MathF.Cos(around) * MathF.Cos(up));
        return Center + (scale * (Along(direction) - Center));
    }

    /// <summary>Outward unit normal by the field's gradient.</summary>
    public static Vector3 Normal(Vector3 point)
    {
        const float Reach = 0.0015f;
        Vector3 gradient = new(
            Field(point + new Vector3(Reach, 0f, 0f)) - Field(point - new Vector3(Reach, 0f, 0f)),
            Field(point + new Vector3(0f, Reach, 0f)) - Field(point - new Vector3(0f, Reach, 0f)),
            Field(point + new Vector3(0f, 0f, Reach)) - Field(point - new Vector3(0f, 0f, Reach)));
        return gradient.LengthSquared() < 1e-12f ? Vector3.UnitY : Vector3.Normalize(gradient);
    }

    private static float Depth(float x, float height)
    {
        float width = MathF.Max(HalfWidths.At(height), 1e-4f);
        float rest = 1f - MathF.Pow(MathF.Min(x / width, 1f), FrontPower);
        return Fronts.At(height) * MathF.Pow(MathF.Max(rest, 0f), 1f / FrontPower);
    }

    /// <summary>How much higher the jaw's lower edge lies than the chin, fading out upward.</summary>
    private static float JawRise(float y, float z)
    {
        float back = Blend.Clamp01((0.066f - z) / 0.10f);
        return 0.025f * MathF.Pow(back, 1.25f) * (1f - Blend.Step(1.375f, 1.50f, y));
    }
}
