using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>The 20 joints that means over the body are taken of: trunk, legs and arms, no fingers, no face.</summary>
internal static class MeasuredJoints
{
    /// <summary>Leg length, in metres, to which bodies are scaled before they are compared with people.</summary>
    public const float LegLength = 0.85f;

    private static readonly Bone[] Twenty =
    [
        Bone.Hips, Bone.Spine, Bone.Chest, Bone.UpperChest, Bone.Neck, Bone.Head,
        Bone.LeftUpperLeg, Bone.LeftLowerLeg, Bone.LeftFoot, Bone.LeftToes, Bone.RightUpperLeg, Bone.RightLowerLeg, Bone.RightFoot, Bone.RightToes,
        Bone.LeftUpperArm, Bone.LeftLowerArm, Bone.LeftHand, Bone.RightUpperArm, Bone.RightLowerArm, Bone.RightHand,
    ];

    /// <summary>Those of the twenty that a track knows.</summary>
    public static Bone[] Of(BodyTrack track)
    {
        List<Bone> known = [];
        foreach (Bone bone in Twenty)
        {
            if (track.Has(bone))
                known.Add(bone);
        }

        return [.. known];
    }

    /// <summary>Hip joint to ankle with the leg straight, from the median lengths of the frames.</summary>
    public static float LegOf(BodyTrack track) =>
        0.5f * (Length(track, Bone.LeftUpperLeg, Bone.LeftLowerLeg) + Length(track, Bone.LeftLowerLeg, Bone.LeftFoot)
            + Length(track, Bone.RightUpperLeg, Bone.RightLowerLeg) + Length(track, Bone.RightLowerLeg, Bone.RightFoot));

    /// <summary>The track as danced by a body with a leg of <see cref="LegLength"/>.</summary>
    public static BodyTrack ToHumanScale(BodyTrack track) => track.Scaled(LegLength / LegOf(track));

    /// <summary>Median distance of two joints.</summary>
    public static float Length(BodyTrack track, Bone from, Bone to)
    {
        List<double> lengths = [];
        for (int i = 0; i < track.Frames; i += 7)
            lengths.Add(Vector3.Distance(track[i, from], track[i, to]));
        return (float)Statistics.Median(lengths);
    }
}
