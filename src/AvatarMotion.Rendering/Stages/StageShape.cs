using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Rendering;

/// <summary>Collects boxes and quads of a stage as plain triangles.</summary>
internal sealed class StageShape
{
    private readonly List<StageVertex> _vertices = new();

    public StageVertex[] ToArray() => _vertices.ToArray();

    /// <summary>A quad from a corner along two edges; texture coordinates run over the edges in metres from <paramref name="origin"/>.</summary>
    public void Quad(Vector3 corner, Vector3 right, Vector3 up, Vector4 color, Vector2 origin = default)
    {
        Vector3 normal = Vector3.Normalize(Vector3.Cross(right, up));
        float width = right.Length(), height = up.Length();
        StageVertex a = new(corner, normal, color, origin);
        StageVertex b = new(corner + right, normal, color, origin + new Vector2(width, 0f));
        StageVertex c = new(corner + right + up, normal, color, origin + new Vector2(width, height));
        StageVertex d = new(corner + up, normal, color, origin + new Vector2(0f, height));
        _vertices.AddRange(new[] { a, b, c, a, c, d });
    }

    /// <summary>An upright box without its bottom.</summary>
    public void Box(Vector3 low, Vector3 high, Vector4 color)
    {
        Vector3 size = high - low;
        Vector3 x = Vector3.UnitX * size.X, y = Vector3.UnitY * size.Y, z = Vector3.UnitZ * size.Z;
        Quad(low + z, x, y, color);
        Quad(low + x, -x, y, color);
        Quad(low + x + z, -z, y, color);
        Quad(low, z, y, color);
        Quad(low + y + z, x, -z, color);
    }

    /// <summary>A square bar between two points.</summary>
    public void Bar(Vector3 from, Vector3 to, float thickness, Vector4 color)
    {
        Vector3 along = to - from;
        Vector3 side = Vector3.Cross(along, System.MathF.Abs(along.Y) > 0.9f * along.Length() ? Vector3.UnitX : Vector3.UnitY);
        Vector3 right = Vector3.Normalize(side) * thickness;
        Vector3 up = Vector3.Normalize(Vector3.Cross(right, along)) * thickness;
        Vector3 corner = from - ((right + up) * 0.5f);
        Quad(corner + up, right, along, color);
        Quad(corner + right, -right, along, color);
        Quad(corner, up, along, color);
        Quad(corner + right + up, -up, along, color);
    }

    /// <summary>A disc that faces +Z.</summary>
    public void Disc(Vector3 center, float radius, Vector4 color)
    {
        const int Sides = 14;
        for (int i = 0; i < Sides; i++)
        {
            (float sine, float cosine) = System.MathF.SinCos(2f * System.MathF.PI * i / Sides);
            (float nextSine, float nextCosine) = System.MathF.SinCos(2f * System.MathF.PI * (i + 1) / Sides);
            _vertices.Add(new StageVertex(center, Vector3.UnitZ, color, default));
            _vertices.Add(new StageVertex(center + new Vector3(cosine * radius, sine * radius, 0f), Vector3.UnitZ, color, default));
            _vertices.Add(new StageVertex(center + new Vector3(nextCosine * radius, nextSine * radius, 0f), Vector3.UnitZ, color, default));
        }
    }

    /// <summary>A truss: four bars with diagonals, between two points on a horizontal or vertical line.</summary>
    public void Truss(Vector3 from, Vector3 to, float width, Vector4 color)
    {
        Vector3 along = Vector3.Normalize(to - from);
        Vector3 right = (System.MathF.Abs(along.Y) > 0.5f ? Vector3.UnitX : Vector3.UnitY) * (width * 0.5f);
        Vector3 up = Vector3.Normalize(Vector3.Cross(right, along)) * (width * 0.5f);
        Vector3[] corners = { right + up, right - up, -right - up, -right + up };
        int steps = System.Math.Max(1, (int)(Vector3.Distance(from, to) / width));
        for (int c = 0; c < corners.Length; c++)
        {
            Bar(from + corners[c], to + corners[c], 0.035f, color);
            for (int i = 0; i < steps; i++)
            {
                Vector3 a = Vector3.Lerp(from, to, (float)i / steps), b = Vector3.Lerp(from, to, (i + 1f) / steps);
                Bar(a + corners[c], b + corners[(c + 1) % corners.Length], 0.018f, color);
            }
        }
    }
}
