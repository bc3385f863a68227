using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>
/// One drawable: vertices with skin, one material, morph targets, and index buffers per level of detail (all levels share the vertices).
/// </summary>
public sealed record AvatarMesh
{
    public string Name { get; init; } = "";

    /// <summary>Positions in the mesh's bind space, metres.</summary>
    public required Vector3[] Positions { get; init; }

    /// <summary>Unit normals, one per position.</summary>
    public required Vector3[] Normals { get; init; }

    /// <summary>Texture coordinates (glTF: origin top left), one per position, or empty.</summary>
    public Vector2[] TexCoords { get; init; } = Array.Empty<Vector2>();

    /// <summary>Linear RGB that multiplies the material's base color; alpha is ambient occlusion in [0, 1] (1 = open). Empty means white and open.</summary>
    public Vector4[] Colors { get; init; } = Array.Empty<Vector4>();

    /// <summary>Unit directions along a hair lock from root to tip (for the hair band), or empty.</summary>
    public Vector3[] Tangents { get; init; } = Array.Empty<Vector3>();

    /// <summary>Four indices into <see cref="Joints"/> per vertex (x, y, z, w), or empty for a rigid mesh.</summary>
    public (ushort A, ushort B, ushort C, ushort D)[] SkinJoints { get; init; } = Array.Empty<(ushort, ushort, ushort, ushort)>();

    /// <summary>Four weights per vertex that sum to 1, or empty for a rigid mesh.</summary>
    public Vector4[] SkinWeights { get; init; } = Array.Empty<Vector4>();

    /// <summary>Node index per skin joint; a rigid mesh has one entry, the node that carries it.</summary>
    public required int[] Joints { get; init; }

    /// <summary>Inverse bind matrix per entry of <see cref="Joints"/> (row vectors, System.Numerics order); identity for a rigid mesh.</summary>
    public required Matrix4x4[] InverseBind { get; init; }

    /// <summary>Triangle lists: [0] full detail, then about 45 % and 20 % where present.</summary>
    public required int[][] Levels { get; init; }

    public IReadOnlyList<MorphTarget> Morphs { get; init; } = Array.Empty<MorphTarget>();

    public required ToonMaterial Material { get; init; }
}

/// <summary>Sparse offsets that a weight in [0, 1] adds to a mesh in bind space.</summary>
public sealed record MorphTarget
{
    public string Name { get; init; } = "";

    /// <summary>Indices of moved vertices, ascending.</summary>
    public required int[] Vertices { get; init; }

    /// <summary>Position offsets in metres, one per entry of <see cref="Vertices"/>.</summary>
    public required Vector3[] Offsets { get; init; }

    /// <summary>Normal offsets, one per entry of <see cref="Vertices"/>, or empty.</summary>
    public Vector3[] NormalOffsets { get; init; } = Array.Empty<Vector3>();
}
