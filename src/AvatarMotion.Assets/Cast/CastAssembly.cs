using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Joins the parts of a built-in avatar: bone nodes first, then the springs of each part in order, then meshes with their joints moved to the final nodes.</summary>
internal static class CastAssembly
{
    private const string License = "MIT, made by code in this project";

    public static Avatar Join(string name, params LumiPart[] parts)
    {
        List<AvatarNode> nodes = BoneNodes();
        List<SpringJoint> springs = new();
        List<SpringCollider> colliders = new();
        List<AvatarMesh> meshes = new();
        foreach (LumiPart part in parts)
        {
            int firstSpring = springs.Count;
            AddSprings(part, firstSpring, springs, nodes);
            colliders.AddRange(part.Colliders);
            foreach (AvatarMesh mesh in part.Meshes)
                meshes.Add(mesh with { Joints = Shift(mesh.Joints, firstSpring) });
        }

        return new Avatar
        {
            Name = name,
            License = License,
            Rig = MakeRig(springs, colliders),
            Nodes = nodes,
            BoneNodes = Sequence(0, Bones.Count),
            SpringNodes = Sequence(Bones.Count, springs.Count),
            Meshes = meshes,
            FaceBindings = JoinFaces(parts, meshes),
            Eyes = JoinEyes(parts, meshes),
        };
    }

    private static List<AvatarNode> BoneNodes()
    {
        List<AvatarNode> nodes = new();
        for (int i = 0; i < Bones.Count; i++)
        {
            Bone? parent = Bones.Parent((Bone)i);
            Vector3 origin = parent is null ? Vector3.Zero : LumiRig.At(parent.Value);
            nodes.Add(new AvatarNode(Bones.Name((Bone)i), parent is null ? -1 : (int)parent.Value, LumiRig.At((Bone)i) - origin, Quaternion.Identity, Vector3.One));
        }

        return nodes;
    }

    private static void AddSprings(LumiPart part, int firstSpring, List<SpringJoint> springs, List<AvatarNode> nodes)
    {
        foreach ((string name, SpringJoint joint) in part.Springs)
        {
            SpringJoint shifted = joint with { Parent = joint.Parent < 0 ? -1 : joint.Parent + firstSpring };
            Vector3 origin = shifted.Parent < 0 ? LumiRig.At(joint.Bone) : springs[shifted.Parent].RestPositionInModel;
            int parentNode = shifted.Parent < 0 ? (int)joint.Bone : Bones.Count + shifted.Parent;
            nodes.Add(new AvatarNode(name, parentNode, joint.RestPositionInModel - origin, Quaternion.Identity, Vector3.One));
            springs.Add(shifted);
        }
    }

    private static int[] Shift(int[] joints, int firstSpring) =>
        Array.ConvertAll(joints, joint => joint < Bones.Count ? joint : joint + firstSpring);

    private static Rig MakeRig(List<SpringJoint> springs, List<SpringCollider> colliders)
    {
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = LumiRig.At((Bone)i);
        SpringRig springRig = new() { Joints = springs, Colliders = colliders };
        return new Rig(rest) { Height = LumiRig.Height, LipsFromHead = LumiRig.LipsFromHead, MicrophoneFromWrist = LumiRig.MicrophoneFromWrist, Springs = springRig };
    }

    private static int[] Sequence(int first, int count)
    {
        int[] values = new int[count];
        for (int i = 0; i < count; i++)
            values[i] = first + i;
        return values;
    }

    private static Dictionary<FaceShape, IReadOnlyList<MorphBinding>> JoinFaces(LumiPart[] parts, List<AvatarMesh> meshes)
    {
        Dictionary<FaceShape, IReadOnlyList<MorphBinding>> faces = new();
        foreach (LumiPart part in parts)
        {
            foreach ((FaceShape shape, List<PartMorph> morphs) in part.Face)
            {
                List<MorphBinding> all = faces.TryGetValue(shape, out IReadOnlyList<MorphBinding>? earlier) ? new(earlier) : new();
                all.AddRange(Resolve(morphs, meshes));
                faces[shape] = all;
            }
        }

        return faces;
    }

    private static EyeMotion JoinEyes(LumiPart[] parts, List<AvatarMesh> meshes)
    {
        foreach (LumiPart part in parts)
        {
            if (part.LookFullAngle > 0f)
            {
                return new EyeMotion
                {
                    Left = Resolve(part.LookLeft, meshes),
                    Right = Resolve(part.LookRight, meshes),
                    Up = Resolve(part.LookUp, meshes),
                    Down = Resolve(part.LookDown, meshes),
                    FullAngle = part.LookFullAngle,
                };
            }
        }

        return EyeMotion.None;
    }

    private static List<MorphBinding> Resolve(List<PartMorph> morphs, List<AvatarMesh> meshes)
    {
        List<MorphBinding> bindings = new();
        foreach (PartMorph morph in morphs)
        {
            int mesh = meshes.FindIndex(m => m.Name == morph.Mesh);
            int index = mesh < 0 ? -1 : IndexOfMorph(meshes[mesh], morph.Morph);
            if (index < 0)
                throw new InvalidOperationException($"Mesh '{morph.Mesh}' has no morph '{morph.Morph}'; a face shape of the built-in cast names it.");
            bindings.Add(new MorphBinding(mesh, index, morph.Weight));
        }

        return bindings;
    }

    private static int IndexOfMorph(AvatarMesh mesh, string morph)
    {
        for (int i = 0; i < mesh.Morphs.Count; i++)
        {
            if (mesh.Morphs[i].Name == morph)
                return i;
        }

        return -1;
    }
}
