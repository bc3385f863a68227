using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets.Tests;

/// <summary>An avatar's vertices skinned for one pose: what a renderer's vertex shader would see.</summary>
public sealed class PosedAvatar
{
    private readonly Matrix4x4[] _nodesInWorld;

    public PosedAvatar(Avatar avatar, BodyPose pose)
    {
        Avatar = avatar;
        _nodesInWorld = SolveNodes(avatar, pose);
        foreach (AvatarMesh mesh in avatar.Meshes)
            Skin(mesh);
    }

    public Avatar Avatar { get; }

    /// <summary>Positions per mesh, in world space.</summary>
    public List<Vector3[]> Positions { get; } = new();

    public List<Vector3[]> Normals { get; } = new();

    public Vector3 NodeInWorld(int node) => _nodesInWorld[node].Translation;

    private static Matrix4x4[] SolveNodes(Avatar avatar, BodyPose pose)
    {
        Quaternion[] rotations = new Quaternion[avatar.Nodes.Count];
        Vector3[] translations = new Vector3[avatar.Nodes.Count];
        for (int i = 0; i < rotations.Length; i++)
        {
            rotations[i] = avatar.Nodes[i].Rotation;
            translations[i] = avatar.Nodes[i].Translation;
        }

        for (int bone = 0; bone < Bones.Count; bone++)
            rotations[avatar.BoneNodes[bone]] = pose.Rotations[bone];
        for (int spring = 0; spring < avatar.SpringNodes.Count; spring++)
            rotations[avatar.SpringNodes[spring]] = pose.Springs[spring];
        translations[avatar.BoneNodes[0]] = pose.HipsInWorld;
        Matrix4x4[] world = new Matrix4x4[rotations.Length];
        for (int i = 0; i < world.Length; i++)
        {
            Matrix4x4 local = Matrix4x4.CreateFromQuaternion(rotations[i]) * Matrix4x4.CreateTranslation(translations[i]);
            int parent = avatar.Nodes[i].Parent;
            world[i] = parent < 0 ? local : local * world[parent];
        }

        return world;
    }

    private void Skin(AvatarMesh mesh)
    {
        Matrix4x4[] joints = new Matrix4x4[mesh.Joints.Length];
        for (int i = 0; i < joints.Length; i++)
            joints[i] = mesh.InverseBind[i] * _nodesInWorld[mesh.Joints[i]];
        Vector3[] positions = new Vector3[mesh.Positions.Length];
        Vector3[] normals = new Vector3[mesh.Positions.Length];
        for (int i = 0; i < positions.Length; i++)
        {
            Matrix4x4 blend = mesh.SkinWeights.Length == 0 ? joints[0] : Blend(joints, mesh.SkinJoints[i], mesh.SkinWeights[i]);
            positions[i] = Vector3.Transform(mesh.Positions[i], blend);
            normals[i] = Vector3.Normalize(Vector3.TransformNormal(mesh.Normals[i], blend));
        }

        Positions.Add(positions);
        Normals.Add(normals);
    }

    private static Matrix4x4 Blend(Matrix4x4[] joints, (ushort A, ushort B, ushort C, ushort D) index, Vector4 weight) =>
        (joints[index.A] * weight.X) + (joints[index.B] * weight.Y) + (joints[index.C] * weight.Z) + (joints[index.D] * weight.W);
}
