using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Springs for files that declare none (VRoid and game characters saved as plain glTF): chains of bones that are called hair, skirt, tail and the like swing.</summary>
internal static class NamedSprings
{
    private const int MostJoints = 256;
    private const float TipLength = 0.05f;

    private static readonly string[] Soft = { "hair", "ponytail", "bangs", "braid", "skirt", "tail", "ribbon", "scarf", "cape", "cloak" };

    public static (SpringRig Rig, int[] Nodes) Find(Skeleton skeleton, HumanoidMap map)
    {
        List<SpringJoint> joints = new();
        List<int> nodes = new();
        Dictionary<int, int> slots = new();
        foreach (int node in skeleton.InOrder())
        {
            Joint joint = skeleton.Joints[node];
            bool swings = nodes.Count < MostJoints && !joint.ShowsMesh && map.BoneOf(node) is null && IsSoft(joint.Name);
            if (!swings || RestShape.Carrier(skeleton, map, node) is not Bone bone || Tail(skeleton, node) is not Vector3 tail)
                continue;
            slots[node] = nodes.Count;
            nodes.Add(node);
            bool isCloth = bone < Bone.Neck || bone >= Bone.LeftUpperLeg;
            joints.Add(new SpringJoint
            {
                Parent = slots.TryGetValue(joint.Parent, out int parent) ? parent : -1,
                Bone = bone,
                RestPositionInModel = skeleton.Position(node),
                TailInModel = tail,
                Stiffness = isCloth ? 2.2f : 1.4f,
                Drag = 0.4f,
                Gravity = isCloth ? 0.1f : 0.05f,
                AngleLimit = isCloth ? 0.5f : 0.9f,
            });
        }

        return joints.Count == 0 ? (SpringRig.Empty, Array.Empty<int>()) : (new SpringRig { Joints = joints }, nodes.ToArray());
    }

    private static bool IsSoft(string name) => Soft.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the next joint lies; a last joint points on in its parent's direction; none where the joint has no length.</summary>
    private static Vector3? Tail(Skeleton skeleton, int node)
    {
        Vector3 place = skeleton.Position(node);
        foreach (int child in skeleton.Children(node))
        {
            if (Vector3.Distance(skeleton.Position(child), place) > 0.002f)
                return skeleton.Position(child);
        }

        int parent = skeleton.Joints[node].Parent;
        Vector3 way = parent < 0 ? Vector3.Zero : place - skeleton.Position(parent);
        return way.Length() > 0.002f && IsSoft(skeleton.Joints[parent].Name) ? place + (TipLength * Vector3.Normalize(way)) : null;
    }
}
