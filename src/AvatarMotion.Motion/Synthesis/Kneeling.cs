using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A leg that kneels: the knee on the floor, the shin behind it, the ball of the foot on the floor with tucked toes.</summary>
internal static class Kneeling
{
    /// <summary>Heel above the ball in degrees while kneeling.</summary>
    public const float Heel = 66f;

    private const float KneeRadius = 0.052f;

    /// <summary>Height of the knee joint over the floor, in metres.</summary>
    public static float KneeHeight(BodyMeasures body) => KneeRadius * body.Scale;

    /// <summary>The place of the foot whose knee stands at <paramref name="knee"/>.</summary>
    public static FootPlace Foot(in FootPlace knee, BodyMeasures body) => knee with { Spot = knee.Spot - BallBehindKnee(body) * knee.Forward };

    /// <summary>Where the knee stands for a kneeling foot.</summary>
    public static Vector3 Knee(in FootPlace foot, BodyMeasures body)
    {
        Vector2 spot = foot.Spot + BallBehindKnee(body) * foot.Forward;
        return new Vector3(spot.X, KneeHeight(body), spot.Y);
    }

    private static float BallBehindKnee(BodyMeasures body)
    {
        Vector3 ankle = AnklePlacement.InWorld(body, new FootPlace(Vector2.Zero, 0f, 0f), Heel);
        float rise = ankle.Y - KneeHeight(body);
        return MathF.Sqrt(MathF.Max(body.Shin * body.Shin - rise * rise, 0.01f)) - ankle.Z;
    }
}
