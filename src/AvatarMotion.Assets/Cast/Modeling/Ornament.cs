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

    /// <summary>A spark laid flat onto a surface.</summary>
    /// <param name="from">A point outside, in front of the spark's middle.</param>
    /// <param name="toward">Unit direction from there to the surface.</param>
    /// <param name="lift">Height above the surface, metres.</param>
    public static ShapeMesh Flat(DistanceField surface, Vector3 from, Vector3 toward, float size, float lift)
    {
        ShapeMesh spark = Spark(from, Vector3.UnitY, -toward, size);
        ShapeMesh flat = spark.Where((a, b, c) => Vector3.Dot(spark.Normals[a], toward) < 0f);
        for (int i = 0; i < flat.Positions.Count; i++)
        {
            Vector3 start = flat.Positions[i] - (toward * Vector3.Dot(flat.Positions[i] - from, toward));
            float way = 0f;
            for (int step = 0; step < 40; step++)
                way += 0.8f * (surface(start + (toward * way)) - lift);
            flat.Positions[i] = start + (toward * way);
            flat.Normals[i] = Vector3.Normalize(Distance.Gradient(surface, flat.Positions[i], 0.002f));
        }

        return flat;
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
