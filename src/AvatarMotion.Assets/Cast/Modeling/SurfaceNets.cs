using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace AvatarMotion.Assets;

/// <summary>Turns a distance field into a mesh of even, smooth quads.</summary>
/// <remarks>
/// S. Gibson, "Constrained elastic surface nets", MICCAI 1998, in its naive form: one vertex per cell that the surface crosses. Then a few rounds of Laplacian
/// relaxation, each followed by a Newton step back onto the field, and normals from the field's gradient.
/// Its hot methods skip the runtime's first, slow compilation: they run once per process, at every start.
/// </remarks>
internal sealed class SurfaceNets
{
    private const int Block = 4;

    private readonly DistanceField _field;
    private readonly Vector3 _low;
    private readonly float _cell;
    private readonly int _nx;
    private readonly int _ny;
    private readonly int _nz;
    private readonly float[] _values;
    private readonly int[] _vertexOfCell;
    private readonly List<Vector3> _positions = new();
    private readonly List<int> _triangles = new();
    private readonly bool _half;

    private SurfaceNets(DistanceField field, Vector3 low, Vector3 high, float cell, bool half)
    {
        _field = field;
        _half = half;
        _low = half ? new Vector3(-0.5f * cell, low.Y, low.Z) : low;
        _cell = cell;
        _nx = Count(high.X - _low.X);
        _ny = Count(high.Y - _low.Y);
        _nz = Count(high.Z - _low.Z);
        _values = new float[_nx * _ny * _nz];
        _vertexOfCell = new int[_values.Length];
    }

    /// <param name="cell">Grid spacing in metres.</param>
    /// <param name="half">Only x ≥ 0 of a field that is symmetric in x; border vertices lie exactly on x = 0.</param>
    public static ShapeMesh Polygonize(DistanceField field, Vector3 low, Vector3 high, float cell, bool half = false, int rounds = 3)
    {
        SurfaceNets nets = new(field, low, high, cell, half);
        nets.SampleField();
        nets.PlaceVertices();
        nets.ConnectQuads();
        for (int i = 0; i < rounds; i++)
            nets.Relax();
        return nets.ToMesh();
    }

    private int Count(float extent) => (int)MathF.Ceiling(extent / _cell) + 1;

    private int Index(int x, int y, int z) => (((z * _ny) + y) * _nx) + x;

    private Vector3 Corner(int x, int y, int z) => _low + (new Vector3(x, y, z) * _cell);

    /// <summary>Samples blocks of 4³ corners; a block far from the surface takes the distance of its center.</summary>
    private void SampleField()
    {
        int blocksZ = (_nz + Block - 1) / Block;
        float far = 1.9f * Block * _cell;
        Parallel.For(0, blocksZ, bz =>
        {
            for (int y = 0; y < _ny; y += Block)
            {
                for (int x = 0; x < _nx; x += Block)
                {
                    float center = _field(Corner(x, y, bz * Block) + new Vector3(1.5f * _cell));
                    FillBlock(x, y, bz * Block, center, MathF.Abs(center) > far);
                }
            }
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillBlock(int x0, int y0, int z0, float center, bool isFar)
    {
        for (int z = z0; z < Math.Min(z0 + Block, _nz); z++)
        {
            for (int y = y0; y < Math.Min(y0 + Block, _ny); y++)
            {
                for (int x = x0; x < Math.Min(x0 + Block, _nx); x++)
                    _values[Index(x, y, z)] = isFar ? center : _field(Corner(x, y, z));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PlaceVertices()
    {
        Array.Fill(_vertexOfCell, -1);
        Span<float> corners = stackalloc float[8];
        for (int z = 0; z + 1 < _nz; z++)
        {
            for (int y = 0; y + 1 < _ny; y++)
            {
                for (int x = 0; x + 1 < _nx; x++)
                {
                    int inside = 0;
                    for (int k = 0; k < 8; k++)
                    {
                        corners[k] = _values[Index(x + (k & 1), y + ((k >> 1) & 1), z + (k >> 2))];
                        inside += corners[k] < 0f ? 1 : 0;
                    }

                    if (inside is 0 or 8)
                        continue;
                    _vertexOfCell[Index(x, y, z)] = _positions.Count;
                    Vector3 position = Corner(x, y, z) + (CrossingCenter(corners) * _cell);
                    _positions.Add(_half && x == 0 ? position with { X = 0f } : position);
                }
            }
        }
    }

    private static Vector3 CrossingCenter(ReadOnlySpan<float> corners)
    {
        Vector3 sum = Vector3.Zero;
        int count = 0;
        for (int a = 0; a < 8; a++)
        {
            for (int bit = 1; bit < 8; bit <<= 1)
            {
                int b = a | bit;
                if (b == a || corners[a] < 0f == corners[b] < 0f)
                    continue;
                sum += Vector3.Lerp(Unit(a), Unit(b), corners[a] / (corners[a] - corners[b]));
                count++;
            }
        }

        return sum / count;
    }

    private static Vector3 Unit(int corner) => new(corner & 1, (corner >> 1) & 1, corner >> 2);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ConnectQuads()
    {
        for (int z = 1; z + 1 < _nz; z++)
        {
            for (int y = 1; y + 1 < _ny; y++)
            {
                for (int x = 1; x + 1 < _nx; x++)
                {
                    bool inside = _values[Index(x, y, z)] < 0f;
                    if (inside != _values[Index(x + 1, y, z)] < 0f)
                        Quad(Cell(x, y - 1, z - 1), Cell(x, y, z - 1), Cell(x, y, z), Cell(x, y - 1, z), inside);
                    if (inside != _values[Index(x, y + 1, z)] < 0f)
                        Quad(Cell(x - 1, y, z - 1), Cell(x - 1, y, z), Cell(x, y, z), Cell(x, y, z - 1), inside);
                    if (inside != _values[Index(x, y, z + 1)] < 0f)
                        Quad(Cell(x - 1, y - 1, z), Cell(x, y - 1, z), Cell(x, y, z), Cell(x - 1, y, z), inside);
                }
            }
        }
    }

    private int Cell(int x, int y, int z) => _vertexOfCell[Index(x, y, z)];

    private void Quad(int a, int b, int c, int d, bool forward)
    {
        if ((a | b | c | d) < 0)
            return;
        if (!forward)
            (b, d) = (d, b);
        bool acIsShorter = Vector3.DistanceSquared(_positions[a], _positions[c]) < Vector3.DistanceSquared(_positions[b], _positions[d]);
        _triangles.AddRange(acIsShorter ? stackalloc int[] { a, b, c, a, c, d } : stackalloc int[] { a, b, d, b, c, d });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Relax()
    {
        Vector3[] sums = new Vector3[_positions.Count];
        int[] counts = new int[_positions.Count];
        for (int t = 0; t < _triangles.Count; t++)
        {
            int next = t % 3 == 2 ? t - 2 : t + 1;
            Gather(_triangles[t], _triangles[next], sums, counts);
            Gather(_triangles[next], _triangles[t], sums, counts);
        }

        Vector3[] moved = new Vector3[_positions.Count];
        Parallel.For(0, moved.Length, i => moved[i] = Project(_positions[i], Vector3.Lerp(_positions[i], sums[i] / Math.Max(1, counts[i]), 0.5f)));
        for (int i = 0; i < moved.Length; i++)
            _positions[i] = moved[i];
    }

    private void Gather(int to, int from, Vector3[] sums, int[] counts)
    {
        sums[to] += _positions[from];
        counts[to]++;
    }

    /// <summary>One Newton step onto the surface, at most half a cell; vertices of the symmetry plane stay on it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector3 Project(Vector3 original, Vector3 relaxed)
    {
        bool onPlane = _half && original.X == 0f;
        Vector3 point = onPlane ? relaxed with { X = 0f } : relaxed;
        Vector3 gradient = Distance.Gradient(_field, point, 0.0015f);
        float length = gradient.Length();
        if (length < 0.2f)
            return point;
        float move = Math.Clamp(_field(point) / length, -0.5f * _cell, 0.5f * _cell);
        Vector3 projected = point - (gradient / length * move);
        return onPlane ? projected with { X = 0f } : projected;
    }

    private ShapeMesh ToMesh()
    {
        ShapeMesh mesh = new();
        Vector3[] normals = new Vector3[_positions.Count];
        Parallel.For(0, normals.Length, i => normals[i] = NormalAt(_positions[i]));
        for (int i = 0; i < normals.Length; i++)
            mesh.Add(_positions[i], normals[i]);
        mesh.Triangles.AddRange(_triangles);
        return mesh;
    }

    /// <summary>Gives a reduced mesh normals from the field seen at a distance: what its triangles cannot show then leaves no jagged shadow edge either.</summary>
    /// <param name="step">Metres over which the field's slope is taken.</param>
    public static void SoftenNormals(ShapeMesh mesh, DistanceField field, float step)
    {
        for (int i = 0; i < mesh.Positions.Count; i++)
        {
            Vector3 gradient = Distance.Gradient(field, mesh.Positions[i], step);
            if (gradient.LengthSquared() > 1e-6f)
                mesh.Normals[i] = Vector3.Normalize(gradient);
        }
    }

    private Vector3 NormalAt(Vector3 point)
    {
        Vector3 gradient = Distance.Gradient(_field, point, 0.3f * _cell);
        return gradient.LengthSquared() > 1e-12f ? Vector3.Normalize(gradient) : Vector3.UnitY;
    }
}
