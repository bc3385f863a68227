using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>One primitive as its file has it, before it is brought to model space.</summary>
internal sealed class RawMesh
{
    public string Name { get; init; } = "";

    /// <summary>Index of the glTF mesh, which expressions refer to.</summary>
    public int Source { get; init; }

    /// <summary>The node that shows it.</summary>
    public int Node { get; init; }

    /// <summary>Index of the glTF material, -1 for none.</summary>
    public int Material { get; init; } = -1;

    public required Vector3[] Positions { get; init; }

    public required Vector3[] Normals { get; set; }

    public Vector2[] TexCoords { get; init; } = Array.Empty<Vector2>();

    /// <summary>Linear RGBA per vertex, or empty.</summary>
    public Vector4[] Colors { get; init; } = Array.Empty<Vector4>();

    public required int[] Triangles { get; set; }

    public IReadOnlyList<RawMorph> Morphs { get; init; } = Array.Empty<RawMorph>();

    public required RawSkin Skin { get; set; }

    /// <summary>Four indices into the skin's joints per vertex, or empty for a rigid mesh.</summary>
    public (ushort A, ushort B, ushort C, ushort D)[] SkinJoints { get; set; } = Array.Empty<(ushort, ushort, ushort, ushort)>();

    public Vector4[] SkinWeights { get; set; } = Array.Empty<Vector4>();

    /// <summary>Whether one node carries it whole.</summary>
    public bool IsRigid => SkinWeights.Length == 0;
}

/// <summary>Offsets per vertex (or per index of <paramref name="Offsets"/>), dense.</summary>
internal sealed record RawMorph(string Name, Vector3[] Offsets, Vector3[] NormalOffsets);

/// <summary>Node and inverse bind matrix per joint; a rigid mesh has its one node and identity.</summary>
internal sealed record RawSkin(int[] Nodes, Matrix4x4[] InverseBind);
