using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Where the drawn body begins and ends in its rest pose.</summary>
internal readonly record struct RestShape(float Floor, float Top)
{
    /// <summary>Measures all meshes as they stand; the floor is under the feet where feet are drawn.</summary>
    public static RestShape Of(Skeleton skeleton, HumanoidMap map, IReadOnlyList<RawMesh> meshes)
    {
        float low = float.MaxValue, lowFeet = float.MaxValue, high = float.MinValue;
        List<float> crown = new();
        foreach (RawMesh mesh in meshes)
        {
            Bone?[] bones = mesh.Skin.Nodes.Select(node => Carrier(skeleton, map, node)).ToArray();
            Matrix4x4[] matrices = Matrices(skeleton, mesh);
            for (int i = 0; i < mesh.Positions.Length; i++)
            {
                float y = Posed(mesh, matrices, i).Y;
                Bone? bone = bones[mesh.IsRigid ? 0 : mesh.SkinJoints[i].A];
                low = System.MathF.Min(low, y);
                high = System.MathF.Max(high, y);
                if (bone is Bone.LeftFoot or Bone.RightFoot or Bone.LeftToes or Bone.RightToes or Bone.LeftLowerLeg or Bone.RightLowerLeg)
                    lowFeet = System.MathF.Min(lowFeet, y);
                if (bone == Bone.Head && !mesh.IsRigid)
                    crown.Add(y);
            }
        }

        return new RestShape(lowFeet < float.MaxValue ? lowFeet : low, crown.Count > 20 ? Nearly(crown) : high);
    }

    /// <summary>Matrix per skin joint from mesh to world.</summary>
    public static Matrix4x4[] Matrices(Skeleton skeleton, RawMesh mesh) =>
        mesh.Skin.Nodes.Select((node, i) => mesh.Skin.InverseBind[i] * skeleton.Joints[node].World).ToArray();

    /// <summary>A vertex where the rest pose puts it.</summary>
    public static Vector3 Posed(RawMesh mesh, Matrix4x4[] matrices, int vertex)
    {
        Vector3 p = mesh.Positions[vertex];
        if (mesh.IsRigid)
            return Vector3.Transform(p, matrices[0]);
        (ushort a, ushort b, ushort c, ushort d) = mesh.SkinJoints[vertex];
        Vector4 w = mesh.SkinWeights[vertex];
        return (w.X * Vector3.Transform(p, matrices[a])) + (w.Y * Vector3.Transform(p, matrices[b]))
            + (w.Z * Vector3.Transform(p, matrices[c])) + (w.W * Vector3.Transform(p, matrices[d]));
    }

    /// <summary>The bone that a node moves with.</summary>
    public static Bone? Carrier(Skeleton skeleton, HumanoidMap map, int node)
    {
        for (int at = node; at >= 0; at = skeleton.Joints[at].Parent)
        {
            if (map.BoneOf(at) is Bone bone)
                return bone;
        }

        return null;
    }

    private static float Nearly(List<float> heights)
    {
        heights.Sort();
        return heights[(int)(0.98f * (heights.Count - 1))];
    }
}
