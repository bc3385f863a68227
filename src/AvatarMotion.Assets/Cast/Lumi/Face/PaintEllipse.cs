using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>An ellipse on the face: center, radii, and turn in radians.</summary>
internal readonly record struct PaintEllipse(Vector2 Center, float RadiusX, float RadiusY, float Turn = 0f)
{
    /// <summary>The point at a share of the full turn and a share of the radius.</summary>
    public Vector2 Around(float turn, float reach)
    {
        float angle = turn * 2f * MathF.PI;
        return Center + (reach * new Vector2(RadiusX * MathF.Sin(angle), RadiusY * MathF.Cos(angle)));
    }

    /// <summary>The point at column u and row v in [0, 1]: columns crowd at the ends, rows run from lower to upper edge.</summary>
    public Vector2 At(float u, float v)
    {
        float angle = (u - 0.5f) * MathF.PI;
        Vector2 flat = new(RadiusX * MathF.Sin(angle), RadiusY * MathF.Cos(angle) * ((2f * v) - 1f));
        (float sin, float cos) = MathF.SinCos(Turn);
        return Center + new Vector2((flat.X * cos) - (flat.Y * sin), (flat.X * sin) + (flat.Y * cos));
    }
}
