using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Which node is which bone.</summary>
internal sealed class HumanoidMap
{
    /// <summary>Bones that a dance cannot do without.</summary>
    public static readonly Bone[] Needed =
    {
        Bone.Hips, Bone.Spine, Bone.Head,
        Bone.LeftUpperLeg, Bone.LeftLowerLeg, Bone.LeftFoot, Bone.RightUpperLeg, Bone.RightLowerLeg, Bone.RightFoot,
        Bone.LeftUpperArm, Bone.LeftLowerArm, Bone.LeftHand, Bone.RightUpperArm, Bone.RightLowerArm, Bone.RightHand,
    };

    private readonly int[] _nodes = new int[Bones.Count];

    public HumanoidMap() => Array.Fill(_nodes, -1);

    /// <summary>Node per bone, -1 where absent.</summary>
    public IReadOnlyList<int> Nodes => _nodes;

    /// <summary>Whether the file itself says which bone is which and keeps them in a T-pose (VRM).</summary>
    public bool IsDeclared { get; init; }

    public int this[Bone bone]
    {
        get => _nodes[(int)bone];
        set => _nodes[(int)bone] = value;
    }

    public bool Has(Bone bone) => _nodes[(int)bone] >= 0;

    /// <summary>The bone of a node, or null.</summary>
    public Bone? BoneOf(int node)
    {
        int index = node < 0 ? -1 : Array.IndexOf(_nodes, node);
        return index < 0 ? null : (Bone)index;
    }

    /// <summary>The first of the needed bones that is absent, or null.</summary>
    public Bone? Missing()
    {
        foreach (Bone bone in Needed)
        {
            if (!Has(bone))
                return bone;
        }

        return null;
    }

    /// <summary>Exchanges the sides.</summary>
    public void Mirror()
    {
        for (int i = 0; i < Bones.Count; i++)
        {
            int twin = (int)Bones.Mirror((Bone)i);
            if (i < twin)
                (_nodes[i], _nodes[twin]) = (_nodes[twin], _nodes[i]);
        }
    }
}
