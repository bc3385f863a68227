using System;
using System.Numerics;

namespace AvatarMotion;

/// <summary>Where cameras may stand: over the floor (y = 0), before the wall (z = -4.5 m), within the stage's air.</summary>
public static class StageBounds
{
    /// <summary>Lowest camera, metres.</summary>
    public const float LowestCamera = 0.15f;

    /// <summary>Camera farthest upstage, metres along +Z.</summary>
    public const float RearmostCamera = -2.5f;

    /// <summary>Largest distance from the subject, metres.</summary>
    public const float FarthestCamera = 14f;

    /// <summary>The nearest allowed place.</summary>
    public static Vector3 Keep(Vector3 camera) =>
        new(camera.X, Math.Max(camera.Y, LowestCamera), Math.Max(camera.Z, RearmostCamera + 0.01f));
}
