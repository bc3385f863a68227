using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Cuts a mesh along the zero line of a pattern, so that two colors meet in a crisp edge. Both halves keep the same vertices on the cut.</summary>
internal sealed class MeshSplitter
{
    /// <summary>A vertex nearer to the line than this (in pattern units, metres) counts as on it; spares sliver triangles.</summary>
    private const float Snap = 0.0003f;

    private readonly ShapeMesh _mesh;
    private readonly List<float> _values = new();
    private readonly Dictionary<(int, int), int> _cuts = new();

    private MeshSplitter(ShapeMesh mesh, Func<Vector3, float> pattern)
    {
        _mesh = mesh;
        foreach (Vector3 position in mesh.Positions)
        {
            float value = pattern(position);
            _values.Add(MathF.Abs(value) < Snap ? 0f : value);
        }
    }

    /// <summary>The parts where the pattern is negative and where it is positive.</summary>
    public static (ShapeMesh Inside, ShapeMesh Outside) Split(ShapeMesh mesh, Func<Vector3, float> pattern)
    {
        MeshSplitter splitter = new(mesh, pattern);
        splitter.CutTriangles();
        List<float> values = splitter._values;
        return (mesh.Where((a, b, c) => values[a] + values[b] + values[c] < 0f), mesh.Where((a, b, c) => values[a] + values[b] + values[c] >= 0f));
    }

    private void CutTriangles()
    {
        List<int> old = new(_mesh.Triangles);
        _mesh.Triangles.Clear();
        for (int t = 0; t < old.Count; t += 3)
            CutTriangle(old[t], old[t + 1], old[t + 2]);
    }

    private void CutTriangle(int a, int b, int c)
    {
        for (int turn = 0; turn < 3; turn++)
        {
            bool crossesFirst = _values[a] * _values[b] < 0f;
            bool crossesLast = _values[a] * _values[c] < 0f;
            if (crossesFirst && crossesLast)
            {
                int ab = CutEdge(a, b);
                int ac = CutEdge(a, c);
                _mesh.AddTriangle(a, ab, ac);
                _mesh.AddQuad(ab, b, c, ac);
                return;
            }

            if (crossesFirst && _values[c] == 0f)
            {
                int ab = CutEdge(a, b);
                _mesh.AddTriangle(a, ab, c);
                _mesh.AddTriangle(ab, b, c);
                return;
            }

            (a, b, c) = (b, c, a);
        }

        _mesh.AddTriangle(a, b, c);
    }

    private int CutEdge(int a, int b)
    {
        (int, int) key = a < b ? (a, b) : (b, a);
        if (_cuts.TryGetValue(key, out int cut))
            return cut;
        (int low, int high) = key;
        float t = _values[low] / (_values[low] - _values[high]);
        cut = _mesh.Add(
            Vector3.Lerp(_mesh.Positions[low], _mesh.Positions[high], t),
            Vector3.Normalize(Vector3.Lerp(_mesh.Normals[low], _mesh.Normals[high], t)),
            Vector4.Lerp(_mesh.Colors[low], _mesh.Colors[high], t),
            VertexSkin.Blend(_mesh.Skins[low], _mesh.Skins[high], t));
        _values.Add(0f);
        _cuts.Add(key, cut);
        return cut;
    }
}
