using System.Collections.Generic;

namespace AvatarMotion.Assets;

/// <summary>Finds the open edges of a mesh.</summary>
internal static class MeshBorder
{
    /// <summary>Border loops as vertex indices, each with the mesh on its left seen from outside; the last vertex joins the first.</summary>
    public static List<List<int>> Loops(ShapeMesh mesh)
    {
        SortedDictionary<int, int> next = OpenEdges(mesh);
        List<List<int>> loops = new();
        while (next.Count > 0)
        {
            List<int> loop = new();
            int start = FirstKey(next);
            int at = start;
            while (next.Remove(at, out int to))
            {
                loop.Add(at);
                at = to;
            }

            if (loop.Count > 3 && at == start)
                loops.Add(loop);
        }

        return loops;
    }

    private static SortedDictionary<int, int> OpenEdges(ShapeMesh mesh)
    {
        HashSet<(int, int)> edges = new();
        for (int t = 0; t < mesh.Triangles.Count; t++)
            edges.Add((mesh.Triangles[t], mesh.Triangles[t % 3 == 2 ? t - 2 : t + 1]));
        SortedDictionary<int, int> next = new();
        foreach ((int from, int to) in edges)
        {
            if (!edges.Contains((to, from)))
                next[from] = to;
        }

        return next;
    }

    private static int FirstKey(SortedDictionary<int, int> map)
    {
        foreach (int key in map.Keys)
            return key;
        return -1;
    }
}
