using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>What an ankle allows a foot that does not stand: it bends up only so far, and its toes point about where the knee points.</summary>
internal static class FreeFoot
{
    // Degrees: between shin and sole, and between toes and knee about the shin.
    private const float Nearest = 45f;
    private const float Aside = 72f;

    // Of a leg straighter than that the knee points nowhere.
    private const float VisibleBend = 0.12f;

    /// <summary>The foot's rotation within the ankle's range.</summary>
    /// <param name="foot">Rotation in world.</param>
    /// <param name="toes">Toe joint from the ankle in the foot's frame.</param>
    /// <param name="thigh">Unit vector from hip to knee.</param>
    /// <param name="shin">Unit vector from knee to ankle.</param>
    /// <param name="free">How far it is off the floor, in [0, 1].</param>
    public static Quaternion Kept(Quaternion foot, Vector3 toes, Vector3 thigh, Vector3 shin, float free)
    {
        if (free <= 0f)
            return foot;
        foot = Untwisted(foot, toes, thigh, shin, free);
        Vector3 line = Vector3.Normalize(Vector3.Transform(toes, foot));
        float missing = Nearest * Turns.Degree - Angle(-shin, line);
        Vector3 axis = Vector3.Cross(-shin, line);
        return missing <= 0f || axis.Length() < 1e-3f ? foot : Quaternion.CreateFromAxisAngle(Vector3.Normalize(axis), free * missing) * foot;
    }

    private static Quaternion Untwisted(Quaternion foot, Vector3 toes, Vector3 thigh, Vector3 shin, float free)
    {
        Vector3 ahead = thigh - shin * Vector3.Dot(thigh, shin), line = Vector3.Transform(toes, foot);
        line -= shin * Vector3.Dot(line, shin);
        float bent = Easing.Step(0.5f * VisibleBend, 2f * VisibleBend, ahead.Length());
        if (bent <= 0f || line.Length() < 0.1f * toes.Length())
            return foot;
        ahead = Vector3.Normalize(ahead);
        line = Vector3.Normalize(line);
        float over = Angle(ahead, line) - Aside * Turns.Degree;
        if (over <= 0f)
            return foot;
        float way = Vector3.Dot(Vector3.Cross(line, ahead), shin) < 0f ? -1f : 1f;
        return Quaternion.CreateFromAxisAngle(shin, way * free * bent * over) * foot;
    }

    private static float Angle(Vector3 a, Vector3 b) => MathF.Acos(Math.Clamp(Vector3.Dot(a, b), -1f, 1f));
}
