using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>What an ankle allows: it bends up only so far, and toes point about where the knee points. A foot that does not stand keeps well within.</summary>
internal static class FreeFoot
{
    // Degrees: between shin and sole, and between toes and knee about the shin.
    private const float Nearest = 45f;
    private const float Aside = 72f;

    // What no foot exceeds, standing or not.
    private const float LeastOfAll = 42.5f;
    private const float FarthestAside = 79f;

    // Degrees between shin and sole of a foot that points as far as it goes; rising, even one that stands gives way.
    private const float Farthest = 176.5f;
    private const float RisingGive = 0.06f;

    // Radians that a foot on the floor gives way, so that it does not slide, and the part of it that would sink its toes.
    private const float StandingGive = 0.015f;
    private const float Sinking = 0.4f;

    // Of a leg straighter than that the knee points nowhere.
    private const float VisibleBend = 0.17f;

    // Nor do toes that go on from the shin: sine of 33 degrees.
    private const float VisibleFoot = 0.55f;

    /// <summary>The foot's rotation within the ankle's range.</summary>
    /// <param name="foot">Rotation in world.</param>
    /// <param name="toes">Toe joint from the ankle in the foot's frame.</param>
    /// <param name="thigh">Unit vector from hip to knee.</param>
    /// <param name="shin">Unit vector from knee to ankle.</param>
    /// <param name="free">How far it is off the floor, in [0, 1].</param>
    public static Quaternion Kept(Quaternion foot, Vector3 toes, Vector3 thigh, Vector3 shin, float free)
    {
        if (free > 0f)
            foot = Within(foot, toes, thigh, shin, (Nearest, Aside, MathF.PI), free);
        return Within(foot, toes, thigh, shin, (LeastOfAll, FarthestAside, MathF.Max(StandingGive, free * MathF.PI)), 1f);
    }

    private static Quaternion Within(Quaternion foot, Vector3 toes, Vector3 thigh, Vector3 shin, (float Nearest, float Aside, float Most) range, float free)
    {
        foot = Untwisted(foot, toes, thigh, shin, (range.Aside, range.Most), free);
        Vector3 line = Vector3.Normalize(Vector3.Transform(toes, foot));
        float angle = Angle(-shin, line), missing = MathF.Min(range.Nearest * Turns.Degree - angle, Sinking * range.Most);
        if (angle > Farthest * Turns.Degree)
            missing = MathF.Max(Farthest * Turns.Degree - angle, -RisingGive);
        Vector3 axis = Vector3.Cross(-shin, line);
        return missing <= 0f && angle <= Farthest * Turns.Degree || axis.Length() < 1e-3f ? foot : Quaternion.CreateFromAxisAngle(Vector3.Normalize(axis), free * missing) * foot;
    }

    private static Quaternion Untwisted(Quaternion foot, Vector3 toes, Vector3 thigh, Vector3 shin, (float Aside, float Most) range, float free)
    {
        Vector3 ahead = thigh - shin * Vector3.Dot(thigh, shin), line = Vector3.Transform(toes, foot);
        line -= shin * Vector3.Dot(line, shin);
        float bent = Easing.Step(VisibleBend, 2f * VisibleBend, ahead.Length()) * Easing.Step(0.75f * VisibleFoot, VisibleFoot, line.Length() / toes.Length());
        if (bent <= 0f)
            return foot;
        ahead = Vector3.Normalize(ahead);
        line = Vector3.Normalize(line);
        float over = MathF.Min(Angle(ahead, line) - range.Aside * Turns.Degree, range.Most);
        if (over <= 0f)
            return foot;
        float way = Vector3.Dot(Vector3.Cross(line, ahead), shin) < 0f ? -1f : 1f;
        return Quaternion.CreateFromAxisAngle(shin, way * free * bent * over) * foot;
    }

    private static float Angle(Vector3 a, Vector3 b) => MathF.Acos(Math.Clamp(Vector3.Dot(a, b), -1f, 1f));
}
