using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using AvatarMotion.Assets;

namespace AvatarMotion.Rendering;

/// <summary>
/// Skins all meshes of an avatar on the CPU, once per frame for every pass: on a software driver four passes with skinning shaders cost more
/// than this loop, and on a GPU the upload of half a megabyte is free.
/// </summary>
internal sealed class AvatarSkin
{
    private readonly IReadOnlyList<AvatarMesh> _meshes;
    private readonly int[] _firstVertex;
    private readonly int[] _palettes;
    private readonly Influences[] _influences;
    private readonly List<(int[] Joints, Matrix4x4[] InverseBind, int Start)> _palettesInUse = new();
    private readonly Matrix4x4[] _matrices;
    private readonly Vector3[][] _restNormals;
    private readonly Vector3[] _morphedPositions;
    private readonly Vector3[] _morphedNormals;

    /// <param name="restNormals">Per mesh, normals to shade with (faces are smoothed).</param>
    public AvatarSkin(IReadOnlyList<AvatarMesh> meshes, Vector3[][] restNormals)
    {
        _meshes = meshes;
        _restNormals = restNormals;
        _firstVertex = new int[meshes.Count];
        _palettes = new int[meshes.Count];
        int vertices = 0, largest = 0, matrices = 0;
        for (int i = 0; i < meshes.Count; i++)
        {
            _firstVertex[i] = vertices;
            vertices += meshes[i].Positions.Length;
            largest = Math.Max(largest, meshes[i].Morphs.Count > 0 ? meshes[i].Positions.Length : 0);
            _palettes[i] = FindPalette(meshes[i], ref matrices);
        }

        _matrices = new Matrix4x4[matrices];
        _influences = new Influences[vertices];
        for (int i = 0; i < meshes.Count; i++)
            Gather(i);
        _morphedPositions = new Vector3[largest];
        _morphedNormals = new Vector3[largest];
        Vertices = new PosedVertex[vertices];
        Bounds = new Box[meshes.Count];
    }

    /// <summary>All meshes' vertices in world space, one mesh after the other.</summary>
    public PosedVertex[] Vertices { get; }

    /// <summary>Per mesh, the box around its vertices in world.</summary>
    public Box[] Bounds { get; }

    /// <summary>Index in <see cref="Vertices"/> of a mesh's first vertex.</summary>
    public int FirstVertex(int mesh) => _firstVertex[mesh];

    /// <summary>Writes <see cref="Vertices"/> for the poser's last pose.</summary>
    public void Skin(AvatarPoser poser)
    {
        foreach ((int[] joints, Matrix4x4[] inverseBind, int start) in _palettesInUse)
        {
            for (int i = 0; i < joints.Length; i++)
                _matrices[start + i] = inverseBind[i] * poser.NodesInWorld[joints[i]];
        }

        for (int i = 0; i < _meshes.Count; i++)
            SkinMesh(i, poser.MorphWeights[i]);
    }

    private int FindPalette(AvatarMesh mesh, ref int matrices)
    {
        foreach ((int[] joints, Matrix4x4[] inverseBind, int start) in _palettesInUse)
        {
            if (ReferenceEquals(joints, mesh.Joints) && ReferenceEquals(inverseBind, mesh.InverseBind))
                return start;
        }

        _palettesInUse.Add((mesh.Joints, mesh.InverseBind, matrices));
        matrices += mesh.Joints.Length;
        return matrices - mesh.Joints.Length;
    }

    private void Gather(int index)
    {
        AvatarMesh mesh = _meshes[index];
        for (int i = 0; i < mesh.Positions.Length; i++)
        {
            ref Influences target = ref _influences[_firstVertex[index] + i];
            if (mesh.SkinWeights.Length == 0)
                target = new Influences(_palettes[index]);
            else
                target = new Influences(_palettes[index], mesh.SkinJoints[i], mesh.SkinWeights[i]);
        }
    }

    private void SkinMesh(int index, float[] morphWeights)
    {
        AvatarMesh mesh = _meshes[index];
        Vector3[] positions = mesh.Positions, normals = _restNormals[index];
        if (AnyWeight(morphWeights))
        {
            Morph(mesh, normals, morphWeights);
            positions = _morphedPositions;
            normals = _morphedNormals;
        }

        int first = _firstVertex[index];
        bool hasTangents = mesh.Tangents.Length > 0;
        (Vector3 low, Vector3 high) = Box.Empty;
        for (int i = 0; i < mesh.Positions.Length; i++)
        {
            Matrix4x4 matrix = Blend(in _influences[first + i]);
            ref PosedVertex vertex = ref Vertices[first + i];
            vertex.Position = Vector3.Transform(positions[i], matrix);
            low = Vector3.Min(low, vertex.Position);
            high = Vector3.Max(high, vertex.Position);
            vertex.Normal = PosedVertex.Pack(Vector3.Normalize(Vector3.TransformNormal(normals[i], matrix)));
            if (hasTangents)
                vertex.Tangent = PosedVertex.Pack(Vector3.Normalize(Vector3.TransformNormal(mesh.Tangents[i], matrix)));
        }

        Bounds[index] = new Box(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Matrix4x4 Blend(in Influences influences)
    {
        if (influences.Count == 1)
            return _matrices[influences.A];
        Matrix4x4 sum = (_matrices[influences.A] * influences.Weights.X) + (_matrices[influences.B] * influences.Weights.Y);
        if (influences.Count > 2)
            sum += _matrices[influences.C] * influences.Weights.Z;
        if (influences.Count > 3)
            sum += _matrices[influences.D] * influences.Weights.W;
        return sum;
    }

    private void Morph(AvatarMesh mesh, Vector3[] normals, float[] weights)
    {
        mesh.Positions.CopyTo(_morphedPositions, 0);
        normals.CopyTo(_morphedNormals, 0);
        for (int m = 0; m < weights.Length; m++)
        {
            if (weights[m] == 0f)
                continue;
            MorphTarget morph = mesh.Morphs[m];
            for (int i = 0; i < morph.Vertices.Length; i++)
                _morphedPositions[morph.Vertices[i]] += morph.Offsets[i] * weights[m];
            for (int i = 0; i < morph.NormalOffsets.Length; i++)
                _morphedNormals[morph.Vertices[i]] += morph.NormalOffsets[i] * weights[m];
        }
    }

    private static bool AnyWeight(float[] weights)
    {
        foreach (float weight in weights)
        {
            if (weight != 0f)
                return true;
        }

        return false;
    }
}
