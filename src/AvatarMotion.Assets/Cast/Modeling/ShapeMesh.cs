using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>A mesh while it is being modeled: vertices with normal, color and skin, and a triangle list. Counter-clockwise triangles face outward.</summary>
internal sealed class ShapeMesh
{
    public List<Vector3> Positions { get; } = new();

    /// <summary>One per position once <see cref="MeshNormals"/> or a field has set them.</summary>
    public List<Vector3> Normals { get; } = new();

    /// <summary>Linear RGB that multiplies the material, and openness (1 = open) as alpha.</summary>
    public List<Vector4> Colors { get; } = new();

    public List<VertexSkin> Skins { get; } = new();

    public List<int> Triangles { get; } = new();

    public int TriangleCount => Triangles.Count / 3;

    /// <summary>Adds a vertex; the normal may come later.</summary>
    public int Add(Vector3 position, Vector3 normal, Vector4 color, VertexSkin skin)
    {
        Positions.Add(position);
        Normals.Add(normal);
        Colors.Add(color);
        Skins.Add(skin);
        return Positions.Count - 1;
    }

    /// <summary>Adds a white, open, unskinned vertex.</summary>
    public int Add(Vector3 position, Vector3 normal) => Add(position, normal, Vector4.One, default);

    public void AddTriangle(int a, int b, int c)
    {
        Triangles.Add(a);
        Triangles.Add(b);
        Triangles.Add(c);
    }

    public void AddQuad(int a, int b, int c, int d)
    {
        AddTriangle(a, b, c);
        AddTriangle(a, c, d);
    }

    /// <summary>Adds all of another mesh, unwelded.</summary>
    public void Append(ShapeMesh other)
    {
        int first = Positions.Count;
        Positions.AddRange(other.Positions);
        Normals.AddRange(other.Normals);
        Colors.AddRange(other.Colors);
        Skins.AddRange(other.Skins);
        foreach (int index in other.Triangles)
            Triangles.Add(first + index);
    }

    /// <summary>Keeps the triangles that <paramref name="keep"/> accepts (by their three vertex indices), and only the vertices they use.</summary>
    public ShapeMesh Where(Func<int, int, int, bool> keep)
    {
        ShapeMesh kept = new();
        Dictionary<int, int> moved = new();
        for (int t = 0; t < Triangles.Count; t += 3)
        {
            if (keep(Triangles[t], Triangles[t + 1], Triangles[t + 2]))
                kept.AddTriangle(Move(Triangles[t]), Move(Triangles[t + 1]), Move(Triangles[t + 2]));
        }

        return kept;

        int Move(int from)
        {
            if (!moved.TryGetValue(from, out int to))
                moved[from] = to = kept.Add(Positions[from], Normals[from], Colors[from], Skins[from]);
            return to;
        }
    }

    /// <summary>The mirror image over x = 0, with the skin on the other side's bones.</summary>
    public ShapeMesh Mirrored()
    {
        ShapeMesh mirror = new();
        for (int i = 0; i < Positions.Count; i++)
            mirror.Add(FlipX(Positions[i]), FlipX(Normals[i]), Colors[i], Skins[i].Mirrored());
        for (int t = 0; t < Triangles.Count; t += 3)
            mirror.AddTriangle(Triangles[t], Triangles[t + 2], Triangles[t + 1]);
        return mirror;
    }

    /// <summary>Gives every vertex the same skin.</summary>
    public ShapeMesh Skinned(VertexSkin skin)
    {
        for (int i = 0; i < Skins.Count; i++)
            Skins[i] = skin;
        return this;
    }

    /// <summary>Gives every vertex the skin that <paramref name="skin"/> finds for its position.</summary>
    public ShapeMesh Skinned(Func<Vector3, VertexSkin> skin)
    {
        for (int i = 0; i < Skins.Count; i++)
            Skins[i] = skin(Positions[i]);
        return this;
    }

    private static Vector3 FlipX(Vector3 v) => new(-v.X, v.Y, v.Z);
}
