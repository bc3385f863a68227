using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Where the mass of a body lies, from its joints.</summary>
/// <remarks>Shares of the segments after de Leva (J. Biomechanics 29, 1996), women and men averaged, to two digits.</remarks>
internal static class CenterOfMass
{
    private static readonly (Bone From, Bone To, float Along, float Share)[] Segments =
    [
        (Bone.Hips, Bone.Neck, 0.42f, 0.43f), (Bone.Head, Bone.Head, 0f, 0.07f),
        (Bone.LeftUpperLeg, Bone.LeftLowerLeg, 0.38f, 0.145f), (Bone.RightUpperLeg, Bone.RightLowerLeg, 0.38f, 0.145f),
        (Bone.LeftLowerLeg, Bone.LeftFoot, 0.44f, 0.045f), (Bone.RightLowerLeg, Bone.RightFoot, 0.44f, 0.045f),
        (Bone.LeftFoot, Bone.LeftToes, 0.45f, 0.013f), (Bone.RightFoot, Bone.RightToes, 0.45f, 0.013f),
        (Bone.LeftUpperArm, Bone.LeftLowerArm, 0.57f, 0.026f), (Bone.RightUpperArm, Bone.RightLowerArm, 0.57f, 0.026f),
        (Bone.LeftLowerArm, Bone.LeftHand, 0.46f, 0.015f), (Bone.RightLowerArm, Bone.RightHand, 0.46f, 0.015f),
        (Bone.LeftHand, Bone.LeftHand, 0f, 0.006f), (Bone.RightHand, Bone.RightHand, 0f, 0.006f),
    ];

    /// <summary>World position in metres in a frame.</summary>
    public static Vector3 At(BodyTrack track, int frame)
    {
        Vector3 sum = Vector3.Zero;
        float total = 0f;
        foreach ((Bone from, Bone to, float along, float share) in Segments)
        {
            Vector3 a = track[frame, Known(track, from)], b = track[frame, Known(track, to)];
            sum += share * Vector3.Lerp(a, b, along);
            total += share;
        }

        return sum / total;
    }

    private static Bone Known(BodyTrack track, Bone bone) =>
        track.Has(bone) ? bone : bone is Bone.Neck ? Bone.Head : Bones.Parent(bone) ?? Bone.Hips;
}
