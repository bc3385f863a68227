using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>What hair must not enter: head, jaw, neck, chest and upper arms.</summary>
internal static class LumiHairColliders
{
    /// <summary>Group bit of these colliders.</summary>
    public const uint Group = 2u;

    public static IEnumerable<SpringCollider> Build()
    {
        yield return Ball(Bone.Head, new(0f, 1.478f, -0.008f), 0.096f);
        yield return Ball(Bone.Head, new(0f, 1.405f, 0.012f), 0.070f);
        yield return Capsule(Bone.Neck, LumiRig.At(Bone.Neck), LumiRig.At(Bone.Head), 0.042f);
        yield return Capsule(Bone.UpperChest, new(-0.085f, 1.205f, -0.012f), new(0.085f, 1.205f, -0.012f), 0.068f);
        yield return Capsule(Bone.Chest, new(-0.050f, 1.095f, 0.000f), new(0.050f, 1.095f, 0.000f), 0.088f);
        yield return Capsule(Bone.LeftUpperArm, LumiRig.At(Bone.LeftUpperArm), LumiRig.At(Bone.LeftLowerArm), 0.042f);
        yield return Capsule(Bone.RightUpperArm, LumiRig.At(Bone.RightUpperArm), LumiRig.At(Bone.RightLowerArm), 0.042f);
    }

    private static SpringCollider Ball(Bone bone, Vector3 at, float radius) => Capsule(bone, at, at, radius);

    private static SpringCollider Capsule(Bone bone, Vector3 from, Vector3 to, float radius) =>
        new() { Bone = bone, StartInModel = from, EndInModel = to, Radius = radius, Group = Group };
}
