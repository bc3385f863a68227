using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Reads materials and their pictures; each picture is decoded once.</summary>
internal sealed class GltfMaterials
{
    private const int LargestSide = 1024;

    // Full white burns out under stage light; paper and teeth are about this bright.
    private const float BrightestPlain = 0.66f;

    private readonly GltfFile _file;
    private readonly IImageDecoder? _images;
    private readonly List<string> _warnings;
    private readonly Dictionary<int, TextureImage?> _pictures = new();
    private readonly Dictionary<int, GltfMaterial> _materials = new();

    public GltfMaterials(GltfFile file, IImageDecoder? images, List<string> warnings)
    {
        _file = file;
        _images = images;
        _warnings = warnings;
    }

    /// <summary>A material by index; -1 and what is not there give a plain light gray.</summary>
    public GltfMaterial this[int index]
    {
        get
        {
            if (!_materials.TryGetValue(index, out GltfMaterial? material))
                _materials[index] = material = Read(index);
            return material;
        }
    }

    private GltfMaterial Read(int index)
    {
        JsonView json = _file.Root["materials"][index], basic = json["pbrMetallicRoughness"], texture = basic["baseColorTexture"];
        TextureImage? picture = Picture(texture["index"].Int());
        ToonMaterial toon = new()
        {
            Name = json["name"].Text(),
            BaseColor = json.Exists ? Color(basic, picture is null) : new Vector4(BrightestPlain, BrightestPlain, BrightestPlain, 1f),
            Alpha = json["alphaMode"].Text() switch { "MASK" => AlphaUse.Mask, "BLEND" => AlphaUse.Blend, _ => AlphaUse.Opaque },
            AlphaCutoff = Math.Clamp(json["alphaCutoff"].Number(0.5f), 0f, 1f),
            DoubleSided = json["doubleSided"].Flag(),
            Emission = json["emissiveTexture"].Exists ? Vector3.Zero : Vector3.Clamp(json["emissiveFactor"].Vector3(Vector3.Zero), Vector3.Zero, Vector3.One),
            Gloss = Gloss(basic, json),
            BaseTexture = picture,
        };
        if (toon.Alpha != AlphaUse.Opaque)
            toon = TextureAlpha.Settle(toon);
        toon = VrmMaterials.Apply(_file, index, toon, Picture);
        if (ReferenceEquals(toon.ShadeTexture, toon.BaseTexture))
            toon = toon with { ShadeTexture = null };
        return new GltfMaterial(toon, Placement(texture["extensions"]["KHR_texture_transform"]));
    }

    private static Vector4 Color(JsonView basic, bool isPlain)
    {
        float most = isPlain ? BrightestPlain : 1f;
        return Vector4.Clamp(basic["baseColorFactor"].Vector4(Vector4.One), Vector4.Zero, new Vector4(most, most, most, 1f));
    }

    /// <summary>Smooth plain surfaces shine a little; rough, unlit and textured ones do not.</summary>
    private static float Gloss(JsonView basic, JsonView json)
    {
        if (json["extensions"]["KHR_materials_unlit"].Exists || basic["baseColorTexture"].Exists || !basic.Exists)
            return 0f;
        bool isSmooth = basic["roughnessFactor"].Number(1f) < 0.42f;
        return isSmooth ? 0.12f : 0f;
    }

    private TextureImage? Picture(int texture)
    {
        JsonView json = _file.Root["textures"][texture];
        int webp = json["extensions"]["EXT_texture_webp"]["source"].Int();
        int source = webp >= 0 ? webp : json["source"].Int();
        if (source < 0)
            return null;
        if (!_pictures.TryGetValue(source, out TextureImage? picture))
            _pictures[source] = picture = Decode(source);
        return picture;
    }

    private TextureImage? Decode(int source)
    {
        byte[]? bytes = _file.Image(source);
        string name = _file.Root["images"][source]["name"].Text(_file.Root["images"][source]["uri"].Text($"{source}"));
        if (name.Length > 60 || name.StartsWith("data:", StringComparison.Ordinal))
            name = $"{source}";
        if (bytes is null)
        {
            _warnings.Add($"The picture '{name}' is missing; its surfaces are plain. Put it where the file expects it.");
            return null;
        }

        if (_images is null)
            return null;
        TextureImage? picture = _images.Decode(bytes, LargestSide);
        if (picture is null)
            _warnings.Add($"The picture '{name}' cannot be read; its surfaces are plain. Save it as PNG or JPEG.");
        return picture;
    }

    /// <summary>Where the picture lies on the surface (KHR_texture_transform): scale, then turn, then offset.</summary>
    private static Matrix3x2 Placement(JsonView json)
    {
        if (!json.Exists)
            return Matrix3x2.Identity;
        JsonView offset = json["offset"], scale = json["scale"];
        return Matrix3x2.CreateScale(scale[0].Number(1f), scale[1].Number(1f)) * Matrix3x2.CreateRotation(-json["rotation"].Number())
            * Matrix3x2.CreateTranslation(offset[0].Number(), offset[1].Number());
    }
}

/// <summary>A toon material and how its picture is laid on.</summary>
internal sealed record GltfMaterial(ToonMaterial Toon, Matrix3x2 Placement);
