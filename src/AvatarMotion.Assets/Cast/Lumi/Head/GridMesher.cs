using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>
/// Collects rectangular patches of vertices into one mesh. Lower levels of detail leave out columns and rows of the same patches, so every level shares the vertices.
/// </summary>
internal sealed class GridMesher
{
    private readonly List<GridVertex> _vertices = new();
    private readonly List<Patch> _patches = new();

    /// <summary>Where each vertex lies, in the order of the finished mesh.</summary>
    public IReadOnlyList<Vector3> Positions => _vertices.ConvertAll(vertex => vertex.Position);

    /// <summary>Adds columns × rows vertices; faces look toward the viewer for whom columns run right and rows run up, or away from him where <paramref name="flipped"/>.</summary>
    public void AddGrid(int columns, int rows, Func<int, int, GridVertex> vertexAt, bool flipped = false)
    {
        _patches.Add(new(_vertices.Count, columns, rows, flipped));
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                _vertices.Add(vertexAt(column, row));
        }
    }

    /// <summary>The finished mesh, carried by <paramref name="node"/> or skinned where any vertex names a joint.</summary>
    public AvatarMesh ToMesh(string name, ToonMaterial material, int node, Func<int, Vector3>? jointRest = null)
    {
        GridSkin skin = GridSkin.From(_vertices, node, jointRest);
        return new AvatarMesh
        {
            Name = name,
            Material = material,
            Positions = Collect(vertex => vertex.Position),
            Normals = Collect(vertex => vertex.Normal),
            Colors = Collect(vertex => vertex.Color),
            Tangents = _vertices.Exists(vertex => vertex.Tangent != Vector3.Zero) ? Collect(vertex => vertex.Tangent) : Array.Empty<Vector3>(),
            Joints = skin.Joints,
            InverseBind = skin.InverseBind,
            SkinJoints = skin.Indices,
            SkinWeights = skin.Weights,
            Levels = new[] { Triangles(1, 1), Triangles(2, 1), Triangles(3, 2) },
        };
    }

    private T[] Collect<T>(Converter<GridVertex, T> part) => _vertices.ConvertAll(part).ToArray();

    private int[] Triangles(int rowStep, int columnStep)
    {
        List<int> indices = new();
        foreach (Patch patch in _patches)
            AddTriangles(indices, patch, Kept(patch.Columns, columnStep), Kept(patch.Rows, rowStep));
        return indices.ToArray();
    }

    private void AddTriangles(List<int> indices, Patch patch, List<int> columns, List<int> rows)
    {
        for (int r = 0; r + 1 < rows.Count; r++)
        {
            for (int c = 0; c + 1 < columns.Count; c++)
            {
                int low = patch.First + (rows[r] * patch.Columns);
                int high = patch.First + (rows[r + 1] * patch.Columns);
                AddTriangle(indices, patch.Flipped, low + columns[c], low + columns[c + 1], high + columns[c + 1]);
                AddTriangle(indices, patch.Flipped, low + columns[c], high + columns[c + 1], high + columns[c]);
            }
        }
    }

    /// <summary>Leaves out triangles that a pole or a tip makes empty; shapes that only a morph opens keep theirs because their corners are different vertices at rest by a hair.</summary>
    private void AddTriangle(List<int> indices, bool flipped, int a, int b, int c)
    {
        Vector3 pa = _vertices[a].Position;
        Vector3 pb = _vertices[b].Position;
        Vector3 pc = _vertices[c].Position;
        if (!KeepsEmpty && (pa == pb || pb == pc || pa == pc))
            return;
        indices.Add(a);
        indices.Add(flipped ? c : b);
        indices.Add(flipped ? b : c);
    }

    /// <summary>Whether triangles without area stay, for shapes that a morph opens.</summary>
    public bool KeepsEmpty { get; init; }

    private static List<int> Kept(int count, int step)
    {
        int steps = Math.Max((count - 1) / step, Math.Min(count - 1, 2));
        List<int> kept = new();
        for (int i = 0; i <= steps; i++)
            kept.Add(((i * (count - 1)) + (steps / 2)) / steps);
        return kept;
    }

    private readonly record struct Patch(int First, int Columns, int Rows, bool Flipped);
}
