using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>
/// Toy figures without a skeleton: a node each for torso, arms and legs. They get the missing joints (hips, neck, elbows, knees) along their parts, and the parts a skin
/// that bends there, so that they dance like everybody else.
/// </summary>
internal sealed class BlockFigure
{
    // Where along a limb its joints lie, as shares of its length.
    private const float MiddleJoint = 0.48f;
    private const float EndJoint = 0.84f;
    private const float Softness = 0.14f;

    private static readonly string[] TorsoNames = { "torso", "body", "chest", "spine", "trunk" };

    private readonly Skeleton _skeleton;
    private readonly HumanoidMap _map;
    private readonly List<RawMesh> _meshes;

    private BlockFigure(Skeleton skeleton, HumanoidMap map, List<RawMesh> meshes)
    {
        _skeleton = skeleton;
        _map = map;
        _meshes = meshes;
    }

    /// <summary>Completes the map where the file is such a figure; leaves it alone otherwise.</summary>
    public static void Complete(Skeleton skeleton, HumanoidMap map, List<RawMesh> meshes)
    {
        bool hasLimbs = map.Has(Bone.LeftUpperArm) && map.Has(Bone.RightUpperArm) && map.Has(Bone.LeftUpperLeg) && map.Has(Bone.RightUpperLeg);
        if (!hasLimbs || map.Has(Bone.LeftLowerLeg) || map.Has(Bone.LeftLowerArm) || meshes.Any(mesh => !mesh.IsRigid))
            return;
        new BlockFigure(skeleton, map, meshes).Complete();
    }

    private void Complete()
    {
        int torso = FindTorso();
        if (torso < 0)
            return;
        AddTrunk(torso);
        foreach (Side side in new[] { Side.Left, Side.Right })
        {
            AddLimb(Of(side, Bone.LeftUpperLeg), Of(side, Bone.LeftLowerLeg), Of(side, Bone.LeftFoot), -Vector3.UnitY);
            AddLimb(Of(side, Bone.LeftUpperArm), Of(side, Bone.LeftLowerArm), Of(side, Bone.LeftHand), null);
        }
    }

    private int FindTorso()
    {
        for (int i = 0; i < _skeleton.Joints.Count; i++)
        {
            if (MeshOf(i) is not null && TorsoNames.Contains(NameWords.Of(_skeleton.Joints[i].Name).Joined))
                return i;
        }

        return -1;
    }

    private void AddTrunk(int torso)
    {
        Vector3 between = 0.5f * (Place(Bone.LeftUpperLeg) + Place(Bone.RightUpperLeg));
        int hips = _skeleton.Add("hips (added)", _skeleton.Joints[torso].Parent, Matrix4x4.CreateTranslation(between));
        _skeleton.Joints[torso].Parent = hips;
        _map[Bone.Hips] = hips;
        _map[Bone.Spine] = torso;
        foreach (Bone leg in new[] { Bone.LeftUpperLeg, Bone.RightUpperLeg })
            _skeleton.Joints[_map[leg]].Parent = hips;
        if (_map.Has(Bone.Head))
            return;

        // The torso's part is head and body in one: the neck is a little above the shoulders.
        RawMesh mesh = MeshOf(torso)!;
        float shoulders = MathF.Max(Place(Bone.LeftUpperArm).Y, Place(Bone.RightUpperArm).Y), top = Points(mesh).Max(p => p.Y);
        Vector3 neck = between with { Y = shoulders + (0.12f * (top - shoulders)) };
        int head = _skeleton.Add("head (added)", torso, Matrix4x4.CreateTranslation(neck));
        _map[Bone.Head] = head;
        foreach (int child in _skeleton.Children(torso))
        {
            if (child != head && _skeleton.Position(child).Y > neck.Y + (0.3f * (top - neck.Y)))
                _skeleton.Joints[child].Parent = head;
        }

        float bottom = Points(mesh).Min(p => p.Y);
        Bend(mesh, new[] { hips, torso, head }, p => (p.Y - bottom) / (top - bottom), new[] { 0.1f, (neck.Y - bottom) / (top - bottom) });
    }

    private void AddLimb(Bone upper, Bone lower, Bone end, Vector3? direction)
    {
        RawMesh? mesh = MeshOf(_map[upper]);
        if (mesh is null)
            return;
        Vector3 root = Place(upper);
        List<Vector3> points = Points(mesh);
        Vector3 center = points.Aggregate(Vector3.Zero, (sum, p) => sum + p) / points.Count;
        Vector3 way = direction ?? LongAxis(points, center, center - root);
        float length = points.Max(p => Vector3.Dot(p - root, way));
        if (!(length > 1e-6f))
            return;
        int middle = _skeleton.Add($"{Bones.Name(lower)} (added)", _map[upper], Matrix4x4.CreateTranslation(root + (MiddleJoint * length * way)));
        int last = _skeleton.Add($"{Bones.Name(end)} (added)", middle, Matrix4x4.CreateTranslation(root + (EndJoint * length * way)));
        _map[lower] = middle;
        _map[end] = last;
        Bend(mesh, new[] { _map[upper], middle, last }, p => Vector3.Dot(p - root, way) / length, new[] { MiddleJoint, EndJoint });
    }

    /// <summary>The direction in which points spread most, turned to the side of <paramref name="hint"/>: repeated multiplication with their covariance.</summary>
    private static Vector3 LongAxis(List<Vector3> points, Vector3 center, Vector3 hint)
    {
        Vector3 axis = Vector3.Normalize(hint);
        for (int round = 0; round < 24; round++)
        {
            Vector3 sum = points.Aggregate(Vector3.Zero, (total, p) => total + (Vector3.Dot(p - center, axis) * (p - center)));
            axis = sum.Length() > 0f ? Vector3.Normalize(sum) : axis;
        }

        return Vector3.Dot(axis, hint) < 0f ? -axis : axis;
    }

    /// <summary>Skins a rigid part to joints in a row: softly from one to the next around each border.</summary>
    private void Bend(RawMesh mesh, int[] joints, Func<Vector3, float> along, float[] borders)
    {
        Matrix4x4 shown = _skeleton.Joints[mesh.Node].World;
        mesh.Skin = new RawSkin(joints, Array.ConvertAll(joints, joint => shown * MatrixParts.Inverse(_skeleton.Joints[joint].World)));
        mesh.SkinJoints = new (ushort, ushort, ushort, ushort)[mesh.Positions.Length];
        mesh.SkinWeights = new Vector4[mesh.Positions.Length];
        for (int i = 0; i < mesh.Positions.Length; i++)
        {
            float t = along(Vector3.Transform(mesh.Positions[i], shown));
            float second = Ramp(t, borders[0]), third = Ramp(t, borders[1]);
            mesh.SkinJoints[i] = (0, 1, 2, 0);
            mesh.SkinWeights[i] = new Vector4(1f - second, second * (1f - third), second * third, 0f);
        }
    }

    private static float Ramp(float t, float border)
    {
        float x = Math.Clamp((t - border + Softness) / (2f * Softness), 0f, 1f);
        return x * x * (3f - (2f * x));
    }

    private RawMesh? MeshOf(int node) => _meshes.Find(mesh => mesh.Node == node);

    private List<Vector3> Points(RawMesh mesh) => mesh.Positions.Select(p => Vector3.Transform(p, _skeleton.Joints[mesh.Node].World)).ToList();

    private Vector3 Place(Bone bone) => _skeleton.Position(_map[bone]);

    private static Bone Of(Side side, Bone left) => side == Side.Left ? left : Bones.Mirror(left);
}
