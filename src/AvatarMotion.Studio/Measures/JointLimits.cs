using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Angles of joints, from positions alone, against what people can do.</summary>
/// <remarks>Ranges of motion of supple adults (dancers), in degrees, widened by what joint centers on a mesh are off.</remarks>
internal static class JointLimits
{
    private const float KneeBend = 158f;
    private const float KneeOffToes = 80f;
    private const float ElbowBend = 158f;
    private const float ThighForward = 150f;
    private const float ThighBack = 65f;
    private const float ThighOut = 100f;
    private const float TrunkBend = 100f;
    private const float TrunkTwist = 85f;
    private const float NeckBend = 80f;
    private const float AnkleLow = 40f;
    private const float AnkleHigh = 178f;

    // Below this bend a knee points nowhere; beyond this angle between shin and foot the toes do not either.
    private const float VisibleBend = 20f;
    private const float PointedFoot = 150f;

    /// <summary>A joint beyond its range, by how much and when.</summary>
    public readonly record struct Excess(string Joint, float Degrees, double Time);

    /// <summary>Share of frames with a joint beyond its range, and the worst of all.</summary>
    public static (double Share, Excess? Worst) Of(BodyTrack track)
    {
        Excess? worst = null;
        int frames = 0;
        List<Excess> found = [];
        for (int i = 0; i < track.Frames; i++)
        {
            found.Clear();
            Trunk(track, i, found);
            Leg(track, i, FootBones.Left, found);
            Leg(track, i, FootBones.Right, found);
            Arm(track, i, Bone.LeftUpperArm, Bone.LeftLowerArm, Bone.LeftHand, found);
            Arm(track, i, Bone.RightUpperArm, Bone.RightLowerArm, Bone.RightHand, found);
            frames += found.Count > 0 ? 1 : 0;
            foreach (Excess excess in found)
            {
                if (worst is null || excess.Degrees > worst.Value.Degrees)
                    worst = excess;
            }
        }

        return ((double)frames / Math.Max(1, track.Frames), worst);
    }

    private static void Arm(BodyTrack track, int i, Bone shoulder, Bone elbow, Bone hand, List<Excess> found) =>
        Check(track, i, Bones.Name(elbow), Between(track[i, elbow] - track[i, shoulder], track[i, hand] - track[i, elbow]), ElbowBend, found);

    private static void Leg(BodyTrack track, int i, FootBones leg, List<Excess> found)
    {
        Vector3 thigh = track[i, leg.Knee] - track[i, leg.Hip], shin = track[i, leg.Ankle] - track[i, leg.Knee];
        float bend = Between(thigh, shin);
        Check(track, i, Bones.Name(leg.Knee), bend, KneeBend, found);
        if (track.Has(leg.Toes))
        {
            Vector3 foot = track[i, leg.Toes] - track[i, leg.Ankle];
            // Toes point about where the knee points; a knee that folds the wrong way differs by half a turn.
            if (bend > VisibleBend && Between(foot, shin) < PointedFoot)
                Check(track, i, Bones.Name(leg.Knee) + " against its foot", Between(thigh / thigh.Length() - shin / shin.Length(), foot - Along(foot, shin)), KneeOffToes, found);
            float ankle = Between(-shin, foot);
            Check(track, i, Bones.Name(leg.Ankle), MathF.Max(AnkleLow - ankle, ankle - AnkleHigh), 0f, found);
        }

        (Vector3 left, Vector3 up, Vector3 ahead) = Pelvis(track, i);
        float side = leg.Hip == Bone.LeftUpperLeg ? 1f : -1f;
        Vector3 down = Vector3.Normalize(thigh);
        float forward = Degrees(MathF.Atan2(Vector3.Dot(down, ahead), -Vector3.Dot(down, up)));
        float steep = MathF.Sqrt(MathF.Max(0f, 1f - Vector3.Dot(down, left) * Vector3.Dot(down, left)));
        if (steep > 0.5f)
            Check(track, i, Bones.Name(leg.Hip), MathF.Max(forward - ThighForward, -forward - ThighBack), 0f, found);
        Check(track, i, Bones.Name(leg.Hip) + " outward", Degrees(MathF.Asin(Math.Clamp(side * Vector3.Dot(down, left), -1f, 1f))), ThighOut, found);
    }

    private static void Trunk(BodyTrack track, int i, List<Excess> found)
    {
        (Vector3 left, Vector3 up, _) = Pelvis(track, i);
        Vector3 shoulders = track[i, Bone.LeftUpperArm] - track[i, Bone.RightUpperArm];
        Vector3 middle = 0.5f * (track[i, Bone.LeftUpperArm] + track[i, Bone.RightUpperArm]);
        Bone low = track.Has(Bone.Neck) ? Bone.Neck : Bone.Head;
        Vector3 ribs = track[i, low] - track[i, track.Has(Bone.Chest) ? Bone.Chest : Bone.Spine];
        Check(track, i, "spine", Between(up, middle - track[i, Bone.Hips]), TrunkBend, found);
        Check(track, i, "spine twist", Between(left - Along(left, ribs), shoulders - Along(shoulders, ribs)), TrunkTwist, found);
        if (low == Bone.Neck)
            Check(track, i, "neck", Between(ribs, track[i, Bone.Head] - track[i, Bone.Neck]), NeckBend, found);
    }

    private static (Vector3 Left, Vector3 Up, Vector3 Ahead) Pelvis(BodyTrack track, int i)
    {
        Vector3 left = Vector3.Normalize(track[i, Bone.LeftUpperLeg] - track[i, Bone.RightUpperLeg]);
        Vector3 spine = track[i, Bone.Spine] - 0.5f * (track[i, Bone.LeftUpperLeg] + track[i, Bone.RightUpperLeg]);
        Vector3 up = Vector3.Normalize(spine - Along(spine, left));
        return (left, up, Vector3.Cross(left, up));
    }

    private static void Check(BodyTrack track, int i, string joint, float angle, float most, List<Excess> found)
    {
        if (angle > most)
            found.Add(new Excess(joint, angle - most, track.TimeOf(i)));
    }

    private static Vector3 Along(Vector3 vector, Vector3 axis) => Vector3.Dot(vector, axis) / MathF.Max(axis.LengthSquared(), 1e-8f) * axis;

    private static float Between(Vector3 a, Vector3 b)
    {
        float cosine = Vector3.Dot(a, b) / MathF.Max(a.Length() * b.Length(), 1e-8f);
        return Degrees(MathF.Acos(Math.Clamp(cosine, -1f, 1f)));
    }

    private static float Degrees(float radians) => radians * 180f / MathF.PI;
}
