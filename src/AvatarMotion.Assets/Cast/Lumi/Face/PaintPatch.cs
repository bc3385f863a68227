using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>
/// One painted shape: a grid of columns × rows whose points depend on the <see cref="FacePose"/>. Columns run to the viewer's right, rows run up; u and v in [0, 1].
/// </summary>
internal sealed record PaintPatch(int Columns, int Rows)
{
    /// <summary>Point in the plane of the face, metres, model x and y.</summary>
    public required Func<FacePose, float, float, Vector2> At { get; init; }

    /// <summary>Linear RGB and opacity.</summary>
    public required Func<float, float, Vector4> Color { get; init; }

    /// <summary>Height above the skin, metres.</summary>
    public float Lift { get; init; } = 0.00015f;

    /// <summary>How far a pose sinks the shape below its place, metres; more than the renderer's paint bias hides it.</summary>
    public Func<FacePose, float> Sink { get; init; } = _ => 0f;

    /// <summary>Columns run the other way on her right side, so the faces are turned.</summary>
    public bool Flipped { get; init; }

    /// <summary>A patch between a lower and an upper edge over x, all functions of the pose and u.</summary>
    public static PaintPatch Between(int columns, int rows, Func<FacePose, float, float> x, Func<FacePose, float, float> low, Func<FacePose, float, float> high, Func<float, float, Vector4> color) =>
        new(columns, rows)
        {
            At = (pose, u, v) => new(x(pose, u), Blend.Lerp(low(pose, u), high(pose, u), v)),
            Color = color,
        };

    /// <summary>A disc whose opacity falls from the middle to nothing at the rim.</summary>
    public static PaintPatch Soft(int columns, Func<FacePose, PaintEllipse> ellipse, Vector4 color) =>
        new(columns, 4)
        {
            At = (pose, u, v) => ellipse(pose).Around(u, 1f - v),
            Color = (_, v) => new(color.X, color.Y, color.Z, color.W * Blend.Smooth(v)),
        };

    /// <summary>An ellipse as rings of a fan folded into a strip: rows from its lower to its upper edge.</summary>
    public static PaintPatch Ellipse(int columns, int rows, Func<FacePose, PaintEllipse> ellipse, Func<float, float, Vector4> color) =>
        new(columns, rows)
        {
            At = (pose, u, v) => ellipse(pose).At(u, v),
            Color = color,
        };
}
