using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>All of Lumi's hair: cap, back, sides, ponytail and strands in one mesh, the fringe in its own, and the springs that move them.</summary>
internal static class LumiHair
{
    public const string Name = "head.hair";

    public const string FringeName = "head.fringe";

    /// <summary>What hair must not enter: head, the room before the face, and trunk. Not the arms: a raised arm would press the locks beside the face over mouth and eyes.</summary>
    public const uint Colliders = LumiColliders.Head | LumiColliders.Face | LumiColliders.Trunk;

    /// <summary>The lower face, which the body's own head sphere leaves free.</summary>
    private static readonly SpringCollider Jaw = new()
    {
        Bone = Bone.Head, StartInModel = new(0f, 1.405f, 0.012f), EndInModel = new(0f, 1.405f, 0.012f), Radius = 0.070f, Group = LumiColliders.Head,
    };

    public static void AddTo(LumiPart part)
    {
        List<HairChain> chains = new();
        List<HairLock> fringe = new(LumiFringe.Build(chains));
        List<HairLock> locks = new(LumiBackHair.Build(chains));
        locks.AddRange(LumiSideHair.Build(chains));
        locks.AddRange(LumiPonytail.Build(chains));
        locks.AddRange(LumiSweptHair.Build());
        locks.AddRange(LumiFlyaways.Build());
        List<HairLock> ribbon = new(LumiRibbon.Build(chains));
        foreach (HairChain chain in chains)
            chain.AddTo(part);

        GridMesher hair = new();
        HairCap.Add(hair);
        part.Meshes.Add(Mesh(part, hair, locks, Name, LumiMaterials.Hair));
        part.Meshes.Add(Mesh(part, new(), fringe, FringeName, LumiMaterials.Fringe));
        part.Meshes.Add(Mesh(part, new(), ribbon, LumiRibbon.Name, LumiRibbon.Material));
        part.Meshes.Add(LumiStarClip.Build());
        part.Colliders.Add(Jaw);
    }

    private static AvatarMesh Mesh(LumiPart part, GridMesher mesher, List<HairLock> locks, string name, ToonMaterial material)
    {
        foreach (HairLock hair in locks)
            LockMesher.Add(mesher, hair);
        return mesher.ToMesh(name, material, (int)Bone.Head, RestOf(part));
    }

    /// <summary>Rest positions of bones and of the part's springs, by joint number.</summary>
    public static Func<int, Vector3> RestOf(LumiPart part) =>
        joint => joint < Bones.Count ? LumiRig.RestPositions[joint] : part.Springs[joint - Bones.Count].Joint.RestPositionInModel;
}
