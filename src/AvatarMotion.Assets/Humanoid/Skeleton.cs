using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>A node tree under repair: world matrices instead of local ones, so that parents can be exchanged and limbs turned without touching the rest.</summary>
internal sealed class Skeleton
{
    private readonly List<Joint> _joints = new();

    /// <summary>Joints by node index; the order of the file, then what was added.</summary>
    public IReadOnlyList<Joint> Joints => _joints;

    /// <summary>Adds a joint and returns its index.</summary>
    public int Add(string name, int parent, Matrix4x4 world)
    {
        _joints.Add(new Joint { Name = name, Parent = parent, World = world });
        return _joints.Count - 1;
    }

    /// <summary>Where a joint lies.</summary>
    public Vector3 Position(int joint) => _joints[joint].World.Translation;

    /// <summary>Whether <paramref name="joint"/> is <paramref name="ancestor"/> or hangs below it.</summary>
    public bool IsBelow(int joint, int ancestor)
    {
        for (int at = joint; at >= 0; at = _joints[at].Parent)
        {
            if (at == ancestor)
                return true;
        }

        return false;
    }

    /// <summary>Children in order.</summary>
    public List<int> Children(int joint)
    {
        List<int> children = new();
        for (int i = 0; i < _joints.Count; i++)
        {
            if (_joints[i].Parent == joint)
                children.Add(i);
        }

        return children;
    }

    /// <summary>Steps from the root.</summary>
    public int Depth(int joint)
    {
        int depth = 0;
        for (int at = _joints[joint].Parent; at >= 0; at = _joints[at].Parent)
            depth++;
        return depth;
    }

    /// <summary>The nearest joint that both hang below, -1 where there is none.</summary>
    public int CommonAncestor(int a, int b)
    {
        for (int at = a; at >= 0; at = _joints[at].Parent)
        {
            if (IsBelow(b, at))
                return at;
        }

        return -1;
    }

    /// <summary>Turns a joint and all below it about the joint's place.</summary>
    public void Turn(int joint, Quaternion rotation)
    {
        Vector3 center = Position(joint);
        Carry(joint, Matrix4x4.CreateTranslation(-center) * Matrix4x4.CreateFromQuaternion(rotation) * Matrix4x4.CreateTranslation(center));
    }

    /// <summary>Moves a joint and all below it.</summary>
    public void Carry(int joint, Matrix4x4 motion)
    {
        for (int i = 0; i < _joints.Count; i++)
        {
            if (IsBelow(i, joint))
                _joints[i].World *= motion;
        }
    }

    /// <summary>Moves everything.</summary>
    public void CarryAll(Matrix4x4 motion)
    {
        foreach (Joint joint in _joints)
            joint.World *= motion;
    }

    /// <summary>Indices with parents before children.</summary>
    public int[] InOrder()
    {
        List<int> order = new();
        bool[] done = new bool[_joints.Count];
        while (order.Count < _joints.Count)
        {
            for (int i = 0; i < _joints.Count; i++)
            {
                if (!done[i] && (_joints[i].Parent < 0 || done[_joints[i].Parent]))
                {
                    done[i] = true;
                    order.Add(i);
                }
            }
        }

        return order.ToArray();
    }
}

/// <summary>One node of a <see cref="Skeleton"/>.</summary>
internal sealed class Joint
{
    public string Name { get; init; } = "";

    /// <summary>Index of the parent, -1 for a root.</summary>
    public int Parent { get; set; } = -1;

    /// <summary>Whether a mesh hangs on it: a bone seldom does that, so such nodes come last when names are compared.</summary>
    public bool ShowsMesh { get; set; }

    /// <summary>Whether that mesh is carried by a skin: the node itself then means nothing.</summary>
    public bool ShowsSkin { get; set; }

    /// <summary>Rest transform in world (row vectors).</summary>
    public Matrix4x4 World { get; set; } = Matrix4x4.Identity;
}
