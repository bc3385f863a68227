using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Normals for meshes that come without: the triangles' own, smoothed over vertices that lie at one place.</summary>
internal static class FacetNormals
{
    public static Vector3[] Smooth(Vector3[] positions, int[] triangles)
    {
        Dictionary<Vector3, Vector3> sums = new();
        for (int t = 0; t + 2 < triangles.Length; t += 3)
        {
            Vector3 a = positions[triangles[t]], b = positions[triangles[t + 1]], c = positions[triangles[t + 2]];
            Vector3 area = Vector3.Cross(b - a, c - a);
            foreach (Vector3 corner in stackalloc[] { a, b, c })
                sums[corner] = sums.GetValueOrDefault(corner) + area;
        }

        Vector3[] normals = new Vector3[positions.Length];
        for (int i = 0; i < normals.Length; i++)
        {
            Vector3 sum = sums.GetValueOrDefault(positions[i]);
            normals[i] = sum.LengthSquared() > 0f ? Vector3.Normalize(sum) : Vector3.UnitY;
        }

        return normals;
    }
}
