using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>The skin of a grid mesh: its joints, their inverse bind matrices, and per vertex indices and weights (empty for a rigid mesh).</summary>
internal sealed record GridSkin(int[] Joints, Matrix4x4[] InverseBind, (ushort A, ushort B, ushort C, ushort D)[] Indices, Vector4[] Weights)
{
    /// <summary>Collects the joints that vertices name; <paramref name="restOf"/> gives a joint's rest position in model space.</summary>
    public static GridSkin From(IReadOnlyList<GridVertex> vertices, int node, Func<int, Vector3>? restOf)
    {
        Func<int, Vector3> rest = restOf ?? (joint => LumiRig.RestPositions[joint]);
        List<int> joints = new() { node };
        (ushort A, ushort B, ushort C, ushort D)[] indices = new (ushort, ushort, ushort, ushort)[vertices.Count];
        Vector4[] weights = new Vector4[vertices.Count];
        for (int i = 0; i < indices.Length; i++)
        {
            GridVertex vertex = vertices[i];
            indices[i] = (SlotOf(joints, vertex.JointA), SlotOf(joints, vertex.JointB), 0, 0);
            weights[i] = new(1f - vertex.Blend, vertex.Blend, 0f, 0f);
        }

        Matrix4x4[] inverse = joints.ConvertAll(joint => LumiPart.InverseBind(rest(joint))).ToArray();
        return new(joints.ToArray(), inverse, indices, weights);
    }

    private static ushort SlotOf(List<int> joints, int joint)
    {
        if (joint < 0)
            return 0;
        int slot = joints.IndexOf(joint);
        if (slot < 0)
        {
            slot = joints.Count;
            joints.Add(joint);
        }

        return (ushort)slot;
    }
}
