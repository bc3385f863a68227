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

    /// <summary>Farthest from the stage, metres along +Z, that a camera films a group from: beyond stands the audience.</summary>
    public const float GroupCamera = 4.3f;

    /// <summary>Widest lens that a group is filmed with to stay before the audience, degrees.</summary>
    public const float WidestGroupLens = 72f;

    /// <summary>The nearest allowed place.</summary>
    public static Vector3 Keep(Vector3 camera) =>
        new(camera.X, Math.Max(camera.Y, LowestCamera), Math.Max(camera.Z, RearmostCamera + 0.01f));
}
