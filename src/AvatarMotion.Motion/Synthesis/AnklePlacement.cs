using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Where the ankle is and how the foot lies for a foot place and a heel angle.</summary>
internal static class AnklePlacement
{
    /// <summary>Rotation of the foot in world.</summary>
    public static Quaternion Rotation(in FootPlace place, float heelDegrees) =>
        Turns.Yaw(place.Turn) * Quaternion.CreateFromAxisAngle(Vector3.UnitX, heelDegrees * Turns.Degree);

    /// <summary>The ankle: a raised heel turns about the ball, which stays; raised toes turn about the heel, which stays where the flat foot's heel is.</summary>
    public static Vector3 InWorld(BodyMeasures body, in FootPlace place, float heelDegrees)
    {
        Quaternion foot = Rotation(place, heelDegrees);
        Vector3 ball = new(place.Spot.X, body.BallHeight + place.Height, place.Spot.Y);
        if (heelDegrees >= 0f)
            return ball - Vector3.Transform(body.BallFromAnkle, foot);
        Quaternion flat = Turns.Yaw(place.Turn);
        Vector3 heel = ball - Vector3.Transform(body.BallFromAnkle - body.HeelFromAnkle, flat);
        return heel - Vector3.Transform(body.HeelFromAnkle, foot);
    }

    /// <summary>How far the toes bend up against the foot, in radians: flat on the floor, half relaxed in the air.</summary>
    public static float ToeBend(in FootPlace place, float heelDegrees)
    {
        float inAir = Easing.Clamp01((place.Height - 0.015f) / 0.05f);
        return heelDegrees >= 0f ? heelDegrees * Turns.Degree * Easing.Lerp(1f, 0.45f, inAir) : 0f;
    }
}
