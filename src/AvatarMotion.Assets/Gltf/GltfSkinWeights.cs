using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Reads which joints carry each vertex: the four strongest of up to eight, weights summing to 1.</summary>
internal static class GltfSkinWeights
{
    public static void Read(GltfAccessors accessors, JsonView attributes, RawMesh mesh)
    {
        int vertices = mesh.Positions.Length;
        int[] joints = accessors.Integers(attributes["JOINTS_0"].Int(), 4);
        float[] weights = accessors.Floats(attributes["WEIGHTS_0"].Int(), 4);
        bool hasMore = attributes["JOINTS_1"].Exists && attributes["WEIGHTS_1"].Exists;
        int[] moreJoints = hasMore ? accessors.Integers(attributes["JOINTS_1"].Int(), 4) : Array.Empty<int>();
        float[] moreWeights = hasMore ? accessors.Floats(attributes["WEIGHTS_1"].Int(), 4) : Array.Empty<float>();
        if (joints.Length != 4 * vertices || weights.Length != 4 * vertices || (hasMore && (moreJoints.Length != 4 * vertices || moreWeights.Length != 4 * vertices)))
            throw new AssetException($"mesh '{mesh.Name}' has another number of skin weights than vertices; export it again.");
        var kept = new (ushort, ushort, ushort, ushort)[vertices];
        Vector4[] shares = new Vector4[vertices];
        Span<(float Weight, int Joint)> found = stackalloc (float, int)[8];
        for (int i = 0; i < vertices; i++)
        {
            for (int k = 0; k < 8; k++)
            {
                bool first = k < 4;
                int at = (4 * i) + (k % 4);
                found[k] = !first && !hasMore ? (0f, 0) : first ? (weights[at], joints[at]) : (moreWeights[at], moreJoints[at]);
            }

            Keep(found, mesh, out kept[i], out shares[i]);
        }

        mesh.SkinJoints = kept;
        mesh.SkinWeights = shares;
    }

    private static void Keep(Span<(float Weight, int Joint)> found, RawMesh mesh, out (ushort, ushort, ushort, ushort) joints, out Vector4 weights)
    {
        foreach (ref (float Weight, int Joint) entry in found)
        {
            if (!(entry.Weight > 0f))
                entry = (0f, 0);
            else if (entry.Joint < 0 || entry.Joint >= mesh.Skin.Nodes.Length)
                throw new AssetException($"mesh '{mesh.Name}' is bound to joint {entry.Joint} of {mesh.Skin.Nodes.Length}; export it again.");
        }

        found.Sort((a, b) => b.Weight.CompareTo(a.Weight));
        joints = ((ushort)found[0].Joint, (ushort)found[1].Joint, (ushort)found[2].Joint, (ushort)found[3].Joint);
        weights = new Vector4(found[0].Weight, found[1].Weight, found[2].Weight, found[3].Weight);
        float sum = weights.X + weights.Y + weights.Z + weights.W;
        weights = sum > 1e-6f ? weights / sum : Vector4.UnitX;
    }
}
