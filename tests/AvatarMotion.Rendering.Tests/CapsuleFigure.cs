using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Assets;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion.Rendering.Tests;

/// <summary>A small synthetic avatar: spheres along the bones, a face with painted, clipped eyes and a mouth, a fringe and two springy locks.</summary>
internal static class CapsuleFigure
{
    private static readonly (Bone Bone, float X, float Y, float Z)[] Joints =
    {
        (Bone.Hips, 0, .9f, 0), (Bone.Spine, 0, 1f, 0), (Bone.Chest, 0, 1.1f, 0), (Bone.Neck, 0, 1.3f, 0), (Bone.Head, 0, 1.37f, 0),
        (Bone.LeftUpperLeg, .08f, .86f, 0), (Bone.LeftLowerLeg, .08f, .47f, 0), (Bone.LeftFoot, .08f, .09f, 0),
        (Bone.RightUpperLeg, -.08f, .86f, 0), (Bone.RightLowerLeg, -.08f, .47f, 0), (Bone.RightFoot, -.08f, .09f, 0),
        (Bone.LeftUpperArm, .15f, 1.25f, 0), (Bone.LeftLowerArm, .38f, 1.25f, 0), (Bone.LeftHand, .6f, 1.25f, 0),
        (Bone.RightUpperArm, -.15f, 1.25f, 0), (Bone.RightLowerArm, -.38f, 1.25f, 0), (Bone.RightHand, -.6f, 1.25f, 0),
    };

    private static readonly Vector3 HeadCenter = new(0f, 1.48f, 0.01f);

    public static Avatar Make()
    {
        Vector3?[] rest = new Vector3?[Bones.Count];
        foreach ((Bone bone, float x, float y, float z) in Joints)
            rest[(int)bone] = new Vector3(x, y, z);
        SpringJoint spring = new() { Bone = Bone.Head, RestPositionInModel = HeadCenter + new Vector3(.12f, 0f, 0f), TailInModel = HeadCenter + new Vector3(.2f, -.3f, 0f) };
        Rig rig = new(rest) { Height = 1.6f, Springs = new SpringRig { Joints = new[] { spring } } };
        (List<AvatarNode> nodes, int[] boneNodes) = Nodes(rig, spring);
        List<AvatarMesh> meshes = Meshes(rig, boneNodes, nodes.Count - 1);
        int mouth = meshes.FindIndex(m => m.Name == "mouth"), iris = meshes.FindIndex(m => m.Name == "iris");
        return new Avatar
        {
            Name = "capsule figure",
            Rig = rig,
            Nodes = nodes,
            BoneNodes = boneNodes,
            SpringNodes = new[] { nodes.Count - 1 },
            Meshes = meshes,
            FaceBindings = new Dictionary<FaceShape, IReadOnlyList<MorphBinding>> { [FaceShape.AA] = new[] { new MorphBinding(mouth, 0, 1f) } },
            Eyes = new EyeMotion { Left = new[] { new MorphBinding(iris, 0, 1f) } },
        };
    }

    private static (List<AvatarNode> Nodes, int[] BoneNodes) Nodes(Rig rig, SpringJoint spring)
    {
        List<AvatarNode> nodes = new();
        int[] boneNodes = Enumerable.Repeat(-1, Bones.Count).ToArray();
        foreach ((Bone bone, _, _, _) in Joints.OrderBy(j => j.Bone))
        {
            int parentBone = rig.ParentIndex(bone);
            boneNodes[(int)bone] = nodes.Count;
            nodes.Add(new AvatarNode(Bones.Name(bone), parentBone < 0 ? -1 : boneNodes[parentBone], rig.OffsetFromParent(bone), Quaternion.Identity, Vector3.One));
        }

        Vector3 offset = spring.RestPositionInModel - rig.RestPositionInModel(Bone.Head);
        nodes.Add(new AvatarNode("lock", boneNodes[(int)Bone.Head], offset, Quaternion.Identity, Vector3.One));
        return (nodes, boneNodes);
    }

    private static List<AvatarMesh> Meshes(Rig rig, int[] boneNodes, int lockNode)
    {
        List<AvatarMesh> meshes = new();
        int head = boneNodes[(int)Bone.Head];
        ToonMaterial cloth = new() { BaseColor = new Vector4(.10f, .09f, .30f, 1f) };
        ToonMaterial skin = new() { BaseColor = new Vector4(.93f, .66f, .56f, 1f), ShadeTint = new Vector3(.80f, .45f, .52f) };
        foreach ((Bone bone, _, _, _) in Joints.Where(j => j.Bone != Bone.Head))
        {
            Vector3 center = rig.RestPositionInModel(bone);
            bool limb = bone >= Bone.LeftUpperLeg;
            meshes.Add(Ball(Bones.Name(bone), center - rig.RestPositionInModel(bone), new Vector3(limb ? .075f : .11f), boneNodes[(int)bone], bone is Bone.LeftHand or Bone.RightHand ? skin : cloth));
        }

        Vector3 origin = HeadCenter - rig.RestPositionInModel(Bone.Head);
        meshes.Add(Ball("head", origin, new Vector3(.085f, .115f, .09f), head, skin with { Kind = SurfaceKind.Face, Ramp = new Vector2(-.05f, .05f) }));
        ToonMaterial hair = new() { Kind = SurfaceKind.Hair, BaseColor = new Vector4(.85f, .22f, .38f, 1f), ShadeTint = new Vector3(.56f, .28f, .6f) };
        meshes.Add(Ball("cap", origin + new Vector3(0f, .03f, -.02f), new Vector3(.10f, .115f, .095f), head, hair));
        meshes.Add(Ball("fringe", origin + new Vector3(0f, .075f, .07f), new Vector3(.075f, .035f, .035f), head, hair with { Kind = SurfaceKind.Fringe }));
        meshes.Add(Ball("lock", new Vector3(.04f, -.15f, 0f), new Vector3(.03f, .16f, .03f), lockNode, hair));
        ToonMaterial paint = new() { Kind = SurfaceKind.FacePaint, Outline = 0f };
        meshes.Add(Disc("white", origin + new Vector3(.035f, .005f, .085f), .02f, head, paint with { ClipId = 1, Layer = 0, ThroughFringe = .3f, BaseColor = new Vector4(.9f, .92f, 1f, 1f) }));
        meshes.Add(Disc("iris", origin + new Vector3(.042f, .005f, .086f), .018f, head, paint with { ClipTo = 1, Layer = 1, BaseColor = new Vector4(.05f, .1f, .6f, 1f) }, new Vector3(.012f, 0f, 0f)));
        meshes.Add(Disc("mouth", origin + new Vector3(0f, -.06f, .083f), .012f, head, paint with { Layer = 2, BaseColor = new Vector4(.3f, .02f, .05f, 1f) }, new Vector3(0f, -.03f, 0f)));
        return meshes;
    }

    private static AvatarMesh Ball(string name, Vector3 center, Vector3 radii, int node, ToonMaterial material)
    {
        const int Rings = 12, Sides = 20;
        List<Vector3> positions = new(), normals = new(), tangents = new();
        for (int r = 0; r <= Rings; r++)
        {
            for (int s = 0; s <= Sides; s++)
            {
                float up = MathF.PI * r / Rings, around = 2f * MathF.PI * s / Sides;
                Vector3 unit = new(MathF.Sin(up) * MathF.Sin(around), MathF.Cos(up), MathF.Sin(up) * MathF.Cos(around));
                positions.Add(center + unit * radii);
                normals.Add(Vector3.Normalize(unit / radii));
                tangents.Add(Vector3.Normalize(new Vector3(MathF.Cos(up) * MathF.Sin(around), -MathF.Sin(up) - 1e-3f, MathF.Cos(up) * MathF.Cos(around))));
            }
        }

        return Rigid(name, positions, normals, Grid(Rings, Sides, 1), node, material) with
        {
            Tangents = tangents.ToArray(),
            Levels = new[] { Grid(Rings, Sides, 1), Grid(Rings, Sides, 2) },
        };
    }

    private static int[] Grid(int rings, int sides, int step)
    {
        List<int> indices = new();
        for (int r = 0; r < rings; r += step)
        {
            for (int s = 0; s < sides; s += step)
            {
                int a = r * (sides + 1) + s, b = a + step, c = (r + step) * (sides + 1) + s, d = c + step;
                indices.AddRange(new[] { a, c, b, b, c, d });
            }
        }

        return indices.ToArray();
    }

    private static AvatarMesh Disc(string name, Vector3 center, float radius, int node, ToonMaterial material, Vector3 slide = default)
    {
        const int Sides = 24;
        List<Vector3> positions = new() { center };
        List<int> indices = new();
        for (int i = 0; i < Sides; i++)
        {
            float angle = 2f * MathF.PI * i / Sides;
            positions.Add(center + radius * new Vector3(MathF.Cos(angle), MathF.Sin(angle), 0f));
            indices.AddRange(new[] { 0, i + 1, (i + 1) % Sides + 1 });
        }

        List<Vector3> normals = positions.Select(_ => Vector3.UnitZ).ToList();
        MorphTarget morph = new() { Vertices = Enumerable.Range(0, positions.Count).ToArray(), Offsets = positions.Select(_ => slide).ToArray() };
        return Rigid(name, positions, normals, indices.ToArray(), node, material) with { Morphs = new[] { morph } };
    }

    private static AvatarMesh Rigid(string name, List<Vector3> positions, List<Vector3> normals, int[] indices, int node, ToonMaterial material) => new()
    {
        Name = name,
        Positions = positions.ToArray(),
        Normals = normals.ToArray(),
        Joints = new[] { node },
        InverseBind = new[] { Matrix4x4.Identity },
        Levels = new[] { indices },
        Material = material,
    };
}
