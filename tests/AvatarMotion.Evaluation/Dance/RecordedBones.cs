using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Evaluation;

/// <summary>Finds the measured joints among the names that recordings use.</summary>
internal static class RecordedBones
{
    /// <summary>Joints without which nothing is measured: hips, a spine, head, and three of each limb.</summary>
    public const int Fewest = 15;

    private static readonly (Bone Bone, string[] Names)[] Center =
    [
        (Bone.Hips, ["hips", "pelvis", "root"]), (Bone.Spine, ["spine", "lowerback"]), (Bone.Chest, ["chest", "spine1"]), (Bone.UpperChest, ["chest2", "spine2", "spine3"]),
        (Bone.Neck, ["neck", "lowerneck"]), (Bone.Head, ["head"]),
    ];

    private static readonly (Bone Bone, string[] Names)[] Sides =
    [
        (Bone.LeftUpperLeg, ["hip", "upleg", "upperleg", "thigh"]), (Bone.LeftLowerLeg, ["knee", "leg", "lowerleg", "calf", "shin"]), (Bone.LeftFoot, ["ankle", "foot"]), (Bone.LeftToes, ["toe", "toebase", "toes"]),
        (Bone.LeftUpperArm, ["shoulder", "arm", "upperarm"]), (Bone.LeftLowerArm, ["elbow", "forearm", "lowerarm"]), (Bone.LeftHand, ["wrist", "hand"]),
    ];

    /// <summary>Index of the joint per bone that is found.</summary>
    public static Dictionary<Bone, int> Find(IReadOnlyList<string> joints)
    {
        Dictionary<Bone, int> found = [];
        List<string> plain = [];
        foreach (string joint in joints)
            plain.Add(Plain(joint));
        foreach ((Bone bone, string[] names) in Center)
            Add(found, bone, plain, names, "");
        bool clavicles = plain.Exists(name => name.EndsWith("arm", StringComparison.Ordinal) && !name.EndsWith("forearm", StringComparison.Ordinal) && !name.EndsWith("lowerarm", StringComparison.Ordinal));
        foreach ((Bone bone, string[] names) in Sides)
        {
            // A "shoulder" is the collar bone where an arm is named as well.
            string[] fitting = clavicles ? Array.FindAll(names, name => name != "shoulder") : names;
            Add(found, bone, plain, fitting, "left");
            Add(found, Bones.Mirror(bone), plain, fitting, "right");
        }

        return found;
    }

    private static void Add(Dictionary<Bone, int> found, Bone bone, List<string> joints, string[] names, string side)
    {
        foreach (string name in names)
        {
            int at = joints.IndexOf(side + name);
            if (at < 0)
                continue;
            found[bone] = at;
            return;
        }
    }

    /// <summary>Small letters without a prefix, a number at the end or spaces; sides spelled out.</summary>
    private static string Plain(string joint)
    {
        string name = joint[(joint.LastIndexOf(':') + 1)..];
        int number = name.LastIndexOf('_');
        if (number > 0 && int.TryParse(name[(number + 1)..], out _))
            name = name[..number];
        name = name.Replace("Bip001", "", StringComparison.Ordinal).Trim();
        if (name.StartsWith("L ", StringComparison.Ordinal))
            name = "left" + name[2..];
        else if (name.StartsWith("R ", StringComparison.Ordinal))
            name = "right" + name[2..];
        return name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
    }
}
