using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Springs of VRM 1.0 (<c>VRMC_springBone</c>) and 0.x (<c>secondaryAnimation</c>), read from a skeleton that stands finished in model space.</summary>
internal sealed class VrmSprings
{
    private const int MostJoints = 512;
    private const float TipLength = 0.07f;

    private readonly Skeleton _skeleton;
    private readonly HumanoidMap _map;
    private readonly List<SpringJoint> _joints = new();
    private readonly List<int> _nodes = new();
    private readonly List<SpringCollider> _colliders = new();

    private VrmSprings(Skeleton skeleton, HumanoidMap map)
    {
        _skeleton = skeleton;
        _map = map;
    }

    /// <summary>The springs and the node of each joint.</summary>
    public static (SpringRig Rig, int[] Nodes) Read(GltfFile file, Skeleton skeleton, HumanoidMap map)
    {
        VrmSprings reader = new(skeleton, map);
        JsonView modern = file.Root["extensions"]["VRMC_springBone"], old = file.Root["extensions"]["VRM"]["secondaryAnimation"];
        if (modern.Exists)
            reader.ReadModern(modern);
        else if (old.Exists)
            reader.ReadOld(old);
        if (reader._joints.Count == 0)
            return (SpringRig.Empty, Array.Empty<int>());
        return (new SpringRig { Joints = reader._joints, Colliders = reader._colliders }, reader._nodes.ToArray());
    }

    private void ReadModern(JsonView json)
    {
        uint[] groups = new uint[json["colliders"].Count];
        int group = 0;
        foreach (JsonView entry in json["colliderGroups"].Entries())
        {
            foreach (JsonView collider in entry["colliders"].Entries())
            {
                if (collider.Int() >= 0 && collider.Int() < groups.Length)
                    groups[collider.Int()] |= Bit(group);
            }

            group++;
        }

        for (int i = 0; i < groups.Length; i++)
            AddCollider(json["colliders"][i], groups[i]);
        foreach (JsonView spring in json["springs"].Entries())
            AddChain(spring["joints"].Entries().ToList(), Mask(spring["colliderGroups"]));
    }

    private void AddCollider(JsonView json, uint group)
    {
        JsonView sphere = json["shape"]["sphere"], capsule = json["shape"]["capsule"], shape = sphere.Exists ? sphere : capsule;
        int node = json["node"].Int();
        if (!shape.Exists || !Exists(node) || RestShape.Carrier(_skeleton, _map, node) is not Bone bone)
            return;
        Vector3 start = shape["offset"].Vector3(Vector3.Zero);
        Vector3 end = sphere.Exists ? start : shape["tail"].Vector3(start);
        Matrix4x4 world = _skeleton.Joints[node].World;
        _colliders.Add(new SpringCollider
        {
            Bone = bone,
            StartInModel = Vector3.Transform(start, world),
            EndInModel = Vector3.Transform(end, world),
            Radius = MathF.Max(0f, shape["radius"].Number()) * Scale(node),
            Group = group,
        });
    }

    private void AddChain(List<JsonView> chain, uint mask)
    {
        int parent = -1;
        for (int i = 0; i + 1 < chain.Count; i++)
        {
            int node = chain[i]["node"].Int(), next = chain[i + 1]["node"].Int();
            if (!Exists(node) || !Exists(next) || !CanSwing(node) || _nodes.Count >= MostJoints)
                return;
            JsonView joint = chain[i];
            Vector3 down = joint["gravityDir"].Vector3(-Vector3.UnitY);
            int index = Add(node, parent, _skeleton.Position(next), mask, new SpringJoint
            {
                Stiffness = joint["stiffness"].Number(1f),
                Drag = joint["dragForce"].Number(0.5f),
                Gravity = joint["gravityPower"].Number() * MathF.Max(0f, -down.Y),
                HitRadius = joint["hitRadius"].Number() * Scale(node),
            });
            if (index < 0)
                return;
            parent = index;
        }
    }

    private void ReadOld(JsonView json)
    {
        int group = 0;
        foreach (JsonView entry in json["colliderGroups"].Entries())
        {
            int node = entry["node"].Int();
            if (Exists(node) && RestShape.Carrier(_skeleton, _map, node) is Bone bone)
            {
                foreach (JsonView collider in entry["colliders"].Entries())
                {
                    // Offsets are written in Unity's left-handed axes.
                    Vector3 center = Vector3.Transform(collider["offset"].Xyz() * new Vector3(1f, 1f, -1f), _skeleton.Joints[node].World);
                    float radius = MathF.Max(0f, collider["radius"].Number()) * Scale(node);
                    _colliders.Add(new SpringCollider { Bone = bone, StartInModel = center, EndInModel = center, Radius = radius, Group = Bit(group) });
                }
            }

            group++;
        }

        foreach (JsonView entry in json["boneGroups"].Entries())
        {
            SpringJoint settings = new()
            {
                Stiffness = entry["stiffiness"].Number(1f),
                Drag = entry["dragForce"].Number(0.4f),
                Gravity = entry["gravityPower"].Number() * MathF.Max(0f, entry["gravityDir"].Exists ? -entry["gravityDir"].Xyz().Y : 1f),
                HitRadius = entry["hitRadius"].Number(0.02f),
            };
            foreach (JsonView root in entry["bones"].Entries())
            {
                if (Exists(root.Int()))
                    AddTree(root.Int(), -1, Mask(entry["colliderGroups"]), settings);
            }
        }
    }

    private void AddTree(int node, int parent, uint mask, SpringJoint settings)
    {
        if (!CanSwing(node) || _nodes.Count >= MostJoints)
            return;
        List<int> children = _skeleton.Children(node);
        Vector3 place = _skeleton.Position(node);
        Vector3 way = _skeleton.Joints[node].Parent < 0 ? -Vector3.UnitY : place - _skeleton.Position(_skeleton.Joints[node].Parent);
        way = way.Length() > 1e-5f ? Vector3.Normalize(way) : -Vector3.UnitY;
        Vector3 tail = children.Count > 0 ? _skeleton.Position(children[0]) : place + (TipLength * way);
        int index = Add(node, parent, tail, mask, settings with { HitRadius = settings.HitRadius * Scale(node) });
        foreach (int child in children)
            AddTree(child, index, mask, settings);
    }

    /// <summary>Index of the new joint; the parent's where the joint has no length.</summary>
    private int Add(int node, int parent, Vector3 tail, uint mask, SpringJoint settings)
    {
        Vector3 place = _skeleton.Position(node);
        Bone? bone = RestShape.Carrier(_skeleton, _map, node);
        if (Vector3.Distance(place, tail) < 1e-4f || bone is null || _nodes.Contains(node))
            return parent;
        _nodes.Add(node);
        _joints.Add(settings with
        {
            Parent = parent,
            Bone = bone.Value,
            RestPositionInModel = place,
            TailInModel = tail,
            Stiffness = Math.Clamp(settings.Stiffness, 0f, 20f),
            Drag = Math.Clamp(settings.Drag, 0f, 1f),
            Gravity = Math.Clamp(settings.Gravity, 0f, 10f),
            HitRadius = Math.Clamp(settings.HitRadius, 0f, 1f),
            ColliderGroups = mask,
        });
        return _nodes.Count - 1;
    }

    private bool Exists(int node) => node >= 0 && node < _skeleton.Joints.Count;

    /// <summary>Springs may not move the bones that dance.</summary>
    private bool CanSwing(int node) => _map.BoneOf(node) is null;

    private float Scale(int node) => Vector3.TransformNormal(Vector3.UnitY, _skeleton.Joints[node].World).Length();

    private static uint Bit(int group) => 1u << (group % 32);

    private static uint Mask(JsonView groups)
    {
        uint mask = 0;
        foreach (JsonView group in groups.Entries())
            mask |= Bit(Math.Max(0, group.Int()));
        return mask;
    }
}
