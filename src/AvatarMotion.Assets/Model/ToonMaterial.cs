using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>What a surface is, which decides its pass and its shading habits.</summary>
public enum SurfaceKind
{
    /// <summary>Cloth, skin of the body, props: lit, outlined, casts shadow.</summary>
    Standard,

    /// <summary>The face's skin: normals blended to an ellipsoid, receives the fringe's shadow, marks its pixels in the stencil.</summary>
    Face,

    /// <summary>A flat shape painted on the face (white of the eye, iris, lid, brow, mouth): unlit or barely lit, drawn in <see cref="ToonMaterial.Layer"/> order, no outline, no shadow.</summary>
    FacePaint,

    /// <summary>Hair: highlight band along <see cref="AvatarMesh.Tangents"/>, own outline push.</summary>
    Hair,

    /// <summary>Hair that hangs over the forehead: casts the face's fringe shadow, eyes shine through it.</summary>
    Fringe,
}

/// <summary>How alpha is used.</summary>
public enum AlphaUse
{
    Opaque,
    Mask,
    Blend,
}

/// <summary>Toon shading parameters. Colors are linear RGB; levels in [0, 1].</summary>
public sealed record ToonMaterial
{
    public string Name { get; init; } = "";

    public SurfaceKind Kind { get; init; } = SurfaceKind.Standard;

    /// <summary>Color in light; alpha is opacity.</summary>
    public Vector4 BaseColor { get; init; } = Vector4.One;

    /// <summary>Multiplies the base color in shade, as seen on a display (0.7 looks 0.7 as bright; squared for linear light): hue toward violet or teal, value × 0.70.</summary>
    public Vector3 ShadeTint { get; init; } = new(0.66f, 0.60f, 0.82f);

    /// <summary>N·L where the ramp goes from shade to light: low and high edge.</summary>
    public Vector2 Ramp { get; init; } = new(0.05f, 0.13f);

    /// <summary>Glow added regardless of light.</summary>
    public Vector3 Emission { get; init; }

    /// <summary>Strength of the rim light.</summary>
    public float Rim { get; init; } = 0.6f;

    /// <summary>Strength of a glossy highlight (leather, metal, hair band).</summary>
    public float Gloss { get; init; }

    /// <summary>Outline width factor; 0 for none.</summary>
    public float Outline { get; init; } = 1f;

    /// <summary>Outline color factor on the base color, as seen on a display (squared for linear light).</summary>
    public float OutlineShade { get; init; } = 0.35f;

    /// <summary>How far the outline hull is pushed from the eye, metres: small for inner lines, large to keep only the silhouette.</summary>
    public float OutlinePush { get; init; } = 0.006f;

    /// <summary>Draw order among <see cref="SurfaceKind.FacePaint"/> shapes, low first.</summary>
    public int Layer { get; init; }

    /// <summary>Opacity with which a <see cref="SurfaceKind.FacePaint"/> shape shows through a <see cref="SurfaceKind.Fringe"/>.</summary>
    public float ThroughFringe { get; init; }

    /// <summary>Stencil group for FacePaint: 0 none; a shape with <see cref="ClipTo"/> n is drawn only where a shape with <see cref="ClipId"/> n lies (the iris inside the white of the eye).</summary>
    public int ClipId { get; init; }

    public int ClipTo { get; init; }

    public bool DoubleSided { get; init; }

    public AlphaUse Alpha { get; init; }

    public float AlphaCutoff { get; init; } = 0.5f;

    /// <summary>Base texture (sRGB RGBA8), or null.</summary>
    public TextureImage? BaseTexture { get; init; }

    /// <summary>Shade texture that replaces base × tint where present (MToon), or null.</summary>
    public TextureImage? ShadeTexture { get; init; }
}

/// <summary>Decoded pixels: RGBA8, rows from top to bottom.</summary>
public sealed record TextureImage(int Width, int Height, byte[] Rgba);
