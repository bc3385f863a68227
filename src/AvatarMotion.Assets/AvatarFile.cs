using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Loads a person's own avatar: .glb, .gltf, .vrm (0.x and 1.0).</summary>
public static class AvatarFile
{
    /// <summary>Above this many triangles a film slows down.</summary>
    private const int ManyTriangles = 60_000;

    /// <summary>
    /// Reads a humanoid and everything that moves on it. The result stands in the T-pose in metres, faces +Z, feet on y = 0, all node rotations identity.
    /// Throws an <see cref="AssetException"/> whose one sentence names the file, the problem and the remedy.
    /// </summary>
    /// <param name="images">Decodes textures; without it surfaces are plain.</param>
    public static Avatar Load(string path, IImageDecoder? images = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        string name = Path.GetFileName(path);
        if (Directory.Exists(path))
            throw new AssetException($"{path} is a folder: name the avatar file in it.");
        if (!File.Exists(path))
            throw new AssetException($"{path} is not there: name a .glb, .gltf or .vrm file.");
        try
        {
            return Read(GltfFile.Open(path), images, Path.GetFileNameWithoutExtension(path));
        }
        catch (AssetException error)
        {
            throw new AssetException($"{name} cannot be used: {error.Message}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new AssetException($"{name} cannot be opened ({error.Message.TrimEnd('.')}): check its permissions.", error);
        }
        catch (Exception error) when (error is OverflowException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or FormatException)
        {
            throw new AssetException($"{name} cannot be used: it is damaged; export it again.", error);
        }
    }

    /// <summary>Builds the avatar of an opened file.</summary>
    internal static Avatar Read(GltfFile file, IImageDecoder? images, string fallbackName)
    {
        List<string> warnings = new();
        Skeleton skeleton = GltfNodes.Read(file);
        List<RawMesh> meshes = GltfMeshes.Read(file, skeleton);
        HeldThings.LeaveOut(skeleton, meshes, warnings);
        HumanoidMap map = Stand(file, skeleton, meshes, warnings);
        (SpringRig springs, int[] springNodes) = map.IsDeclared ? VrmSprings.Read(file, skeleton, map) : NamedSprings.Find(skeleton, map);
        GltfMaterials materials = new(file, images, warnings);
        MeshBuilder builder = new(skeleton, map, materials);
        builder.ReadMaterials(meshes);
        List<AvatarMesh> built = builder.Build(meshes);
        (var shapes, EyeMotion eyes, var overrides) = FaceReader.Read(file, meshes, map, warnings);
        int triangles = built.Sum(mesh => mesh.Levels[0].Length / 3);
        if (triangles > ManyTriangles)
            warnings.Add($"It has {triangles} triangles; films go faster with fewer than {ManyTriangles}.");
        (string name, string license) = VrmMeta.Read(file, warnings);
        int[] order = skeleton.InOrder();
        int[] places = Places(order);
        float crown = RestShape.Of(skeleton, map, meshes).Top;
        return new Avatar
        {
            Name = name.Length > 0 && name != "undefined" ? name : fallbackName,
            License = license,
            Rig = MakeRig(skeleton, map, springs, crown),
            Nodes = MakeNodes(skeleton, order, places),
            BoneNodes = map.Nodes.Select(node => node < 0 ? -1 : places[node]).ToArray(),
            SpringNodes = springNodes.Select(node => places[node]).ToArray(),
            Meshes = Renumber(built, places),
            FaceBindings = shapes,
            Overrides = overrides,
            Eyes = eyes,
            Warnings = warnings,
        };
    }

    /// <summary>Finds the humanoid and puts it in the T-pose, facing +Z, in metres, on the floor.</summary>
    private static HumanoidMap Stand(GltfFile file, Skeleton skeleton, List<RawMesh> meshes, List<string> warnings)
    {
        HumanoidMap? declared = VrmHumanoid.Read(file, skeleton);
        HumanoidMap map = declared ?? NamedHumanoid.Find(skeleton);
        if (declared is null)
            BlockFigure.Complete(skeleton, map, meshes);
        HumanoidRepair.Complete(skeleton, map, warnings);
        if (map.Missing() is Bone missing)
            throw new AssetException(Refusal.NoHumanoid(map, missing));
        if (!map.IsDeclared)
            BindPose.Restore(skeleton, map, meshes);
        HumanoidRepair.Rehang(skeleton, map);
        ModelPlacement.Face(skeleton, map, warnings);
        TPose.Straighten(skeleton, map);
        ModelPlacement.Settle(skeleton, map, RestShape.Of(skeleton, map, meshes), warnings);
        return map;
    }

    private static int[] Places(int[] order)
    {
        int[] places = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
            places[order[i]] = i;
        return places;
    }

    private static Rig MakeRig(Skeleton skeleton, HumanoidMap map, SpringRig springs, float crown)
    {
        Vector3?[] rest = new Vector3?[Bones.Count];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = map.Nodes[i] < 0 ? null : skeleton.Position(map.Nodes[i]);
        float head = rest[(int)Bone.Head]!.Value.Y;
        return new Rig(rest) { Springs = springs, Height = MathF.Max(crown, head + 0.1f) };
    }

    private static AvatarNode[] MakeNodes(Skeleton skeleton, int[] order, int[] places) => Array.ConvertAll(order, index =>
    {
        Joint joint = skeleton.Joints[index];
        Vector3 origin = joint.Parent < 0 ? Vector3.Zero : skeleton.Position(joint.Parent);
        return new AvatarNode(joint.Name, joint.Parent < 0 ? -1 : places[joint.Parent], skeleton.Position(index) - origin, Quaternion.Identity, Vector3.One);
    });

    /// <summary>Meshes of one skin keep one array, which lets them share matrices when drawn.</summary>
    private static List<AvatarMesh> Renumber(List<AvatarMesh> meshes, int[] places)
    {
        Dictionary<int[], int[]> renumbered = new(ReferenceEqualityComparer.Instance);
        foreach (AvatarMesh mesh in meshes)
            renumbered.TryAdd(mesh.Joints, Array.ConvertAll(mesh.Joints, joint => places[joint]));
        return meshes.ConvertAll(mesh => mesh with { Joints = renumbered[mesh.Joints] });
    }
}
