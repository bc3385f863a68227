using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Surfaces between rings or lines of points: cuffs, collars, skirts, ribbons, trims.</summary>
internal static class RingLoft
{
    /// <summary>
    /// A surface through rows of equally many points. With rows that go up while points run counter-clockwise seen from above, it faces outward.
    /// </summary>
    /// <param name="closed">Whether the last point of a row joins the first.</param>
    public static ShapeMesh Surface(IReadOnlyList<Vector3[]> rows, bool closed)
    {
        ShapeMesh mesh = new();
        int width = rows[0].Length;
        foreach (Vector3[] row in rows)
        {
            foreach (Vector3 point in row)
                mesh.Add(point, Vector3.UnitY);
        }

        for (int r = 0; r + 1 < rows.Count; r++)
        {
            for (int i = 0; i < (closed ? width : width - 1); i++)
            {
                int next = (i + 1) % width;
                mesh.AddQuad((r * width) + i, (r * width) + next, ((r + 1) * width) + next, ((r + 1) * width) + i);
            }
        }

        MeshNormals.FromTriangles(mesh);
        return mesh;
    }

    /// <summary>An ellipse of points that runs from <paramref name="side"/> to <paramref name="front"/> (both half axes).</summary>
    public static Vector3[] Ellipse(Vector3 center, Vector3 side, Vector3 front, int count)
    {
        Vector3[] ring = new Vector3[count];
        for (int i = 0; i < count; i++)
        {
            (float sin, float cos) = MathF.SinCos(MathF.Tau * i / count);
            ring[i] = center + (side * cos) + (front * sin);
        }

        return ring;
    }

    /// <summary>
    /// The line where a plane cuts a field around <paramref name="center"/> (which lies inside), pushed out by <paramref name="offset"/> metres; from
    /// <paramref name="side"/> toward <paramref name="front"/>, both unit.
    /// </summary>
    public static Vector3[] OnField(DistanceField field, Vector3 center, Vector3 side, Vector3 front, int count, float offset)
    {
        Vector3[] ring = new Vector3[count];
        for (int i = 0; i < count; i++)
        {
            (float sin, float cos) = MathF.SinCos(MathF.Tau * i / count);
            Vector3 away = (side * cos) + (front * sin);
            ring[i] = center + (away * (FirstHit(field, center, away) + offset));
        }

        return ring;
    }

    /// <summary>Way from an inner point to the surface along a unit direction, at most 0.25 m.</summary>
    public static float FirstHit(DistanceField field, Vector3 start, Vector3 direction)
    {
        float way = 0f;
        for (int step = 0; step < 48 && way < 0.25f; step++)
        {
            float inside = -field(start + (direction * way));
            if (inside < 0.0002f)
                break;
            way += 0.8f * inside;
        }

        return way;
    }

    /// <summary>A closed trim around a ring: a flat rounded band whose section is <paramref name="up"/> high (half) and <paramref name="outward"/> thick (half).</summary>
    /// <param name="path">Points of the ring, closed.</param>
    /// <param name="center">A point inside the ring that decides which way is outward.</param>
    public static ShapeMesh Band(IReadOnlyList<Vector3> path, Vector3 center, Vector3 axis, float up, float outward)
    {
        List<Vector3[]> rows = new();
        ReadOnlySpan<(float Out, float Up)> section = stackalloc (float, float)[] { (-1f, -0.8f), (1f, -0.75f), (1f, 0.75f), (-1f, 0.8f) };
        foreach ((float o, float u) in section)
        {
            Vector3[] row = new Vector3[path.Count];
            for (int i = 0; i < row.Length; i++)
            {
                Vector3 away = path[i] - center;
                away -= axis * Vector3.Dot(away, axis);
                row[i] = path[i] + (Vector3.Normalize(away) * (o * outward)) + (axis * (u * up));
            }

            rows.Add(row);
        }

        ShapeMesh band = Surface(rows, closed: true);
        return MeshNormals.FacingAwayFrom(band, center, axis);
    }
}
