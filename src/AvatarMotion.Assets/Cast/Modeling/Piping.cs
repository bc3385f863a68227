using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Trims along the open edges of a garment: they hide the cut, give the cloth thickness and close the gap below it.</summary>
internal static class Piping
{
    private const int SmoothingRounds = 3;
    private const float ShortestLoop = 0.1f;

    /// <summary>A trim along the border loops of a garment; loops shorter than 10 cm are left bare.</summary>
    /// <param name="where">Positions that get a trim.</param>
    /// <param name="spacing">Distance between its cross-sections along the edge.</param>
    public static ShapeMesh Along(ShapeMesh garment, Func<Vector3, bool> where, Section section, float spacing)
    {
        ShapeMesh trim = new();
        ReadOnlySpan<Vector2> corners = stackalloc Vector2[]
        {
            new(-section.Width, 0.65f * section.Height), new(0.0012f, section.Height), new(0.0016f, -0.3f * section.Depth), new(-0.002f, -section.Depth),
        };
        foreach (List<int> loop in MeshBorder.Loops(garment))
        {
            List<EdgePoint> points = Resample(garment, loop, spacing);
            if (points.Count > 3)
                AddTrim(trim, points, corners, where);
        }

        return trim;
    }

    /// <summary>Cross-section in metres: how far the trim covers the cloth, how far it stands off, how far its inner edge reaches below.</summary>
    public readonly record struct Section(float Width, float Height, float Depth);

    private readonly record struct EdgePoint(Vector3 Position, Vector3 Normal, VertexSkin Skin);

    private static List<EdgePoint> Resample(ShapeMesh mesh, List<int> loop, float spacing)
    {
        float length = 0f;
        for (int i = 0; i < loop.Count; i++)
            length += Vector3.Distance(mesh.Positions[loop[i]], mesh.Positions[loop[(i + 1) % loop.Count]]);
        List<EdgePoint> points = new();
        if (length < ShortestLoop)
            return points;
        int count = Math.Max(6, (int)(length / spacing));
        float walked = 0f;
        for (int i = 0; i < loop.Count; i++)
        {
            int a = loop[i];
            int b = loop[(i + 1) % loop.Count];
            float edge = Vector3.Distance(mesh.Positions[a], mesh.Positions[b]);
            while (points.Count < count && points.Count * length / count <= walked + edge)
                points.Add(Between(mesh, a, b, edge < 1e-7f ? 0f : ((points.Count * length / count) - walked) / edge));
            walked += edge;
        }

        return Smooth(points);
    }

    private static EdgePoint Between(ShapeMesh mesh, int a, int b, float t) => new(
        Vector3.Lerp(mesh.Positions[a], mesh.Positions[b], t),
        Vector3.Normalize(Vector3.Lerp(mesh.Normals[a], mesh.Normals[b], t)),
        VertexSkin.Blend(mesh.Skins[a], mesh.Skins[b], t));

    private static List<EdgePoint> Smooth(List<EdgePoint> points)
    {
        for (int round = 0; round < SmoothingRounds; round++)
        {
            List<EdgePoint> next = new(points.Count);
            for (int i = 0; i < points.Count; i++)
            {
                EdgePoint before = points[(i + points.Count - 1) % points.Count];
                EdgePoint after = points[(i + 1) % points.Count];
                next.Add(points[i] with
                {
                    Position = (points[i].Position * 0.5f) + ((before.Position + after.Position) * 0.25f),
                    Normal = Vector3.Normalize((points[i].Normal * 2f) + before.Normal + after.Normal),
                });
            }

            points = next;
        }

        return points;
    }

    private static void AddTrim(ShapeMesh trim, List<EdgePoint> points, ReadOnlySpan<Vector2> section, Func<Vector3, bool> where)
    {
        ShapeMesh strip = new();
        for (int i = 0; i < points.Count; i++)
        {
            EdgePoint here = points[i];
            Vector3 along = points[(i + 1) % points.Count].Position - points[(i + points.Count - 1) % points.Count].Position;
            Vector3 away = Vector3.Normalize(Vector3.Cross(along, here.Normal));
            foreach (Vector2 corner in section)
                strip.Add(here.Position + (away * corner.X) + (here.Normal * corner.Y), here.Normal, Vector4.One, here.Skin);
        }

        int width = section.Length;
        for (int i = 0; i < points.Count; i++)
        {
            int next = (i + 1) % points.Count;
            if (!where(points[i].Position) || !where(points[next].Position))
                continue;
            for (int k = 0; k + 1 < width; k++)
                strip.AddQuad((i * width) + k, (i * width) + k + 1, (next * width) + k + 1, (next * width) + k);
        }

        MeshNormals.FromTriangles(strip);
        trim.Append(strip.Where((_, _, _) => true));
    }
}
