using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Kade's colors on Lumi's figure, so that two who sing together are no twins: hair of ice for hair of dawn, amber eyes and lights, charcoal, violet and silver.</summary>
internal static class KadeLook
{
    private static readonly IReadOnlyDictionary<string, Vector3> Cloth = new Dictionary<string, Vector3>(StringComparer.Ordinal)
    {
        ["lumi.navy"] = LumiPalette.FromHex("#2A2B38"),
        ["lumi.coral"] = LumiPalette.FromHex("#7B5CFF"),
        ["lumi.gold"] = LumiPalette.FromHex("#C9D3E6"),
        ["lumi.star"] = LumiPalette.FromHex("#C9D3E6"),
        ["lumi.glow"] = LumiPalette.FromHex("#FFC23D"),
        ["lumi.ribbon"] = LumiPalette.FromHex("#FFC23D"),
    };

    private static readonly IReadOnlyDictionary<string, Converter<Vector4, Vector4>> Turned = new Dictionary<string, Converter<Vector4, Vector4>>(StringComparer.Ordinal)
    {
        ["hair"] = Ice,
        ["fringe"] = Ice,
        ["brows"] = Dusk,
        ["eye.iris"] = Dusk,
    };

    /// <summary>The figure of <paramref name="lumi"/> in Kade's colors; shapes, bones and face stay.</summary>
    public static Avatar Of(Avatar lumi)
    {
        List<AvatarMesh> meshes = new();
        foreach (AvatarMesh mesh in lumi.Meshes)
            meshes.Add(mesh with { Material = Dyed(mesh.Material), Colors = Turned.TryGetValue(mesh.Material.Name, out Converter<Vector4, Vector4>? turn) ? Array.ConvertAll(mesh.Colors, turn) : mesh.Colors });
        return lumi with { Name = "Kade", Meshes = meshes };
    }

    private static ToonMaterial Dyed(ToonMaterial material)
    {
        if (Turned.ContainsKey(material.Name))
            return material with { ShadeTint = new(material.ShadeTint.Y, material.ShadeTint.X * 0.75f, material.ShadeTint.Z) };
        string cloth = material.Name.Replace(".cloth", "", StringComparison.Ordinal);
        if (!Cloth.TryGetValue(cloth, out Vector3 color))
            return material;
        float glow = Brightest(material.Emission) / Brightest(color);
        // Cyan falls toward blue in the shade; amber must fall toward orange, else it turns to mud.
        Vector3 shade = cloth is "lumi.glow" or "lumi.ribbon" ? new(material.ShadeTint.Z, material.ShadeTint.Y, material.ShadeTint.X) : material.ShadeTint;
        return material with { BaseColor = new(color, material.BaseColor.W), Emission = color * glow, ShadeTint = shade };
    }

    // Apricot, coral and pink become azure and ice: the other end of the wheel from Lumi's hair, and lighter than a violet stage.
    private static Vector4 Ice(Vector4 color) => new(0.45f * color.Z, 0.5f * (color.X + color.Y), color.X, color.W);

    // Red and blue trade places: cyan becomes amber.
    private static Vector4 Dusk(Vector4 color) => new(color.Z, color.Y, color.X, color.W);

    private static float Brightest(Vector3 color) => MathF.Max(color.X, MathF.Max(color.Y, color.Z));
}
