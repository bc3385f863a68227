using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>The right hand with a microphone in front of the mouth: its head below the lower lip, its body tilted 38° down to the front and a little to the right.</summary>
internal static class MicrophoneHold
{
    /// <summary>How far axes follow the head rather than the ribs; the place itself follows the lips.</summary>
    private const float HeadShare = 0.8f;

    /// <summary>From the lips to the middle of the microphone's head: low enough that the lips stay free from the front, near enough to sing into.</summary>
    private static readonly Vector3 BallFromLips = new(0f, -0.042f, 0.050f);

    /// <summary>Where the microphone goes when it is held further away.</summary>
    private static readonly Vector3 Away = Vector3.Normalize(new Vector3(-0.15f, -0.30f, 0.94f));

    private static readonly Vector3 Axis = Vector3.Normalize(new Vector3(0.30f, 0.62f, -0.73f));

    /// <summary>Where the knuckles point: near the line of a forearm that comes up from a low elbow, so that the wrist is hardly bent.</summary>
    private static readonly Vector3 Knuckles = new(0.40f, 0.62f, 0.67f);

    /// <summary>Where the wrist is.</summary>
    /// <param name="hull">The body at this moment.</param>
    /// <param name="further">Metres that the microphone is held further from the lips than usual.</param>
    public static Vector3 WristInWorld(in BodyHull hull, float further)
    {
        Quaternion calm = Calm(hull);
        Vector3 lips = hull.HeadJoint + Vector3.Transform(hull.Body.LipsFromHead, hull.Head);
        Vector3 ball = lips + hull.Body.Scale * Vector3.Transform(BallFromLips + further * Away, calm);
        return ball - Vector3.Transform(hull.Body.MicrophoneFromWrist, HandInWorld(hull));
    }

    /// <summary>The hand's rotation: the thumb's side points up the microphone, the fingers close around it.</summary>
    public static Quaternion HandInWorld(in BodyHull hull)
    {
        Vector3 fingers = Turns.Across(Knuckles, Axis, Vector3.UnitX);
        return Calm(hull) * Turns.FromAxes(-fingers, Vector3.Cross(Axis, -fingers), Axis);
    }

    private static Quaternion Calm(in BodyHull hull) => Quaternion.Slerp(hull.Chest, hull.Head, HeadShare);
}
