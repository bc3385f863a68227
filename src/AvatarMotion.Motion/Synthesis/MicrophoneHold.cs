using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>The right hand with a microphone in front of the mouth.</summary>
internal static class MicrophoneHold
{
    /// <summary>From the wrist to the grip in the closed hand, in head radii.</summary>
    private const float WristToGrip = 0.80f;

    /// <summary>Where the wrist is: in front of the chin and to the right, so that a microphone of ordinary length ends a few centimetres below and before the mouth.</summary>
    public static Vector3 WristInWorld(in BodyHull hull)
    {
        Quaternion calm = Quaternion.Slerp(hull.Chest, hull.Head, 0.6f);
        float r = hull.HeadRadius;
        return hull.HeadJoint + Vector3.Transform(new Vector3(-0.95f * r, -0.48f * r, 1.60f * r), calm);
    }

    /// <summary>The hand's rotation: the line through the closed hand on the thumb's side points to the mouth.</summary>
    public static Quaternion HandInWorld(in BodyHull hull, Vector3 wrist)
    {
        float r = hull.HeadRadius;
        Vector3 mouth = hull.HeadJoint + Vector3.Transform(new Vector3(0f, 0.35f * r, 0.95f * r), hull.Head);
        Vector3 thumb = Vector3.Normalize(mouth - wrist);
        Vector3 fingers = Turns.Across(Vector3.Transform(new Vector3(0.8f, 0.5f, 0.1f), hull.Chest), thumb, Vector3.UnitX);
        thumb = Vector3.Normalize(mouth - (wrist + fingers * (WristToGrip * r)));
        fingers = Turns.Across(fingers, thumb, Vector3.UnitX);
        return Turns.FromAxes(-fingers, Vector3.Cross(thumb, -fingers), thumb);
    }
}
