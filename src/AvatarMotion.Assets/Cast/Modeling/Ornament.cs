using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Small solid ornaments.</summary>
internal static class Ornament
{
    /// <summary>A four-pointed spark, Lumi's emblem: a faceted star that bulges toward <paramref name="front"/>.</summary>
    /// <param name="up">Unit direction of the long point.</param>
    /// <param name="size">Half its height, metres.</param>
    public static ShapeMesh Spark(Vector3 center, Vector3 up, Vector3 front, float size)
    {
        ShapeMesh spark = new();
        Vector3 side = Vector3.Cross(up, front);
        Vector3[] rim = new Vector3[8];
        for (int i = 0; i < rim.Length; i++)
        {
            (float sin, float cos) = MathF.SinCos(MathF.Tau * i / rim.Length);
            float radius = size * (i % 4 == 0 ? 1f : i % 2 == 0 ? 0.72f : 0.30f);
            rim[i] = center + (((up * cos) + (side * sin)) * radius);
        }

        for (int i = 0; i < rim.Length; i++)
        {
            Vector3 next = rim[(i + 1) % rim.Length];
            AddFacet(spark, rim[i], next, center + (front * 0.34f * size), front);
            AddFacet(spark, next, rim[i], center - (front * 0.15f * size), -front);
        }

        return spark;
    }

    private static void AddFacet(ShapeMesh mesh, Vector3 a, Vector3 b, Vector3 c, Vector3 facing)
    {
        Vector3 normal = Vector3.Cross(b - a, c - a);
        if (Vector3.Dot(normal, facing) < 0f)
        {
            (a, b) = (b, a);
            normal = -normal;
        }

        normal = Vector3.Normalize(normal);
        mesh.AddTriangle(mesh.Add(a, normal), mesh.Add(b, normal), mesh.Add(c, normal));
    }
}
