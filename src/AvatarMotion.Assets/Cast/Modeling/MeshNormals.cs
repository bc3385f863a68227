using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Normals from triangles, and winding made to agree with an idea of outside.</summary>
internal static class MeshNormals
{
    /// <summary>Smooth normals, weighted by area.</summary>
    public static void FromTriangles(ShapeMesh mesh)
    {
        Vector3[] sums = new Vector3[mesh.Positions.Count];
        for (int t = 0; t < mesh.Triangles.Count; t += 3)
        {
            Vector3 normal = Area(mesh, t);
            sums[mesh.Triangles[t]] += normal;
            sums[mesh.Triangles[t + 1]] += normal;
            sums[mesh.Triangles[t + 2]] += normal;
        }

        for (int i = 0; i < sums.Length; i++)
            mesh.Normals[i] = sums[i].LengthSquared() > 1e-20f ? Vector3.Normalize(sums[i]) : Vector3.UnitY;
    }

    /// <summary>Turns the whole mesh inside out where most of it faces the line through <paramref name="center"/> along <paramref name="axis"/>.</summary>
    public static ShapeMesh FacingAwayFrom(ShapeMesh mesh, Vector3 center, Vector3 axis)
    {
        float agreement = 0f;
        for (int t = 0; t < mesh.Triangles.Count; t += 3)
        {
            Vector3 away = mesh.Positions[mesh.Triangles[t]] - center;
            agreement += Vector3.Dot(Area(mesh, t), away - (axis * Vector3.Dot(away, axis)));
        }

        if (agreement < 0f)
            Flip(mesh);
        return mesh;
    }

    /// <summary>Turns triangles and normals inside out.</summary>
    public static void Flip(ShapeMesh mesh)
    {
        List<int> triangles = mesh.Triangles;
        for (int t = 0; t < triangles.Count; t += 3)
            (triangles[t + 1], triangles[t + 2]) = (triangles[t + 2], triangles[t + 1]);
        for (int i = 0; i < mesh.Normals.Count; i++)
            mesh.Normals[i] = -mesh.Normals[i];
    }

    private static Vector3 Area(ShapeMesh mesh, int t)
    {
        Vector3 a = mesh.Positions[mesh.Triangles[t]];
        return Vector3.Cross(mesh.Positions[mesh.Triangles[t + 1]] - a, mesh.Positions[mesh.Triangles[t + 2]] - a);
    }
}
