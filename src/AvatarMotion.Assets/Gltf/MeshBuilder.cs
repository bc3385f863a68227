using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>
/// Brings meshes to model space (metres, facing +Z) and binds them to nodes that stand unrotated and unscaled in the T-pose: whatever a file's node turns, scales
/// and bind poses were, it ends in the inverse bind matrices.
/// </summary>
internal sealed class MeshBuilder
{
    private const float StillOffset = 2e-6f;

    private readonly Skeleton _skeleton;
    private readonly HumanoidMap _map;
    private readonly GltfMaterials _materials;
    private readonly Dictionary<RawSkin, (int[] Joints, Matrix4x4[] InverseBind, Matrix4x4 ToModel)> _bound = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, int> _carried = new();

    public MeshBuilder(Skeleton skeleton, HumanoidMap map, GltfMaterials materials)
    {
        _skeleton = skeleton;
        _map = map;
        _materials = materials;
    }

    /// <summary>One drawable per raw mesh, in order; joints are still skeleton indices.</summary>
    public List<AvatarMesh> Build(IReadOnlyList<RawMesh> meshes)
    {
        // Joints that stand outside the hips would stay behind when the dancer walks: bind all of them first, since that adds nodes.
        foreach (RawMesh mesh in meshes)
            Bind(mesh.Skin);
        return meshes.AsParallel().AsOrdered().Select(Build).ToList();
    }

    /// <summary>Reads every material, so that building can run on several threads.</summary>
    public void ReadMaterials(IReadOnlyList<RawMesh> meshes)
    {
        foreach (RawMesh mesh in meshes)
            _ = _materials[mesh.Material];
    }

    private AvatarMesh Build(RawMesh raw)
    {
        (int[] joints, Matrix4x4[] inverseBind, Matrix4x4 toModel) = _bound[raw.Skin];
        GltfMaterial material = _materials[raw.Material];
        Vector3[] positions = Array.ConvertAll(raw.Positions, p => Vector3.Transform(p, toModel));
        Matrix4x4 forNormals = MatrixParts.ForNormals(toModel);
        Vector3[] normals = Array.ConvertAll(raw.Normals, n => Unit(Vector3.TransformNormal(n, forNormals)));
        Vector2[] texCoords = Array.ConvertAll(raw.TexCoords, t => Vector2.Transform(t, material.Placement));
        int[] triangles = toModel.GetDeterminant() < 0f ? Flipped(raw.Triangles) : raw.Triangles;
        return new AvatarMesh
        {
            Name = raw.Name,
            Positions = positions,
            Normals = normals,
            TexCoords = texCoords,
            Colors = Array.ConvertAll(raw.Colors, c => c with { W = 1f }),
            SkinJoints = raw.SkinJoints,
            SkinWeights = raw.SkinWeights,
            Joints = joints,
            InverseBind = inverseBind,
            Levels = DetailLevels.Of(positions, normals, texCoords, triangles),
            Morphs = raw.Morphs.Select(morph => Sparse(morph, toModel, forNormals)).ToList(),
            Material = texCoords.Length > 0 ? material.Toon : material.Toon with { BaseTexture = null, ShadeTexture = null },
        };
    }

    private void Bind(RawSkin skin)
    {
        if (_bound.ContainsKey(skin))
            return;
        Matrix4x4 toModel = ToModel(skin);
        Matrix4x4 back = MatrixParts.Inverse(toModel);
        int[] joints = new int[skin.Nodes.Length];
        Matrix4x4[] binds = new Matrix4x4[skin.Nodes.Length];
        for (int i = 0; i < joints.Length; i++)
        {
            Matrix4x4 world = _skeleton.Joints[skin.Nodes[i]].World;
            joints[i] = Carried(skin.Nodes[i]);
            binds[i] = back * skin.InverseBind[i] * world * Matrix4x4.CreateTranslation(-world.Translation);
        }

        _bound[skin] = (joints, binds, toModel);
    }

    /// <summary>From the mesh's own space to where the trunk (or the first joint) puts it at rest.</summary>
    private Matrix4x4 ToModel(RawSkin skin)
    {
        int main = 0;
        int rank = int.MaxValue;
        for (int i = 0; i < skin.Nodes.Length; i++)
        {
            int bone = _map.BoneOf(skin.Nodes[i]) is Bone known ? (int)known : int.MaxValue;
            if (bone < rank)
                (main, rank) = (i, bone);
        }

        Matrix4x4 matrix = skin.InverseBind[main] * _skeleton.Joints[skin.Nodes[main]].World;
        return MatrixParts.IsUsable(matrix) ? matrix : Matrix4x4.Identity;
    }

    /// <summary>The node itself where it moves with the hips; else a twin of it that hangs on them.</summary>
    private int Carried(int node)
    {
        int hips = _map[Bone.Hips];
        if (_skeleton.IsBelow(node, hips))
            return node;
        if (!_carried.TryGetValue(node, out int twin))
            _carried[node] = twin = _skeleton.Add($"{_skeleton.Joints[node].Name} (carried)", hips, _skeleton.Joints[node].World);
        return twin;
    }

    private static MorphTarget Sparse(RawMorph morph, Matrix4x4 toModel, Matrix4x4 forNormals)
    {
        List<int> moved = new();
        for (int i = 0; i < morph.Offsets.Length; i++)
        {
            if (Vector3.TransformNormal(morph.Offsets[i], toModel).LengthSquared() > StillOffset * StillOffset)
                moved.Add(i);
        }

        return new MorphTarget
        {
            Name = morph.Name,
            Vertices = moved.ToArray(),
            Offsets = moved.Select(i => Vector3.TransformNormal(morph.Offsets[i], toModel)).ToArray(),
            NormalOffsets = morph.NormalOffsets.Length == 0 ? Array.Empty<Vector3>() : moved.Select(i => Turned(morph.NormalOffsets[i], forNormals)).ToArray(),
        };
    }

    /// <summary>Offsets of unit normals keep their length.</summary>
    private static Vector3 Turned(Vector3 offset, Matrix4x4 forNormals) => Unit(Vector3.TransformNormal(offset, forNormals)) * offset.Length();

    private static Vector3 Unit(Vector3 v)
    {
        float length = v.Length();
        return length > 1e-12f ? v / length : Vector3.UnitY;
    }

    private static int[] Flipped(int[] triangles)
    {
        int[] flipped = (int[])triangles.Clone();
        for (int i = 0; i + 2 < flipped.Length; i += 3)
            (flipped[i + 1], flipped[i + 2]) = (flipped[i + 2], flipped[i + 1]);
        return flipped;
    }
}
