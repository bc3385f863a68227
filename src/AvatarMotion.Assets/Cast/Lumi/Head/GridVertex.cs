using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>A vertex of a <see cref="GridMesher"/> patch: model space position, unit normal, linear color with ambient occlusion, direction along a hair lock, and up to two skin joints.</summary>
internal readonly record struct GridVertex(Vector3 Position, Vector3 Normal, Vector4 Color)
{
    /// <summary>Unit direction from root to tip; zero where the surface is no hair.</summary>
    public Vector3 Tangent { get; init; }

    /// <summary>First joint, as <see cref="LumiPart"/> counts them; -1 for the mesh's own node.</summary>
    public int JointA { get; init; } = -1;

    public int JointB { get; init; } = -1;

    /// <summary>Share of <see cref="JointB"/>, in [0, 1].</summary>
    public float Blend { get; init; }
}
