using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text.Json.Nodes;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets.Tests;

/// <summary>A skinned figure in the shape of <see cref="StandardRig"/>: one little triangle at each joint, soles on the floor, a crown above the head.</summary>
internal sealed class TestHumanoid
{
    private readonly Func<Bone, string> _name;

    public TestHumanoid(Func<Bone, string>? name = null) => _name = name ?? (bone => "mixamorig:" + Mixamo(bone));

    /// <summary>Bones of the figure.</summary>
    public IReadOnlyList<Bone> Used { get; init; } = Body;

    /// <summary>From the standard figure to the file's world: scale, other axes.</summary>
    public Matrix4x4 ToFile { get; init; } = Matrix4x4.Identity;

    /// <summary>Degrees that the arms hang below level in the file, as node rotations.</summary>
    public float ArmsDown { get; init; }

    /// <summary>Names of morph targets that lift the first vertex by 1 cm each.</summary>
    public string[] Morphs { get; init; } = [];

    public GlbWriter Writer { get; } = new();

    /// <summary>Node of each used bone, after <see cref="Build"/>.</summary>
    public Dictionary<Bone, int> NodeOf { get; } = [];

    /// <summary>Everything but fingers, eyes and jaw.</summary>
    public static IReadOnlyList<Bone> Body { get; } =
        Enumerable.Range(0, Bones.Count).Select(i => (Bone)i).Where(bone => bone < Bone.LeftThumbMetacarpal && bone is not (Bone.LeftEye or Bone.RightEye or Bone.Jaw)).ToList();

    public static Rig Standard { get; } = StandardRig.Create();

    /// <summary>Mixamo's name of a bone, without prefix.</summary>
    public static string Mixamo(Bone bone) => bone switch
    {
        Bone.Chest => "Spine1",
        Bone.UpperChest => "Spine2",
        _ => bone.ToString().Replace("UpperLeg", "UpLeg", StringComparison.Ordinal).Replace("LowerLeg", "Leg", StringComparison.Ordinal)
            .Replace("UpperArm", "Arm", StringComparison.Ordinal).Replace("LowerArm", "ForeArm", StringComparison.Ordinal).Replace("Toes", "ToeBase", StringComparison.Ordinal),
    };

    public byte[] Build()
    {
        Writer.AddNode(new JsonObject { ["name"] = "Armature", ["children"] = new JsonArray() });
        foreach (Bone bone in Used)
            AddBone(bone);
        AddMesh();
        return Writer.ToBytes();
    }

    /// <summary>Loads the figure as a file of this name would be.</summary>
    public Avatar Load() => AvatarFile.Read(GltfFile.Parse(Build(), "."), null, "test");

    private void AddBone(Bone bone)
    {
        Bone? parent = Bones.Parent(bone);
        while (parent is not null && !Used.Contains(parent.Value))
            parent = Bones.Parent(parent.Value);
        Matrix4x4 local = Placed(bone) * (parent is null ? Matrix4x4.Identity : Inverse(Placed(parent.Value)));
        JsonArray matrix = [];
        for (int i = 0; i < 16; i++)
            matrix.Add((JsonNode)local[i / 4, i % 4]);
        int node = Writer.AddNode(new JsonObject { ["name"] = _name(bone), ["matrix"] = matrix, ["children"] = new JsonArray() });
        NodeOf[bone] = node;
        Writer.Nodes[parent is null ? 0 : NodeOf[parent.Value]]!["children"]!.AsArray().Add((JsonNode)node);
    }

    /// <summary>A bone's world matrix in the file.</summary>
    private Matrix4x4 Placed(Bone bone)
    {
        Matrix4x4 place = Matrix4x4.CreateTranslation(Standard.RestPositionInModel(bone));
        bool isArm = bone is Bone.LeftUpperArm or Bone.LeftLowerArm or Bone.LeftHand or Bone.RightUpperArm or Bone.RightLowerArm or Bone.RightHand;
        if (isArm && ArmsDown != 0f)
        {
            bool isLeft = bone.ToString().StartsWith("Left", StringComparison.Ordinal);
            Vector3 shoulder = Standard.RestPositionInModel(isLeft ? Bone.LeftUpperArm : Bone.RightUpperArm);
            place *= Matrix4x4.CreateTranslation(-shoulder) * Matrix4x4.CreateRotationZ((isLeft ? -1f : 1f) * ArmsDown * MathF.PI / 180f) * Matrix4x4.CreateTranslation(shoulder);
        }

        return place * ToFile;
    }

    private void AddMesh()
    {
        List<Vector3> positions = [];
        List<ushort> joints = [], indices = [];
        for (int i = 0; i < Used.Count; i++)
        {
            foreach (Vector3 corner in Corners(Used[i]))
            {
                indices.Add((ushort)positions.Count);
                positions.Add(Vector3.Transform(corner, Placed(Used[i])));
                joints.AddRange([(ushort)i, 0, 0, 0]);
            }
        }

        List<float> weights = positions.SelectMany(_ => new[] { 1f, 0f, 0f, 0f }).ToList();
        JsonObject primitive = new()
        {
            ["attributes"] = new JsonObject
            {
                ["POSITION"] = Writer.AddVectors(positions), ["JOINTS_0"] = Writer.AddShorts(joints, "VEC4", 4),
                ["WEIGHTS_0"] = Writer.AddAccessor(weights.SelectMany(BitConverter.GetBytes).ToArray(), 5126, positions.Count, "VEC4"),
            },
            ["indices"] = Writer.AddShorts(indices, "SCALAR", 1),
        };
        JsonObject mesh = new() { ["name"] = "body", ["primitives"] = new JsonArray(primitive) };
        if (Morphs.Length > 0)
            AddMorphs(mesh, primitive, positions.Count);
        Writer.Root["meshes"]!.AsArray().Add((JsonNode)mesh);
        Writer.Root["skins"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["joints"] = new JsonArray(Used.Select(bone => (JsonNode)NodeOf[bone]).ToArray()),
            ["inverseBindMatrices"] = Writer.AddMatrices(Used.Select(bone => Inverse(Placed(bone))).ToList()),
        });
        int node = Writer.AddNode(new JsonObject { ["name"] = "Body", ["mesh"] = 0, ["skin"] = 0 });
        Writer.Nodes[0]!["children"]!.AsArray().Add((JsonNode)node);
    }

    private void AddMorphs(JsonObject mesh, JsonObject primitive, int vertices)
    {
        JsonArray targets = [];
        Vector3[] offsets = new Vector3[vertices];
        offsets[0] = Vector3.TransformNormal(new Vector3(0f, 0.01f, 0f), ToFile);
        foreach (string _ in Morphs)
            targets.Add((JsonNode)new JsonObject { ["POSITION"] = Writer.AddVectors(offsets) });
        primitive["targets"] = targets;
        mesh["extras"] = new JsonObject { ["targetNames"] = new JsonArray(Morphs.Select(name => (JsonNode)name).ToArray()) };
    }

    /// <summary>A triangle around the joint, in the bone's own unscaled space.</summary>
    private static Vector3[] Corners(Bone bone)
    {
        float low = bone is Bone.LeftToes or Bone.RightToes ? -Standard.RestPositionInModel(bone).Y : -0.01f;
        float high = bone == Bone.Head ? Standard.Height - Standard.RestPositionInModel(bone).Y : 0.01f;
        return [new Vector3(0f, low, 0f), new Vector3(0.01f, high, 0f), new Vector3(0f, high, 0.01f)];
    }

    private static Matrix4x4 Inverse(Matrix4x4 matrix)
    {
        Matrix4x4.Invert(matrix, out Matrix4x4 inverse);
        return inverse;
    }
}
