using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Materials and colors of head, face and hair.</summary>
internal static class LumiMaterials
{
    /// <summary>Stencil group of the whites of the eyes.</summary>
    public const int EyeClip = 1;

    /// <summary>Stencil group of the open mouth.</summary>
    public const int MouthClip = 2;

    public static ToonMaterial FaceSkin { get; } = new()
    {
        Name = "face",
        Kind = SurfaceKind.Face,
        BaseColor = Opaque(0xFFE3D3),
        ShadeTint = new(0.90f, 0.66f, 0.70f),
        Ramp = new(-0.07f, 0.03f),
        Rim = 0.4f,
        Outline = 0.8f,
    };

    public static ToonMaterial Hair { get; } = new()
    {
        Name = "hair",
        Kind = SurfaceKind.Hair,
        ShadeTint = new(0.80f, 0.56f, 0.76f),
        Ramp = new(-0.01f, 0.09f),
        Gloss = 0.9f,
        Rim = 0.8f,
        OutlinePush = 0.012f,
        OutlineShade = 0.42f,
    };

    public static ToonMaterial Fringe { get; } = Hair with { Name = "fringe", Kind = SurfaceKind.Fringe, OutlinePush = 0.004f };

    /// <summary>A painted shape of the face whose vertices carry the color.</summary>
    public static ToonMaterial Paint(string name, int layer, float throughFringe = 0f, float opacity = 1f) => new()
    {
        Name = name,
        Kind = SurfaceKind.FacePaint,
        BaseColor = new(1f, 1f, 1f, opacity),
        Alpha = opacity < 1f ? AlphaUse.Blend : AlphaUse.Opaque,
        ShadeTint = new(0.86f, 0.74f, 0.86f),
        Layer = layer,
        ThroughFringe = throughFringe,
        Outline = 0f,
        Rim = 0f,
    };

    /// <summary>Linear RGB of an sRGB color 0xRRGGBB, opaque (or unoccluded).</summary>
    public static Vector4 Opaque(int rgb) => new(Linear(rgb >> 16), Linear(rgb >> 8), Linear(rgb), 1f);

    private static float Linear(int channel)
    {
        float value = (channel & 0xFF) / 255f;
        return value <= 0.04045f ? value / 12.92f : MathF.Pow((value + 0.055f) / 1.055f, 2.4f);
    }
}
