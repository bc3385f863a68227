using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Text.Json;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary>Reads clips of the DeepMimic form (Peng et al., SIGGRAPH 2018): JSON frames of a duration, a root, and turns of a fixed humanoid that looks along +X.</summary>
internal static class QuaternionMotion
{
    // Places in the frame: each ball joint has four numbers (w, x, y, z), each hinge one.
    private static readonly (Bone Bone, Bone? Parent, Vector3 Offset, int At, bool Hinge)[] Joints =
    [
        (Bone.Hips, null, default, 4, false),
        (Bone.Chest, Bone.Hips, new(0f, 0.236f, 0f), 8, false),
        (Bone.Neck, Bone.Chest, new(0f, 0.224f, 0f), 12, false),
        (Bone.RightUpperLeg, Bone.Hips, new(0f, 0f, 0.085f), 16, false),
        (Bone.RightLowerLeg, Bone.RightUpperLeg, new(0f, -0.422f, 0f), 20, true),
        (Bone.RightFoot, Bone.RightLowerLeg, new(0f, -0.410f, 0f), 21, false),
        (Bone.RightUpperArm, Bone.Chest, new(-0.024f, 0.244f, 0.183f), 25, false),
        (Bone.RightLowerArm, Bone.RightUpperArm, new(0f, -0.275f, 0f), 29, true),
        (Bone.RightHand, Bone.RightLowerArm, new(0f, -0.259f, 0f), -1, false),
        (Bone.LeftUpperLeg, Bone.Hips, new(0f, 0f, -0.085f), 30, false),
        (Bone.LeftLowerLeg, Bone.LeftUpperLeg, new(0f, -0.422f, 0f), 34, true),
        (Bone.LeftFoot, Bone.LeftLowerLeg, new(0f, -0.410f, 0f), 35, false),
        (Bone.LeftUpperArm, Bone.Chest, new(-0.024f, 0.244f, -0.183f), 39, false),
        (Bone.LeftLowerArm, Bone.LeftUpperArm, new(0f, -0.275f, 0f), 43, true),
        (Bone.LeftHand, Bone.LeftLowerArm, new(0f, -0.259f, 0f), -1, false),
        (Bone.LeftToes, Bone.LeftFoot, new(0.13f, -0.06f, 0f), -1, false),
        (Bone.RightToes, Bone.RightFoot, new(0.13f, -0.06f, 0f), -1, false),
        (Bone.Spine, Bone.Hips, new(0f, 0.09f, 0f), -1, false),
        (Bone.Head, Bone.Neck, new(0f, 0.10f, 0f), -1, false),
    ];

    public static BodyTrack Read(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement frames = json.RootElement.GetProperty("Frames");
        List<Bone> bones = [];
        foreach (var joint in Joints)
            bones.Add(joint.Bone);
        BodyTrack track = new(1 / frames[0][0].GetDouble(), frames.GetArrayLength(), bones);
        int frame = 0;
        foreach (JsonElement numbers in frames.EnumerateArray())
            Solve(track, frame++, numbers);
        return MeasuredJoints.ToHumanScale(track);
    }

    private static void Solve(BodyTrack track, int frame, JsonElement numbers)
    {
        float Number(int at) => numbers[at].GetSingle();
        Quaternion[] turns = new Quaternion[Bones.Count];
        Vector3[] places = new Vector3[Bones.Count];
        foreach (var (bone, parent, offset, at, hinge) in Joints)
        {
            Quaternion own = at < 0 ? Quaternion.Identity
                : hinge ? Quaternion.CreateFromAxisAngle(Vector3.UnitZ, Number(at))
                : new Quaternion(Number(at + 1), Number(at + 2), Number(at + 3), Number(at));
            turns[(int)bone] = parent is { } from ? turns[(int)from] * own : own;
            places[(int)bone] = parent is { } p ? places[(int)p] + Vector3.Transform(offset, turns[(int)p]) : new Vector3(Number(1), Number(2), Number(3));

            // Ours looks along +Z with +X to the left.
            Vector3 place = places[(int)bone];
            track[frame, bone] = new Vector3(-place.Z, place.Y, place.X);
        }
    }
}
