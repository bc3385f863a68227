using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Fewer triangles over the same vertices: edges collapse onto one of their ends, cheapest change of shape first.</summary>
/// <remarks>
/// M. Garland and P. Heckbert, "Surface simplification using quadric error metrics", SIGGRAPH 1997, restricted to half-edge collapses so that levels of detail share
/// one vertex buffer. Vertices at one place (hard edges) count as one. Open borders carry steep quadrics and collapse only along themselves. Ties fall to the lower
/// index: the same mesh gives the same result.
/// </remarks>
internal sealed class MeshDecimator
{
    private const double BorderWeight = 30.0;
    private const double Regularity = 1e-3;

    private readonly IReadOnlyList<Vector3> _positions;
    private readonly List<int[]> _triangles = new();
    private readonly List<bool> _alive = new();

    /// <summary>Where each triangle began in the input list.</summary>
    private readonly List<int> _sources = new();
    private readonly List<int>[] _around;
    private readonly Quadric[] _quadrics;
    private readonly Func<Vector3, float>? _detail;
    private readonly bool[] _border;
    private readonly int[] _version;
    private readonly PriorityQueue<(int From, int To, int FromVersion, int ToVersion), (double Cost, int From, int To)> _queue = new();
    private int _count;

    private MeshDecimator(IReadOnlyList<Vector3> positions, IReadOnlyList<int> triangles, Func<Vector3, float>? detail)
    {
        _detail = detail;
        _positions = positions;
        _around = new List<int>[positions.Count];
        _quadrics = new Quadric[positions.Count];
        _border = new bool[positions.Count];
        _version = new int[positions.Count];
        for (int i = 0; i < _around.Length; i++)
            _around[i] = new();
        for (int t = 0; t < triangles.Count; t += 3)
            AddTriangle(t, triangles[t], triangles[t + 1], triangles[t + 2]);
        MarkBorders();
    }

    /// <summary>A triangle list of about <paramref name="target"/> triangles (more where nothing can collapse any more).</summary>
    /// <param name="detail">How dear small triangles are at a place, 1 where it is absent.</param>
    /// <param name="normals">Decide which of several vertices at one place a corner takes.</param>
    /// <param name="texCoords">Decide it too, so that pictures keep their place; empty where there are none.</param>
    public static int[] Reduce(
        IReadOnlyList<Vector3> positions, IReadOnlyList<Vector3> normals, IReadOnlyList<int> triangles, int target,
        Func<Vector3, float>? detail = null, IReadOnlyList<Vector2>? texCoords = null)
    {
        CoincidentVertices places = new(positions, normals, texCoords);
        MeshDecimator decimator = new(positions, places.Weld(triangles), detail);
        decimator.Run(target);
        return decimator.Remaining(places, triangles);
    }

    /// <summary>The mesh reduced to about <paramref name="target"/> triangles, unused vertices dropped.</summary>
    /// <param name="detail">How dear small triangles are at a place, 1 where it is absent.</param>
    public static ShapeMesh Reduce(ShapeMesh mesh, int target, Func<Vector3, float>? detail = null)
    {
        int[] kept = Reduce(mesh.Positions, mesh.Normals, mesh.Triangles, target, detail);
        mesh.Triangles.Clear();
        mesh.Triangles.AddRange(kept);
        return mesh.Where((_, _, _) => true);
    }

    private void AddTriangle(int source, int a, int b, int c)
    {
        Vector3 normal = Vector3.Cross(_positions[b] - _positions[a], _positions[c] - _positions[a]);
        float length = normal.Length();
        if (length < 1e-12f)
            return;
        Quadric plane = Quadric.Plane(normal / length, _positions[a], length);
        foreach (int corner in stackalloc int[] { a, b, c })
        {
            _quadrics[corner] += plane;
            _around[corner].Add(_triangles.Count);
        }

        _triangles.Add(new[] { a, b, c });
        _alive.Add(true);
        _sources.Add(source);
        _count++;
    }

    private void MarkBorders()
    {
        for (int t = 0; t < _triangles.Count; t++)
        {
            int[] corners = _triangles[t];
            for (int k = 0; k < 3; k++)
            {
                int a = corners[k];
                int b = corners[(k + 1) % 3];
                if (SharedTriangles(a, b) == 1)
                    AddBorder(a, b, corners[(k + 2) % 3]);
            }
        }
    }

    private void AddBorder(int a, int b, int opposite)
    {
        _border[a] = _border[b] = true;
        Vector3 edge = _positions[b] - _positions[a];
        Vector3 face = Vector3.Cross(edge, _positions[opposite] - _positions[a]);
        Vector3 wall = Vector3.Cross(edge, face);
        if (wall.LengthSquared() < 1e-24f)
            return;
        Quadric plane = Quadric.Plane(Vector3.Normalize(wall), _positions[a], BorderWeight * edge.LengthSquared());
        _quadrics[a] += plane;
        _quadrics[b] += plane;
    }

    private void Run(int target)
    {
        for (int i = 0; i < _around.Length; i++)
            PushAround(i);
        while (_count > target && _queue.TryDequeue(out (int From, int To, int FromVersion, int ToVersion) edge, out _))
        {
            bool isCurrent = _version[edge.From] == edge.FromVersion && _version[edge.To] == edge.ToVersion;
            if (isCurrent && CanCollapse(edge.From, edge.To))
                Collapse(edge.From, edge.To);
        }
    }

    private void PushAround(int from)
    {
        foreach (int to in Neighbors(from))
            Push(from, to);
    }

    private void Push(int from, int to)
    {
        Quadric sum = _quadrics[from] + _quadrics[to];
        double regularity = Regularity * (_detail?.Invoke(_positions[from]) ?? 1f);
        double cost = sum.Error(_positions[to]) + (regularity * Vector3.DistanceSquared(_positions[from], _positions[to]) * sum.Area);
        _queue.Enqueue((from, to, _version[from], _version[to]), (cost, from, to));
    }

    private SortedSet<int> Neighbors(int vertex)
    {
        SortedSet<int> found = new();
        foreach (int t in _around[vertex])
        {
            foreach (int corner in _triangles[t])
            {
                if (corner != vertex)
                    found.Add(corner);
            }
        }

        return found;
    }

    private bool CanCollapse(int from, int to)
    {
        int shared = SharedTriangles(from, to);
        if (shared is 0 or > 2 || (_border[from] && shared != 1))
            return false;
        SortedSet<int> common = Neighbors(from);
        common.IntersectWith(Neighbors(to));
        return common.Count == shared && KeepsFacing(from, to);
    }

    private bool KeepsFacing(int from, int to)
    {
        foreach (int t in _around[from])
        {
            int[] corners = _triangles[t];
            if (Array.IndexOf(corners, to) >= 0)
                continue;
            Vector3 before = Normal(corners, from, from);
            Vector3 after = Normal(corners, from, to);
            float product = before.Length() * after.Length();
            if (product < 1e-14f || Vector3.Dot(before, after) < 0.35f * product)
                return false;
        }

        return true;
    }

    private Vector3 Normal(int[] corners, int from, int to)
    {
        Vector3 a = _positions[corners[0] == from ? to : corners[0]];
        Vector3 b = _positions[corners[1] == from ? to : corners[1]];
        Vector3 c = _positions[corners[2] == from ? to : corners[2]];
        return Vector3.Cross(b - a, c - a);
    }

    private void Collapse(int from, int to)
    {
        foreach (int t in _around[from])
        {
            int[] corners = _triangles[t];
            if (Array.IndexOf(corners, to) >= 0)
            {
                _alive[t] = false;
                _count--;
                foreach (int corner in corners)
                {
                    if (corner != from)
                        _around[corner].Remove(t);
                }
            }
            else
            {
                corners[Array.IndexOf(corners, from)] = to;
                _around[to].Add(t);
            }
        }

        _around[from].Clear();
        _version[from]++;
        _version[to]++;
        _quadrics[to] += _quadrics[from];
        foreach (int neighbor in Neighbors(to))
        {
            Push(to, neighbor);
            Push(neighbor, to);
        }
    }

    private int SharedTriangles(int a, int b)
    {
        int shared = 0;
        foreach (int t in _around[a])
            shared += Array.IndexOf(_triangles[t], b) >= 0 ? 1 : 0;
        return shared;
    }

    private int[] Remaining(CoincidentVertices places, IReadOnlyList<int> triangles)
    {
        List<int> kept = new(_count * 3);
        for (int t = 0; t < _triangles.Count; t++)
        {
            for (int k = 0; _alive[t] && k < 3; k++)
                kept.Add(places.Unweld(_triangles[t][k], triangles[_sources[t] + k]));
        }

        return kept.ToArray();
    }
}
