using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Turns a modeled mesh into a drawable one: compact joint table, inverse binds, levels of detail.</summary>
internal static class MeshFinisher
{
    /// <summary>Shares of full detail for broad surfaces.</summary>
    public static readonly Vector2 BroadLevels = new(0.34f, 0.14f);

    /// <summary>Shares of full detail for thin trims, which would vanish with fewer.</summary>
    public static readonly Vector2 TrimLevels = new(0.50f, 0.28f);

    /// <summary>Shares for cloth over cloth, which must not sink into the layer below it.</summary>
    public static readonly Vector2 LayerLevels = new(0.62f, 0.40f);

    /// <param name="levels">Share of triangles in the middle and the lowest level of detail.</param>
    /// <param name="springs">The part's springs, whose joints are 55 + index.</param>
    public static AvatarMesh Finish(string name, ShapeMesh mesh, ToonMaterial material, Vector2 levels, IReadOnlyList<(string Name, SpringJoint Joint)> springs)
    {
        Vector3[] positions = mesh.Positions.ToArray();
        int[] full = mesh.Triangles.ToArray();
        int[] middle = MeshDecimator.Reduce(positions, mesh.Normals, full, (int)(full.Length / 3 * levels.X));
        int[] low = MeshDecimator.Reduce(positions, mesh.Normals, middle, (int)(full.Length / 3 * levels.Y));
        SortedSet<int> used = UsedJoints(mesh);
        int[] joints = new int[used.Count];
        used.CopyTo(joints);
        return new AvatarMesh
        {
            Name = name,
            Positions = positions,
            Normals = mesh.Normals.ToArray(),
            Colors = mesh.Colors.ToArray(),
            SkinJoints = CompactJoints(mesh, joints),
            SkinWeights = mesh.Skins.ConvertAll(skin => skin.Weights).ToArray(),
            Joints = joints,
            InverseBind = Array.ConvertAll(joints, joint => LumiPart.InverseBind(RestPosition(joint, springs))),
            Levels = new[] { full, middle, low },
            Material = material,
        };
    }

    private static Vector3 RestPosition(int joint, IReadOnlyList<(string Name, SpringJoint Joint)> springs) =>
        joint < Bones.Count ? LumiRig.At((Bone)joint) : springs[joint - Bones.Count].Joint.RestPositionInModel;

    private static SortedSet<int> UsedJoints(ShapeMesh mesh)
    {
        SortedSet<int> used = new();
        foreach (VertexSkin skin in mesh.Skins)
        {
            for (int slot = 0; slot < 4; slot++)
            {
                (int joint, float weight) = skin.Slot(slot);
                if (weight > 0f)
                    used.Add(joint);
            }
        }

        return used;
    }

    private static (ushort A, ushort B, ushort C, ushort D)[] CompactJoints(ShapeMesh mesh, int[] joints)
    {
        (ushort, ushort, ushort, ushort)[] compact = new (ushort, ushort, ushort, ushort)[mesh.Skins.Count];
        for (int i = 0; i < compact.Length; i++)
            compact[i] = (Find(mesh.Skins[i], 0), Find(mesh.Skins[i], 1), Find(mesh.Skins[i], 2), Find(mesh.Skins[i], 3));
        return compact;

        ushort Find(VertexSkin skin, int slot)
        {
            (int joint, float weight) = skin.Slot(slot);
            return weight > 0f ? (ushort)Array.BinarySearch(joints, joint) : (ushort)0;
        }
    }
}
