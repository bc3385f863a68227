using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Gives a rig the tree that a body has: adds joints that its file leaves out, and hangs each bone on its parent in the body.</summary>
internal static class HumanoidRepair
{
    /// <summary>Adds a spine, hands and feet where they can be told from what is there; foot controls that stand apart become feet.</summary>
    public static void Complete(Skeleton skeleton, HumanoidMap map, List<string> warnings)
    {
        if (!map.Has(Bone.Spine) && map.Has(Bone.Hips) && map.Has(Bone.Head))
            AddSpine(skeleton, map);
        foreach (Side side in new[] { Side.Left, Side.Right })
        {
            (Bone lowerArm, Bone hand, Bone lowerLeg, Bone foot) = side == Side.Left
                ? (Bone.LeftLowerArm, Bone.LeftHand, Bone.LeftLowerLeg, Bone.LeftFoot)
                : (Bone.RightLowerArm, Bone.RightHand, Bone.RightLowerLeg, Bone.RightFoot);
            AddEnd(skeleton, map, lowerArm, hand, warnings);
            AddEnd(skeleton, map, lowerLeg, foot, warnings);
        }
    }

    /// <summary>Re-hangs bones whose nearest mapped ancestor is not the body's parent (legs beside the hips, feet under the root).</summary>
    public static void Rehang(Skeleton skeleton, HumanoidMap map)
    {
        for (int i = 1; i < Bones.Count; i++)
        {
            int node = map.Nodes[i];
            if (node < 0)
                continue;
            Bone? parent = Bones.Parent((Bone)i);
            while (parent is not null && !map.Has(parent.Value))
                parent = Bones.Parent(parent.Value);
            if (parent is null)
                continue;
            int wanted = map[parent.Value];
            if (NearestMapped(skeleton, map, node) != wanted && !skeleton.IsBelow(wanted, node))
                skeleton.Joints[node].Parent = wanted;
        }
    }

    private static int NearestMapped(Skeleton skeleton, HumanoidMap map, int node)
    {
        int at = skeleton.Joints[node].Parent;
        while (at >= 0 && map.BoneOf(at) is null)
            at = skeleton.Joints[at].Parent;
        return at;
    }

    private static void AddSpine(Skeleton skeleton, HumanoidMap map)
    {
        int hips = map[Bone.Hips], above = map.Has(Bone.Neck) ? map[Bone.Neck] : map[Bone.Head];
        Vector3 place = Vector3.Lerp(skeleton.Position(hips), skeleton.Position(above), 0.25f);
        int spine = skeleton.Add("spine (added)", hips, Matrix4x4.CreateTranslation(place));
        map[Bone.Spine] = spine;
        foreach (int child in skeleton.Children(hips))
        {
            bool isLeg = child == spine || skeleton.IsBelow(map[Bone.LeftUpperLeg], child) || skeleton.IsBelow(map[Bone.RightUpperLeg], child);
            if (!isLeg)
                skeleton.Joints[child].Parent = spine;
        }
    }

    /// <summary>A limb without its last bone gets one where its children lie, and they hang on it from now on.</summary>
    private static void AddEnd(Skeleton skeleton, HumanoidMap map, Bone limb, Bone end, List<string> warnings)
    {
        if (map.Has(end) || !map.Has(limb))
            return;
        List<int> children = skeleton.Children(map[limb]);
        Vector3 sum = Vector3.Zero;
        int count = 0;
        foreach (int child in children)
        {
            if (Vector3.Distance(skeleton.Position(child), skeleton.Position(map[limb])) > 1e-6f)
            {
                sum += skeleton.Position(child);
                count++;
            }
        }

        if (count == 0)
            return;
        int added = skeleton.Add($"{Bones.Name(end)} (added)", map[limb], Matrix4x4.CreateTranslation(sum / count));
        map[end] = added;
        warnings.Add($"The rig has no {Bones.Name(end)}; one was put where the {Bones.Name(limb)} ends.");
        foreach (int child in children)
        {
            if (Vector3.Distance(skeleton.Position(child), skeleton.Position(map[limb])) > 1e-6f)
                skeleton.Joints[child].Parent = added;
        }
    }
}
