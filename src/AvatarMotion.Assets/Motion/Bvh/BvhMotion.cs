using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>A BVH file as moving joints.</summary>
/// <remarks>Format: Biovision BVH as described by Meredith and Maddock, University of Sheffield CS-00-11 (2001). Position channels stand in place of the offset.</remarks>
internal sealed class BvhMotion : MovingSkeleton
{
    private const float Degree = MathF.PI / 180f;

    private readonly IReadOnlyList<BvhJoint> _joints;
    private readonly BvhFrames _frames;

    private BvhMotion(IReadOnlyList<BvhJoint> joints, BvhFrames frames)
        : base(RestOf(joints, frames))
    {
        _joints = joints;
        _frames = frames;
        Rate = frames.Rate;
    }

    public override int Frames => _frames.Count;

    public static BvhMotion Read(TextReader text)
    {
        BvhLines lines = new(text);
        List<BvhJoint> joints = BvhHierarchy.Read(lines);
        int width = 0;
        foreach (BvhJoint joint in joints)
            width += joint.Channels.Length;
        List<string> notices = [];
        BvhMotion motion = new(joints, BvhFrames.Read(lines, width, notices));
        motion.Notices.AddRange(notices);
        return motion;
    }

    public override void Pose(int frame, Vector3[] positions, Quaternion[] rotations)
    {
        ReadOnlySpan<float> values = _frames.Values.AsSpan(frame * _frames.Width, _frames.Width);
        for (int i = 0; i < _joints.Count; i++)
        {
            BvhJoint joint = _joints[i];
            Vector3 place = joint.HasPosition ? Vector3.Zero : joint.Offset;
            Quaternion turn = Quaternion.Identity;
            for (int c = 0; c < joint.Channels.Length; c++)
            {
                float value = values[joint.FirstChannel + c];
                if (joint.Channels[c] < 3)
                    place[joint.Channels[c]] = value;
                else
                    turn *= Quaternion.CreateFromAxisAngle(Axis(joint.Channels[c]), value * Degree);
            }

            if (joint.Parent < 0)
            {
                (positions[i], rotations[i]) = (place, turn);
                continue;
            }

            positions[i] = positions[joint.Parent] + Vector3.Transform(place, rotations[joint.Parent]);
            rotations[i] = rotations[joint.Parent] * turn;
        }
    }

    private static Vector3 Axis(int channel) => channel switch { 3 => Vector3.UnitX, 4 => Vector3.UnitY, _ => Vector3.UnitZ };

    /// <summary>The hierarchy without rotations. Where frames carry other lengths than the offsets say, those of the first frame hold.</summary>
    private static Skeleton RestOf(IReadOnlyList<BvhJoint> joints, BvhFrames frames)
    {
        Skeleton rest = new();
        foreach (BvhJoint joint in joints)
        {
            Vector3 parent = joint.Parent < 0 ? Vector3.Zero : rest.Position(joint.Parent);
            string name = joint.IsEnd ? rest.Joints[joint.Parent].Name + " end" : joint.Name;
            rest.Add(name, joint.Parent, Matrix4x4.CreateTranslation(parent + Offset(joint, frames)));
        }

        return rest;
    }

    private static Vector3 Offset(BvhJoint joint, BvhFrames frames)
    {
        if (!joint.HasPosition || joint.Parent < 0)
            return joint.Offset;
        Vector3 first = Vector3.Zero;
        for (int c = 0; c < joint.Channels.Length; c++)
        {
            if (joint.Channels[c] < 3)
                first[joint.Channels[c]] = frames.Values[joint.FirstChannel + c];
        }

        float length = joint.Offset.Length();
        return MathF.Abs(first.Length() - length) > 0.1f * length ? first : joint.Offset;
    }
}
