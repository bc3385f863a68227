using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>
/// Files are often saved in the middle of an animation. The pose that a skin was bound in is written in its inverse bind matrices and makes the better rest pose:
/// it is taken where it is the more symmetric of the two.
/// </summary>
internal static class BindPose
{
    private const float Tolerance = 0.02f;

    public static void Restore(Skeleton skeleton, HumanoidMap map, IReadOnlyList<RawMesh> meshes)
    {
        RawMesh? body = Largest(meshes);
        if (body is null || Array.IndexOf(body.Skin.Nodes, map[Bone.Hips]) < 0 || IsAtBind(skeleton, body))
            return;
        Matrix4x4[] before = new Matrix4x4[skeleton.Joints.Count];
        for (int i = 0; i < before.Length; i++)
            before[i] = skeleton.Joints[i].World;
        float asymmetry = Asymmetry(skeleton, map);
        Apply(skeleton, body, before);
        if (Asymmetry(skeleton, map) <= asymmetry)
            return;
        for (int i = 0; i < before.Length; i++)
            skeleton.Joints[i].World = before[i];
    }

    /// <summary>The skinned mesh with the most joints.</summary>
    private static RawMesh? Largest(IReadOnlyList<RawMesh> meshes)
    {
        RawMesh? best = null;
        foreach (RawMesh mesh in meshes)
        {
            if (!mesh.IsRigid && (best is null || mesh.Skin.Nodes.Length > best.Skin.Nodes.Length))
                best = mesh;
        }

        return best;
    }

    private static bool IsAtBind(Skeleton skeleton, RawMesh mesh)
    {
        Matrix4x4 first = mesh.Skin.InverseBind[0] * skeleton.Joints[mesh.Skin.Nodes[0]].World;
        for (int i = 1; i < mesh.Skin.Nodes.Length; i++)
        {
            if (!MatrixParts.Near(mesh.Skin.InverseBind[i] * skeleton.Joints[mesh.Skin.Nodes[i]].World, first, 0f))
                return false;
        }

        return true;
    }

    /// <summary>Puts skin joints where they were bound and lets the others follow their parents.</summary>
    private static void Apply(Skeleton skeleton, RawMesh mesh, Matrix4x4[] before)
    {
        Matrix4x4 shown = before[mesh.Node];
        foreach (int i in skeleton.InOrder())
        {
            Joint joint = skeleton.Joints[i];
            int slot = Array.IndexOf(mesh.Skin.Nodes, i);
            if (slot >= 0 && MatrixParts.IsUsable(mesh.Skin.InverseBind[slot]))
                joint.World = MatrixParts.Inverse(mesh.Skin.InverseBind[slot]) * shown;
            else if (joint.Parent >= 0)
                joint.World = before[i] * MatrixParts.Inverse(before[joint.Parent]) * skeleton.Joints[joint.Parent].World;
        }
    }

    /// <summary>How far right limbs are from the mirror image of left ones, as a share of the body's size.</summary>
    private static float Asymmetry(Skeleton skeleton, HumanoidMap map)
    {
        Vector3 left = skeleton.Position(map[Bone.LeftUpperLeg]), right = skeleton.Position(map[Bone.RightUpperLeg]);
        Vector3 axis = Vector3.Normalize(left - right), middle = 0.5f * (left + right);
        float sum = 0f;
        foreach (Bone bone in new[] { Bone.LeftLowerLeg, Bone.LeftFoot, Bone.LeftUpperArm, Bone.LeftLowerArm, Bone.LeftHand })
        {
            Vector3 twin = skeleton.Position(map[Bones.Mirror(bone)]) - middle;
            Vector3 mirrored = twin - (2f * Vector3.Dot(twin, axis) * axis);
            sum += Vector3.Distance(skeleton.Position(map[bone]) - middle, mirrored);
        }

        float size = Vector3.Distance(skeleton.Position(map[Bone.Head]), middle);
        float score = sum / MathF.Max(size, 1e-9f);
        return float.IsFinite(score) ? score + Tolerance : float.MaxValue;
    }
}
