using AvatarMotion.Assets;

namespace AvatarMotion.Rendering;

/// <summary>Meshes of one avatar that are drawn by one call, because they share material and kind.</summary>
/// <param name="Material">Parameters (base color and name aside, which are baked into the vertices).</param>
/// <param name="FirstIndex">Per level of detail, where its indices begin.</param>
/// <param name="IndexCount">Per level of detail, how many there are.</param>
internal sealed record AvatarBatch(ToonMaterial Material, int[] FirstIndex, int[] IndexCount)
{
    /// <summary>Per level of detail, the meshes it joins, in the order of their indices.</summary>
    public BatchPart[][] Parts { get; init; } = [];

    /// <summary>Base texture on the GPU, or null.</summary>
    public GpuTexture? Texture { get; init; }

    /// <summary>Shade texture on the GPU, or null.</summary>
    public GpuTexture? ShadeTexture { get; init; }

    public bool IsOpaque => Material.Kind != SurfaceKind.FacePaint && Material.Alpha != AlphaUse.Blend;
}
