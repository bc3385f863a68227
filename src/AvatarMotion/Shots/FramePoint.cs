using System.Numerics;

namespace AvatarMotion;

/// <summary>A point in world metres that has to lie in a window of the picture; <see cref="Open"/> leaves an edge open.</summary>
internal readonly struct FramePoint
{
    public const float Open = 99f;

    public FramePoint(Vector3 position, float top, float bottom, float side)
    {
        Position = position;
        Top = top;
        Bottom = bottom;
        Side = side;
    }

    public Vector3 Position { get; }

    /// <summary>Highest picture height.</summary>
    public float Top { get; }

    /// <summary>Lowest picture height.</summary>
    public float Bottom { get; }

    /// <summary>Largest distance from the picture's middle line.</summary>
    public float Side { get; }
}
