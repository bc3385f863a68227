using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>MToon of VRM 0.x (<c>materialProperties</c>) and 1.0 (<c>VRMC_materials_mtoon</c>): shade color, ramp, outline. Without it, a shade is derived from the color.</summary>
internal static class VrmMaterials
{
    // A shade as bright as the light would leave the figure flat; ART asks for a visible second tone.
    private const float BrightestShade = 0.9f;
    private const float DarkestShade = 0.4f;

    public static ToonMaterial Apply(GltfFile file, int index, ToonMaterial material, Func<int, TextureImage?> picture)
    {
        JsonView json = file.Root["materials"][index];
        JsonView mtoon = json["extensions"]["VRMC_materials_mtoon"];
        JsonView old = file.Root["extensions"]["VRM"]["materialProperties"][index];
        if (mtoon.Exists && !old.Exists)
            return ApplyNew(mtoon, material, picture);
        if (old["shader"].Text() == "VRM/MToon")
            return ApplyOld(old, material, picture);
        return material with { ShadeTint = DerivedTint(material) };
    }

    /// <summary>Shade for a plain surface: cooler and darker; skin and warm colors keep their warmth.</summary>
    private static Vector3 DerivedTint(ToonMaterial material)
    {
        Vector4 color = material.BaseColor;
        bool isWarm = material.BaseTexture is null && color.X > 1.25f * color.Y && color.X > 1.6f * color.Z;
        return isWarm ? new Vector3(0.78f, 0.60f, 0.70f) : new Vector3(0.66f, 0.62f, 0.82f);
    }

    private static ToonMaterial ApplyNew(JsonView mtoon, ToonMaterial material, Func<int, TextureImage?> picture)
    {
        Vector3 color = new(material.BaseColor.X, material.BaseColor.Y, material.BaseColor.Z);
        Vector3 shade = mtoon["shadeColorFactor"].Vector3(Vector3.One);
        bool hasOutline = mtoon["outlineWidthMode"].Text("none") != "none" && mtoon["outlineWidthFactor"].Number() > 0f;
        return material with
        {
            ShadeTint = Tint(Root(color), Root(shade)),
            Ramp = Ramp(mtoon["shadingShiftFactor"].Number(), mtoon["shadingToonyFactor"].Number(0.9f)),
            Outline = hasOutline ? 1f : 0.5f,
            ShadeTexture = picture(mtoon["shadeMultiplyTexture"]["index"].Int()),
        };
    }

    private static ToonMaterial ApplyOld(JsonView old, ToonMaterial material, Func<int, TextureImage?> picture)
    {
        JsonView colors = old["vectorProperties"], numbers = old["floatProperties"];
        Vector4 color = colors["_Color"].Vector4(Vector4.One), shade = colors["_ShadeColor"].Vector4(new Vector4(0.97f, 0.81f, 0.86f, 1f));
        float toony = numbers["_ShadeToony"].Number(0.9f), shift = numbers["_ShadeShift"].Number();
        bool hasOutline = numbers["_OutlineWidthMode"].Number() > 0.5f && numbers["_OutlineWidth"].Number() > 0f;
        return material with
        {
            ShadeTint = Tint(new Vector3(color.X, color.Y, color.Z), new Vector3(shade.X, shade.Y, shade.Z)),
            Ramp = Ramp(-shift, toony),
            Outline = hasOutline ? 1f : 0.5f,
            DoubleSided = material.DoubleSided || (numbers["_CullMode"].Exists && numbers["_CullMode"].Number(2f) < 0.5f),
            ShadeTexture = picture(old["textureProperties"]["_ShadeTexture"].Int()),
        };
    }

    /// <summary>Shade over light, both as seen on a display.</summary>
    private static Vector3 Tint(Vector3 light, Vector3 shade) =>
        Vector3.Clamp(shade / Vector3.Max(light, new Vector3(0.05f)), new Vector3(DarkestShade), new Vector3(BrightestShade));

    /// <summary>MToon's border of light and shade, kept near the middle so that our key light reads on every figure.</summary>
    private static Vector2 Ramp(float shift, float toony)
    {
        float middle = Math.Clamp(-shift, -0.25f, 0.3f) * 0.5f + 0.06f;
        float half = Math.Clamp(0.5f * (1f - toony), 0.03f, 0.2f);
        return new Vector2(middle - half, middle + half);
    }

    private static Vector3 Root(Vector3 linear) => Vector3.SquareRoot(Vector3.Max(linear, Vector3.Zero));
}
