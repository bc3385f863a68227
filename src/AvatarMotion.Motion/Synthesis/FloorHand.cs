using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>A palm on the floor.</summary>
internal static class FloorHand
{
    private const float WristHeight = 0.046f;
    private const float OutwardTurn = 22f * Turns.Degree;

    /// <summary>Where the wrist is over a palm that stands at a spot of the stage.</summary>
    public static Vector3 Wrist(BodyMeasures body, Vector2 spot) => new(spot.X, WristHeight * body.Girth, spot.Y);

    /// <summary>The hand's rotation in world: palm down, fingers away from the body and a little outward.</summary>
    public static Quaternion InWorld(Side side, Vector2 spot, Vector3 hips, float facing)
    {
        Vector2 away = spot - new Vector2(hips.X, hips.Z);
        float length = away.Length(), sign = side == Side.Left ? 1f : -1f;
        Vector2 way = new Vector2(MathF.Sin(facing), MathF.Cos(facing)) * 0.6f + (length > 0.05f ? away / length : Vector2.Zero);
        float heading = MathF.Atan2(way.X, way.Y) + sign * OutwardTurn;
        // At rest the fingers point to the side: a quarter turn from ahead.
        return Turns.Yaw(heading - sign * 0.5f * MathF.PI);
    }
}
