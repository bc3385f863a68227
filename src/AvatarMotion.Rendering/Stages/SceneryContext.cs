using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Rendering;

/// <summary>What scenery may look at while it draws.</summary>
/// <param name="Lights">The stage's light now.</param>
/// <param name="Performers">The cast in its pose.</param>
/// <param name="ShadowMap">Depth from the key light.</param>
/// <param name="Mirror">The performers upside down, premultiplied, or null.</param>
internal sealed record SceneryContext(LightState Lights, IReadOnlyList<AvatarModel> Performers, GpuTexture ShadowMap, GpuTexture? Mirror)
{
    /// <summary>Camera position in world.</summary>
    public Vector3 Camera { get; init; }

    /// <summary>An empty vertex array for draws that make their own vertices.</summary>
    public uint EmptyVertexArray { get; init; }
}
