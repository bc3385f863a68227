using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Lays the 16 parts of a body as capsules between its joints.</summary>
internal static class BodyCapsules
{
    /// <summary>Number of parts; the floor is none.</summary>
    public const int Count = (int)BodyPart.Floor;

    // A head is a third higher than wide; it begins at its joint, under the ears.
    private const float HeadLine = 0.67f;

    // Eyes lie up and in front of the joint: so far back from their direction, in radians, is up.
    private const float EyesAhead = 0.88f;

    /// <summary>Writes the parts of a frame, by <see cref="BodyPart"/>.</summary>
    public static void Write(BodyTrack track, int frame, CapsuleSizes sizes, Span<BodyCapsule> parts)
    {
        Vector3 Joint(Bone bone) => track[frame, bone];
        Vector3 hips = 0.5f * (Joint(Bone.LeftUpperLeg) + Joint(Bone.RightUpperLeg));
        Vector3 neck = track.Has(Bone.Neck) ? Joint(Bone.Neck) : Joint(Bone.Head);
        Vector3 acrossHips = Vector3.Normalize(Joint(Bone.LeftUpperLeg) - Joint(Bone.RightUpperLeg));
        Vector3 acrossChest = Vector3.Normalize(Joint(Bone.LeftUpperArm) - Joint(Bone.RightUpperArm));
        parts[(int)BodyPart.Hips] = Across(BodyPart.Hips, hips, acrossHips, sizes);
        parts[(int)BodyPart.Belly] = Across(BodyPart.Belly, Vector3.Lerp(hips, neck, 0.38f), Vector3.Normalize(acrossHips + acrossChest), sizes);
        parts[(int)BodyPart.Chest] = Across(BodyPart.Chest, Vector3.Lerp(hips, neck, 0.72f), acrossChest, sizes);
        float head = sizes.Radius(BodyPart.Head);
        Vector3 up = HeadUp(track, frame, neck);
        parts[(int)BodyPart.Head] = new BodyCapsule(Joint(Bone.Head) + head * up, Joint(Bone.Head) + (1f + HeadLine) * head * up, head);
        WriteSide(track, frame, sizes, parts, 0);
        WriteSide(track, frame, sizes, parts, 1);
    }

    private static void WriteSide(BodyTrack track, int frame, CapsuleSizes sizes, Span<BodyCapsule> parts, int side)
    {
        void Limb(BodyPart left, Bone from, Bone to, Span<BodyCapsule> all)
        {
            (BodyPart part, Bone a, Bone b) = side == 0 ? (left, from, to) : (BodyParts.Mirror(left), Bones.Mirror(from), Bones.Mirror(to));
            all[(int)part] = new BodyCapsule(track[frame, a], track.Has(b) ? track[frame, b] : track[frame, a], sizes.Radius(part));
        }

        Limb(BodyPart.LeftUpperArm, Bone.LeftUpperArm, Bone.LeftLowerArm, parts);
        Limb(BodyPart.LeftForearm, Bone.LeftLowerArm, Bone.LeftHand, parts);
        Limb(BodyPart.LeftHand, Bone.LeftHand, track.Has(Bone.LeftMiddleIntermediate) ? Bone.LeftMiddleIntermediate : Bone.LeftMiddleProximal, parts);
        Limb(BodyPart.LeftThigh, Bone.LeftUpperLeg, Bone.LeftLowerLeg, parts);
        Limb(BodyPart.LeftShin, Bone.LeftLowerLeg, Bone.LeftFoot, parts);
        Limb(BodyPart.LeftFoot, Bone.LeftFoot, Bone.LeftToes, parts);
    }

    private static BodyCapsule Across(BodyPart part, Vector3 middle, Vector3 across, CapsuleSizes sizes) =>
        new(middle - sizes.HalfWidth(part) * across, middle + sizes.HalfWidth(part) * across, sizes.Radius(part));

    /// <summary>Where the crown is, seen from the head joint: from the eyes where they are known, else on from the neck.</summary>
    private static Vector3 HeadUp(BodyTrack track, int frame, Vector3 neck)
    {
        Vector3 head = track[frame, Bone.Head], fromNeck = head - neck;
        Vector3 up = fromNeck.LengthSquared() > 1e-6f ? Vector3.Normalize(fromNeck) : Vector3.UnitY;
        if (!track.Has(Bone.LeftEye) || !track.Has(Bone.RightEye))
            return up;
        Vector3 across = track[frame, Bone.LeftEye] - track[frame, Bone.RightEye], ahead = 0.5f * (track[frame, Bone.LeftEye] + track[frame, Bone.RightEye]) - head;
        Vector3 side = Vector3.Normalize(across);
        return Vector3.Transform(Vector3.Normalize(ahead), Quaternion.CreateFromAxisAngle(side, -EyesAhead));
    }
}
