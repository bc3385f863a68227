using System;
using System.Numerics;

namespace AvatarMotion;

/// <summary>
/// Whom a shot films, as a steady operator sees them: points in world metres, smoothed without lag over about 0.6 s, so that a camera that
/// follows them does not jump with every bounce; and the boxes that the real body keeps around that moment.
/// </summary>
public readonly struct SubjectView
{
    /// <summary>Between the eyes.</summary>
    public Vector3 Head { get; init; }

    public Vector3 Chest { get; init; }

    public Vector3 Hips { get; init; }

    public Vector3 LeftFoot { get; init; }

    public Vector3 RightFoot { get; init; }

    /// <summary>Degrees from the audience's axis (+Z), positive toward +X.</summary>
    public float Facing { get; init; }

    /// <summary>Where the face looks, as <see cref="Facing"/>, in the mean of about a second around: as fast as a camera on legs can follow.</summary>
    public float FaceFacing { get; init; }

    /// <summary>Body height, metres.</summary>
    public float Height { get; init; }

    /// <summary>Box that the point between the eyes keeps within about 0.3 s.</summary>
    public Vector3 HeadLow { get; init; }

    public Vector3 HeadHigh { get; init; }

    /// <summary>Box that the whole body keeps within about 0.3 s, hands and feet included.</summary>
    public Vector3 BodyLow { get; init; }

    public Vector3 BodyHigh { get; init; }

    /// <summary>Whether several performers are filmed as one.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The short way from one direction to another, degrees in [-180, 180].</summary>
    internal static float Turn(float from, float to)
    {
        float turn = to - from;
        return turn - MathF.Round(turn / 360f) * 360f;
    }
}
