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
    /// <param name="aside">Toe joint to the left of the ankle, metres; 0 where a few millimetres do not count.</param>
    public static Vector3 InWorld(BodyMeasures body, in FootPlace place, float heelDegrees, float aside = 0f)
    {
        Quaternion foot = Rotation(place, heelDegrees);
        Vector3 ball = new Vector3(place.Spot.X, body.BallHeight + place.Height, place.Spot.Y) - Vector3.Transform(aside * Vector3.UnitX, Turns.Yaw(place.Turn));
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
