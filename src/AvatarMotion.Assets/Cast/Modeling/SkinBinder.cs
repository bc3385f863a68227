using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AvatarMotion.Assets;

/// <summary>A bone as skinning sees it: its segment in rest space and the radius of flesh around it, metres.</summary>
/// <param name="Side">1 where it belongs to the left half, −1 to the right, 0 to both; a bone does not pull at the other half.</param>
internal readonly record struct BoneSegment(int Joint, Vector3 Start, Vector3 End, float Radius, int Side);

/// <summary>Skin weights by distance to bones, then smoothed over the surface so that joints bend over their whole width.</summary>
internal static class SkinBinder
{
    private const float Falloff = 7f;

    /// <summary>Sets every vertex's skin from the bones, then diffuses it <paramref name="rounds"/> times.</summary>
    /// <param name="spread">How much a place takes part in all rounds but the first, in [0, 1]: hinges that must keep their girth little, ball joints fully.</param>
    public static void Bind(ShapeMesh mesh, IReadOnlyList<BoneSegment> bones, int rounds, Func<Vector3, float>? spread = null)
    {
        Dictionary<int, float>[] weights = new Dictionary<int, float>[mesh.Positions.Count];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = Nearest(mesh.Positions[i], bones);
        Smooth(mesh, weights, rounds, spread);
    }

    /// <summary>Diffuses skins that a mesh already has.</summary>
    public static void Smooth(ShapeMesh mesh, int rounds, Func<Vector3, float>? spread = null)
    {
        Dictionary<int, float>[] weights = new Dictionary<int, float>[mesh.Positions.Count];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = new();
            for (int slot = 0; slot < 4; slot++)
            {
                (int joint, float weight) = mesh.Skins[i].Slot(slot);
                if (weight > 0f)
                    weights[i][joint] = weight;
            }
        }

        Smooth(mesh, weights, rounds, spread);
    }

    private static void Smooth(ShapeMesh mesh, Dictionary<int, float>[] weights, int rounds, Func<Vector3, float>? spread)
    {
        List<int>[] neighbors = Neighbors(mesh);
        for (int round = 0; round < rounds; round++)
            weights = Diffuse(weights, neighbors, i => round == 0 || spread is null ? 0.5f : 0.5f * spread(mesh.Positions[i]));
        for (int i = 0; i < weights.Length; i++)
            mesh.Skins[i] = VertexSkin.Strongest(weights[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Dictionary<int, float> Nearest(Vector3 point, IReadOnlyList<BoneSegment> bones)
    {
        Dictionary<int, float> weights = new();
        float sum = 0f;
        foreach (BoneSegment bone in bones)
        {
            if (bone.Side * point.X < 0f)
                continue;
            float t = Distance.AlongSegment(point, bone.Start, bone.End);
            float distance = Vector3.Distance(point, Vector3.Lerp(bone.Start, bone.End, t)) / bone.Radius;
            float weight = MathF.Pow(MathF.Max(distance, 0.05f), -Falloff);
            weights[bone.Joint] = weights.GetValueOrDefault(bone.Joint) + weight;
            sum += weight;
        }

        foreach (int joint in new List<int>(weights.Keys))
        {
            weights[joint] /= sum;
            if (weights[joint] < 0.01f)
                weights.Remove(joint);
        }

        return weights;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Dictionary<int, float>[] Diffuse(Dictionary<int, float>[] weights, List<int>[] neighbors, Func<int, float> share)
    {
        Dictionary<int, float>[] next = new Dictionary<int, float>[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            next[i] = new();
            float given = neighbors[i].Count == 0 ? 0f : share(i);
            Accumulate(next[i], weights[i], 1f - given);
            foreach (int neighbor in neighbors[i])
                Accumulate(next[i], weights[neighbor], given / neighbors[i].Count);
        }

        return next;
    }

    private static void Accumulate(Dictionary<int, float> to, Dictionary<int, float> from, float factor)
    {
        foreach ((int joint, float weight) in from)
            to[joint] = to.GetValueOrDefault(joint) + (weight * factor);
    }

    private static List<int>[] Neighbors(ShapeMesh mesh)
    {
        List<int>[] neighbors = new List<int>[mesh.Positions.Count];
        for (int i = 0; i < neighbors.Length; i++)
            neighbors[i] = new();
        for (int t = 0; t < mesh.Triangles.Count; t++)
        {
            int next = t % 3 == 2 ? t - 2 : t + 1;
            Link(neighbors, mesh.Triangles[t], mesh.Triangles[next]);
            Link(neighbors, mesh.Triangles[next], mesh.Triangles[t]);
        }

        return neighbors;
    }

    private static void Link(List<int>[] neighbors, int from, int to)
    {
        if (!neighbors[from].Contains(to))
            neighbors[from].Add(to);
    }
}
