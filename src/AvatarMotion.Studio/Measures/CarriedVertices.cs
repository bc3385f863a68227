using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Assets;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>The vertices of an avatar by the bone that moves them most, standing as its file has it, in the size of its rig.</summary>
internal sealed class CarriedVertices
{
    private readonly List<Vector3>[] _points = new List<Vector3>[Bones.Count];
    private readonly Matrix4x4[] _world;
    private readonly Avatar _avatar;
    private readonly float _scale;

    public CarriedVertices(Avatar avatar)
    {
        _avatar = avatar;
        _world = WorldOf(avatar.Nodes);
        float drawn = Vector3.Distance(Raw(Bone.LeftUpperLeg), Raw(Bone.LeftLowerLeg));
        float wanted = Vector3.Distance(avatar.Rig.RestPositionInModel(Bone.LeftUpperLeg), avatar.Rig.RestPositionInModel(Bone.LeftLowerLeg));
        _scale = drawn > 1e-6f ? wanted / drawn : 1f;
        for (int i = 0; i < Bones.Count; i++)
            _points[i] = [];
        int[] boneOfNode = BoneOfNode(avatar);
        foreach (AvatarMesh mesh in avatar.Meshes)
            Sort(mesh, boneOfNode);
    }

    /// <summary>Vertices that a bone carries.</summary>
    public IReadOnlyList<Vector3> Of(Bone bone) => _points[(int)bone];

    /// <summary>Where the bone's joint lies among them.</summary>
    public Vector3 Place(Bone bone) => _scale * Raw(bone);

    private Vector3 Raw(Bone bone)
    {
        Bone? at = bone;
        while (at is { } here && _avatar.BoneNodes[(int)here] < 0)
            at = Bones.Parent(here);
        return at is { } found ? _world[_avatar.BoneNodes[(int)found]].Translation : Vector3.Zero;
    }

    private void Sort(AvatarMesh mesh, int[] boneOfNode)
    {
        for (int v = 0; v < mesh.Positions.Length; v++)
        {
            int joint = mesh.SkinJoints.Length > 0 ? Strongest(mesh.SkinJoints[v], mesh.SkinWeights[v]) : 0;
            int node = mesh.Joints[joint], bone = boneOfNode[node];
            if (bone >= 0)
                _points[bone].Add(_scale * Vector3.Transform(mesh.Positions[v], mesh.InverseBind[joint] * _world[node]));
        }
    }

    private static int Strongest((ushort A, ushort B, ushort C, ushort D) joints, Vector4 weights)
    {
        (int joint, float weight) = (joints.A, weights.X);
        if (weights.Y > weight)
            (joint, weight) = (joints.B, weights.Y);
        if (weights.Z > weight)
            (joint, weight) = (joints.C, weights.Z);
        return weights.W > weight ? joints.D : joint;
    }

    private static Matrix4x4[] WorldOf(IReadOnlyList<AvatarNode> nodes)
    {
        Matrix4x4[] world = new Matrix4x4[nodes.Count];
        for (int i = 0; i < world.Length; i++)
        {
            AvatarNode node = nodes[i];
            world[i] = Matrix4x4.CreateScale(node.Scale) * Matrix4x4.CreateFromQuaternion(node.Rotation) * Matrix4x4.CreateTranslation(node.Translation);
            if (node.Parent >= 0)
                world[i] *= world[node.Parent];
        }

        return world;
    }

    /// <summary>The bone of a node itself; nodes that hang below a bone (hair, cloth, twists) carry nothing here.</summary>
    private static int[] BoneOfNode(Avatar avatar)
    {
        int[] bones = new int[avatar.Nodes.Count];
        Array.Fill(bones, -1);
        for (int b = 0; b < Bones.Count; b++)
        {
            if (avatar.BoneNodes[b] >= 0)
                bones[avatar.BoneNodes[b]] = b;
        }

        return bones;
    }
}
