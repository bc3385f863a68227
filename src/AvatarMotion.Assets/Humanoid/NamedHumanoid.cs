using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>
/// Finds the humanoid in a rig by its names, as Mixamo, Blender, Unreal, Quaternius, KayKit, Biped and others write them; the tree decides what a name leaves open
/// ("leg" is the shin below an "upper leg" and the thigh otherwise; the trunk is whatever lies between hips and neck).
/// </summary>
internal sealed class NamedHumanoid
{
    private static readonly string[] UpperLeg = { "upperleg", "upleg", "thigh", "hipjoint", "legupper", "uleg", "femur" };
    private static readonly string[] LowerLeg = { "lowerleg", "lowleg", "calf", "shin", "knee", "leglower", "lleg", "tibia" };
    private static readonly string[] UpperArm = { "upperarm", "uparm", "armupper", "uarm", "bicep", "humerus", "shoulderjoint" };
    private static readonly string[] LowerArm = { "lowerarm", "forearm", "elbow", "armlower", "lowarm", "farm", "loarm", "radius" };
    private static readonly string[] Foot = { "foot", "ankle", "feet" };
    private static readonly string[] Hand = { "hand", "wrist", "fist" };
    private static readonly string[] Toes = { "toe", "toes", "toebase", "ball" };
    private static readonly string[] Shoulder = { "shoulder", "clavicle", "collar", "collarbone" };
    private static readonly string[] Hips = { "hips", "hip", "pelvis" };
    private static readonly string[] HipJoint = { "hip", "hips" };
    private static readonly string[] LegWord = { "leg" };
    private static readonly string[] ArmWord = { "arm" };

    private readonly Skeleton _skeleton;
    private readonly NameWords[] _words;
    private readonly HumanoidMap _map = new();

    private NamedHumanoid(Skeleton skeleton)
    {
        _skeleton = skeleton;
        string prefix = CommonPrefix(skeleton);
        _words = skeleton.Joints.Select(joint => NameWords.Of(joint.ShowsSkin ? "" : joint.Name.StartsWith(prefix, StringComparison.Ordinal) ? joint.Name[prefix.Length..] : joint.Name)).ToArray();
    }

    /// <summary>The map as far as names give it; <see cref="HumanoidMap.Missing"/> tells what is absent.</summary>
    public static HumanoidMap Find(Skeleton skeleton)
    {
        NamedHumanoid search = new(skeleton);
        search.FindLegs(Side.Left);
        search.FindLegs(Side.Right);
        search.FindArms(Side.Left);
        search.FindArms(Side.Right);
        search.FindTrunk();
        search.FindFace();
        HandFingers.Find(skeleton, search._words, search._map);
        return search._map;
    }

    /// <summary>What nearly all names begin with, up to a line: a recording's own name for its actor. Empty where there is no such thing.</summary>
    private static string CommonPrefix(Skeleton skeleton)
    {
        foreach (Joint candidate in skeleton.Joints)
        {
            string prefix = candidate.Name[..(candidate.Name.IndexOf('_', StringComparison.Ordinal) + 1)];
            int sharing = skeleton.Joints.Count(joint => joint.Name.Length > prefix.Length && joint.Name.StartsWith(prefix, StringComparison.Ordinal));
            if (prefix.Length > 1 && sharing >= 10 && sharing >= 0.8 * skeleton.Joints.Count)
                return prefix;
            if (prefix.Length > 1)
                return "";
        }

        return "";
    }

    private void FindLegs(Side side)
    {
        int upper = First(side, UpperLeg), lower = First(side, LowerLeg);
        int leg = First(side, LegWord);

        // Biovision and SMPL call the thigh after its joint: left hip, left knee, left ankle.
        if (upper < 0 && lower >= 0)
            upper = Last(side, HipJoint, lower);
        if (upper < 0)
            upper = leg;
        else if (lower < 0)
            lower = leg;
        int foot = First(side, Foot);
        Set(side, Bone.LeftUpperLeg, upper);
        Set(side, Bone.LeftLowerLeg, lower);
        Set(side, Bone.LeftFoot, foot);
        int toes = First(side, Toes, foot);
        Set(side, Bone.LeftToes, toes >= 0 || foot < 0 ? toes : _skeleton.Children(foot).FirstOrDefault(child => _words[child].Side == side && Foot.Contains(_words[child].Joined), -1));
    }

    private void FindArms(Side side)
    {
        int upper = First(side, UpperArm), lower = First(side, LowerArm), arm = First(side, ArmWord);
        if (upper < 0)
            upper = arm;
        else if (lower < 0)
            lower = arm;
        if (upper < 0 && lower >= 0)
            upper = Last(side, Shoulder, lower);
        Set(side, Bone.LeftUpperArm, upper);
        Set(side, Bone.LeftLowerArm, lower);
        Set(side, Bone.LeftHand, First(side, Hand, lower));
        int shoulder = First(side, Shoulder);
        if (shoulder >= 0 && upper >= 0 && shoulder != upper && _skeleton.IsBelow(upper, shoulder))
            Set(side, Bone.LeftShoulder, shoulder);
    }

    private void FindTrunk()
    {
        int head = FirstMiddle(word => word == "head"), neck = FirstMiddle(word => word is "neck" or "necklower");
        if (neck < 0)
            neck = FirstMiddle(word => word == "lowerneck");
        if (head < 0 && neck >= 0)
            head = _skeleton.Children(neck).FirstOrDefault(-1);
        if (head >= 0 && neck >= 0 && !_skeleton.IsBelow(head, neck))
            neck = -1;
        _map[Bone.Head] = head;
        _map[Bone.Neck] = neck;
        int hips = FindHips(head);
        _map[Bone.Hips] = hips;
        if (hips < 0 || head < 0 || !_skeleton.IsBelow(head, hips))
            return;
        List<int> trunk = new();
        for (int at = _skeleton.Joints[neck >= 0 ? neck : head].Parent; at >= 0 && at != hips; at = _skeleton.Joints[at].Parent)
            trunk.Insert(0, at);
        if (trunk.Count > 0)
            _map[Bone.Spine] = trunk[0];
        if (trunk.Count == 2)
            _map[Bone.Chest] = trunk[1];
        if (trunk.Count > 2)
        {
            _map[Bone.Chest] = trunk[trunk.Count / 2];
            _map[Bone.UpperChest] = trunk[^1];
        }
    }

    /// <summary>What both legs and the head hang on; else the node that is called hips.</summary>
    private int FindHips(int head)
    {
        int left = _map[Bone.LeftUpperLeg], right = _map[Bone.RightUpperLeg];
        int named = FirstMiddle(word => Hips.Contains(word));
        if (left < 0 || right < 0)
            return named;
        int common = _skeleton.CommonAncestor(left, right);
        if (named >= 0 && head >= 0 && _skeleton.IsBelow(head, named) && (common < 0 || _skeleton.IsBelow(named, common)) && !HasOwnPlace(common))
            return named;
        while (common >= 0 && head >= 0 && !_skeleton.IsBelow(head, common))
            common = _skeleton.Joints[common].Parent;
        return common;
    }

    /// <summary>Whether a common ancestor lies in the body rather than on the floor.</summary>
    private bool HasOwnPlace(int joint)
    {
        if (joint < 0)
            return false;
        int leg = _map[Bone.LeftUpperLeg], shin = _map[Bone.LeftLowerLeg];
        float thigh = shin < 0 ? 0f : System.Numerics.Vector3.Distance(_skeleton.Position(leg), _skeleton.Position(shin));
        return System.Numerics.Vector3.Distance(_skeleton.Position(joint), _skeleton.Position(leg)) < 1.2f * thigh;
    }

    private void FindFace()
    {
        _map[Bone.Jaw] = FirstMiddle(word => word is "jaw" or "lowerjaw");
        foreach (Side side in new[] { Side.Left, Side.Right })
            Set(side, Bone.LeftEye, First(side, new[] { "eye", "eyeball" }, _map[Bone.Head]));
    }

    /// <summary>The highest node of a side with one of these names, below <paramref name="root"/> where it is given.</summary>
    private int First(Side side, string[] names, int root = -1)
    {
        int best = -1;
        for (int i = 0; i < _words.Length; i++)
        {
            bool fits = _words[i].Side == side && !_words[i].IsMachinery && names.Contains(_words[i].Joined) && (root < 0 || _skeleton.IsBelow(i, root));
            if (fits && (best < 0 || IsBetter(i, best)))
                best = i;
        }

        return best;
    }

    /// <summary>The lowest node of a side with one of these names that <paramref name="below"/> hangs on.</summary>
    private int Last(Side side, string[] names, int below)
    {
        for (int at = _skeleton.Joints[below].Parent; at >= 0; at = _skeleton.Joints[at].Parent)
        {
            if (_words[at].Side == side && names.Contains(_words[at].Joined))
                return at;
        }

        return -1;
    }

    private int FirstMiddle(Func<string, bool> matches)
    {
        int best = -1;
        for (int i = 0; i < _words.Length; i++)
        {
            bool fits = _words[i].Side is null && !_words[i].IsMachinery && matches(_words[i].Joined);
            if (fits && (best < 0 || IsBetter(i, best)))
                best = i;
        }

        return best;
    }

    private bool IsBetter(int node, int best)
    {
        bool shows = _skeleton.Joints[node].ShowsMesh, bestShows = _skeleton.Joints[best].ShowsMesh;
        return shows == bestShows ? _skeleton.Depth(node) < _skeleton.Depth(best) : bestShows;
    }

    private void Set(Side side, Bone left, int node) => _map[side == Side.Left ? left : Bones.Mirror(left)] = node;
}
