using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>An MMD motion on the standard body, its legs solved to the feet's targets.</summary>
internal sealed class VmdMotion : MovingSkeleton
{
    private const int MostNamed = 6;

    private readonly VmdTrack?[] _tracks;
    private readonly bool[] _solved;

    private VmdMotion(VmdFile file, VmdTrack?[] tracks)
        : base(RestOf())
    {
        _tracks = tracks;
        Frames = file.Frames;
        Rate = 30;
        Declared = MapOf();
        _solved = [tracks[VmdBody.Find("左足ＩＫ")] is not null, tracks[VmdBody.Find("右足ＩＫ")] is not null];
    }

    public override int Frames { get; }

    public static VmdMotion Read(byte[] bytes)
    {
        VmdFile file = VmdFile.Read(bytes);
        VmdTrack?[] tracks = new VmdTrack?[VmdBody.Joints.Count];
        List<string> unknown = [];
        foreach ((string name, VmdTrack track) in file.Tracks)
        {
            int joint = VmdBody.Find(name.Replace("IK", "ＩＫ", StringComparison.Ordinal));
            if (joint >= 0)
                tracks[joint] = track;
            else
                unknown.Add(name);
        }

        if (tracks.All(static track => track is null))
            throw new AssetException("none of its keys names a joint of a standard MMD body; save the dancer's motion, not that of a prop.");
        if (file.Frames < 2)
            throw new AssetException("the clip has one frame, and a move needs two counts at least; save the whole motion.");
        VmdMotion motion = new(file, tracks);
        if (unknown.Count > 0)
            motion.Notices.Add($"{unknown.Count} joints are no part of the standard MMD body and were left out: {string.Join(", ", unknown.Take(MostNamed))}{(unknown.Count > MostNamed ? " ..." : "")}");
        return motion;
    }

    public override void Pose(int frame, Vector3[] positions, Quaternion[] rotations)
    {
        IReadOnlyList<VmdJoint> joints = VmdBody.Joints;
        for (int i = 0; i < joints.Count; i++)
        {
            (Vector3 moved, Quaternion turned) = _tracks[i]?.At(frame) ?? (Vector3.Zero, Quaternion.Identity);
            int parent = joints[i].Parent;
            Vector3 offset = joints[i].Place - (parent < 0 ? Vector3.Zero : joints[parent].Place) + moved;
            positions[i] = parent < 0 ? offset : positions[parent] + Vector3.Transform(offset, rotations[parent]);
            rotations[i] = parent < 0 ? turned : rotations[parent] * turned;
        }

        if (_solved[0])
            VmdLeg.Solve("左", positions, rotations);
        if (_solved[1])
            VmdLeg.Solve("右", positions, rotations);
    }

    private static Skeleton RestOf()
    {
        Skeleton rest = new();
        foreach (VmdJoint joint in VmdBody.Joints)
            rest.Add(joint.Name, joint.Parent, Matrix4x4.CreateTranslation(joint.Place));
        return rest;
    }

    private static HumanoidMap MapOf()
    {
        HumanoidMap map = new() { IsDeclared = true };
        for (int i = 0; i < VmdBody.Joints.Count; i++)
        {
            if (VmdBody.Joints[i].Bone is Bone bone)
                map[bone] = i;
        }

        return map;
    }
}
