using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Reads the node tree of a glTF file into a <see cref="Skeleton"/>.</summary>
internal static class GltfNodes
{
    private const int Most = 20_000;

    /// <summary>All nodes with their rest transforms in world; joint index = node index.</summary>
    public static Skeleton Read(GltfFile file)
    {
        JsonView nodes = file.Root["nodes"];
        if (nodes.Count == 0)
            throw new AssetException("it has no nodes, so there is no body in it; export the whole character.");
        if (nodes.Count > Most)
            throw new AssetException($"it has {nodes.Count} nodes, and {Most} are the most; export the character alone.");
        int[] parents = Parents(nodes);
        Skeleton skeleton = new();
        int index = 0;
        foreach (JsonView node in nodes.Entries())
        {
            int joint = skeleton.Add(node["name"].Text(), parents[index], Local(node, index));
            skeleton.Joints[joint].ShowsMesh = node["mesh"].Exists;
            skeleton.Joints[joint].ShowsSkin = node["mesh"].Exists && node["skin"].Exists;
            index++;
        }

        foreach (int i in skeleton.InOrder())
        {
            if (parents[i] >= 0)
                skeleton.Joints[i].World *= skeleton.Joints[parents[i]].World;
        }

        return skeleton;
    }

    /// <summary>Whether each node is part of the scene that the file shows.</summary>
    public static bool[] InScene(GltfFile file, Skeleton skeleton)
    {
        bool[] shown = new bool[skeleton.Joints.Count];
        JsonView roots = file.Root["scenes"][file.Root["scene"].Int(0)]["nodes"];
        if (roots.Count == 0)
        {
            Array.Fill(shown, true);
            return shown;
        }

        HashSet<int> set = new();
        foreach (JsonView root in roots.Entries())
            set.Add(root.Int());
        foreach (int i in skeleton.InOrder())
            shown[i] = set.Contains(i) || (skeleton.Joints[i].Parent >= 0 && shown[skeleton.Joints[i].Parent]);
        return shown;
    }

    private static int[] Parents(JsonView nodes)
    {
        int[] parents = new int[nodes.Count];
        Array.Fill(parents, -1);
        int at = 0;
        foreach (JsonView node in nodes.Entries())
        {
            foreach (JsonView entry in node["children"].Entries())
            {
                int child = entry.Int();
                if (child < 0 || child >= parents.Length)
                    throw new AssetException($"node {at} has a child {child} that is not there; export it again.");
                if (parents[child] >= 0)
                    throw new AssetException($"node {child} has two parents; export it again.");
                parents[child] = at;
            }

            at++;
        }

        RefuseCycles(parents);
        return parents;
    }

    private static void RefuseCycles(int[] parents)
    {
        int[] visit = new int[parents.Length];
        for (int i = 0; i < parents.Length; i++)
        {
            int at = i;
            while (at >= 0 && visit[at] == 0)
            {
                visit[at] = i + 1;
                at = parents[at];
            }

            if (at >= 0 && visit[at] == i + 1)
                throw new AssetException("its nodes hang on each other in a circle; export it again.");
        }
    }

    private static Matrix4x4 Local(JsonView node, int index)
    {
        Matrix4x4 local;
        JsonView matrix = node["matrix"];
        if (matrix.Count == 16)
        {
            Span<float> values = stackalloc float[16];
            for (int i = 0; i < 16; i++)
                values[i] = matrix[i].Number(float.NaN);
            local = MatrixParts.FromColumns(values);
        }
        else
        {
            Vector4 turn = node["rotation"].Vector4(Vector4.UnitW);
            Quaternion rotation = turn.LengthSquared() < 1e-8f ? Quaternion.Identity : Quaternion.Normalize(new Quaternion(turn.X, turn.Y, turn.Z, turn.W));
            local = Matrix4x4.CreateScale(node["scale"].Vector3(Vector3.One)) * Matrix4x4.CreateFromQuaternion(rotation);
            local.Translation = node["translation"].Vector3(Vector3.Zero);
        }

        return MatrixParts.IsUsable(local) ? local : Flat(local, index);
    }

    /// <summary>A node scaled to nothing hides its part; a broken one is refused.</summary>
    private static Matrix4x4 Flat(Matrix4x4 local, int index)
    {
        if (!MatrixParts.IsFinite(local.Translation) || !float.IsFinite(local.GetDeterminant()))
            throw new AssetException($"the transform of node {index} is not finite; repair the model and export it again.");
        return Matrix4x4.CreateScale(1e-5f) * Matrix4x4.CreateTranslation(local.Translation);
    }
}
