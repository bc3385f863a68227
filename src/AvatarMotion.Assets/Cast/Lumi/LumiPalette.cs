using System;
using System.Globalization;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Lumi's colors and the toon materials of her body: ink navy, warm white, coral pink, cyan glow, gold, on the show palette's night violet.</summary>
internal static class LumiPalette
{
    /// <summary>Skin of face and body; the head uses the same values so that the neck shows no border.</summary>
    public static Vector3 Skin { get; } = FromHex("#FFE3D3");

    public static Vector3 SkinShade { get; } = new(0.90f, 0.66f, 0.70f);

    public static Vector3 Navy { get; } = FromHex("#302D7C");

    public static Vector3 White { get; } = FromHex("#EEE9EB");

    public static Vector3 Coral { get; } = FromHex("#FF5C8F");

    public static Vector3 Cyan { get; } = FromHex("#35E0FF");

    public static Vector3 Gold { get; } = FromHex("#FFD166");

    public static ToonMaterial SkinMaterial { get; } = Matte("lumi.skin", Skin, SkinShade) with { Ramp = new(0.02f, 0.10f) };

    public static ToonMaterial NavyMaterial { get; } = Matte("lumi.navy", Navy, new(0.60f, 0.52f, 0.80f)) with { Rim = 0.8f, OutlineShade = 0.25f };

    public static ToonMaterial WhiteMaterial { get; } = Matte("lumi.white", White, new(0.68f, 0.63f, 0.90f));

    public static ToonMaterial CoralMaterial { get; } = Matte("lumi.coral", Coral, new(0.72f, 0.48f, 0.74f));

    public static ToonMaterial GoldMaterial { get; } = Matte("lumi.gold", Gold, new(0.78f, 0.52f, 0.50f)) with { Gloss = 0.7f };

    /// <summary>Light trims: mostly their own light, so that they stay cyan in any wash.</summary>
    public static ToonMaterial GlowMaterial { get; } = Matte("lumi.glow", Cyan, new(0.80f, 0.80f, 0.95f)) with
    {
        Emission = Cyan * 0.55f,
        Rim = 0f,
        Outline = 0.6f,
        OutlineShade = 0.30f,
    };

    /// <summary>A cloth seen from both sides.</summary>
    public static ToonMaterial BothSides(ToonMaterial material) => material with { Name = material.Name + ".cloth", DoubleSided = true, Ramp = new(0.02f, 0.10f) };

    /// <summary>Linear RGB of an sRGB color written as <c>#RRGGBB</c>.</summary>
    public static Vector3 FromHex(string hex)
    {
        int value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(ToLinear(value >> 16), ToLinear((value >> 8) & 255), ToLinear(value & 255));
    }

    private static float ToLinear(int level)
    {
        float encoded = level / 255f;
        return encoded <= 0.04045f ? encoded / 12.92f : MathF.Pow((encoded + 0.055f) / 1.055f, 2.4f);
    }

    private static ToonMaterial Matte(string name, Vector3 color, Vector3 shade) =>
        new() { Name = name, BaseColor = new(color, 1f), ShadeTint = shade, Ramp = new(0.10f, 0.18f) };
}
