using System;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>The humanoid that a VRM file declares.</summary>
internal static class VrmHumanoid
{
    /// <summary>The declared map, or null where the file is no VRM.</summary>
    public static HumanoidMap? Read(GltfFile file, Skeleton skeleton)
    {
        JsonView modern = file.Root["extensions"]["VRMC_vrm"]["humanoid"]["humanBones"];
        JsonView old = file.Root["extensions"]["VRM"]["humanoid"]["humanBones"];
        if (!modern.Exists && !old.Exists)
            return null;
        HumanoidMap map = new() { IsDeclared = true };
        foreach ((string name, JsonView bone) in modern.Members())
            Put(map, skeleton, name, bone["node"].Int());
        if (!modern.Exists)
        {
            foreach (JsonView bone in old.Entries())
                Put(map, skeleton, ModernName(bone["bone"].Text()), bone["node"].Int());
        }

        return map;
    }

    private static void Put(HumanoidMap map, Skeleton skeleton, string name, int node)
    {
        if (!Bones.TryParse(name, out Bone bone))
            return;
        if (node < 0 || node >= skeleton.Joints.Count)
            throw new AssetException($"its {name} is node {node}, which is not there; export it again.");
        if (map.BoneOf(node) is Bone taken)
            throw new AssetException($"one node is both {Bones.Name(taken)} and {name}; repair its humanoid and export it again.");
        map[bone] = node;
    }

    /// <summary>VRM 0.x counts the thumb's joints from the proximal one, 1.0 from the metacarpal.</summary>
    private static string ModernName(string old)
    {
        if (!old.Contains("Thumb", StringComparison.Ordinal))
            return old;
        return old.Replace("ThumbProximal", "ThumbMetacarpal", StringComparison.Ordinal).Replace("ThumbIntermediate", "ThumbProximal", StringComparison.Ordinal);
    }
}
