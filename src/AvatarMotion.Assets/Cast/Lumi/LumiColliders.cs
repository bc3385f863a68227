using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Capsules along the body that keep skirt, sash and hair outside. Group bits let each chain feel only what it can meet.</summary>
internal static class LumiColliders
{
    /// <summary>Hips, thighs and shins.</summary>
    public const uint Legs = 1u;

    /// <summary>Trunk, neck and shoulders.</summary>
    public const uint Trunk = 2u;

    public const uint Arms = 4u;

    /// <summary>Wide shields on the thighs, one kind per side of the skirt: broad enough that a panel cannot slip off a raised thigh between two chains.</summary>
    public const uint SkirtFront = 16u;

    public const uint SkirtSide = 32u;

    public const uint SkirtBack = 64u;

    /// <summary>The room before throat and chest, which the ponytail leaves free.</summary>
    public const uint Throat = 256u;

    private const float ShieldRadius = 0.140f;

    /// <summary>A sphere a head takes, for hair.</summary>
    public const uint Head = 8u;

    /// <summary>The room in front of mouth and eyes: locks that swing in are turned aside.</summary>
    public const uint Face = 128u;

    public static IReadOnlyList<SpringCollider> All { get; } = Make();

    private static List<SpringCollider> Make()
    {
        List<SpringCollider> all = new()
        {
            Capsule(Bone.Hips, new(-0.060f, 0.875f, -0.012f), new(0.060f, 0.875f, -0.012f), 0.092f, Legs),
            Capsule(Bone.Spine, new(0f, 0.975f, 0f), new(0f, 1.06f, 0f), 0.080f, Trunk),
            Capsule(Bone.UpperChest, new(-0.040f, 1.165f, -0.004f), new(0.040f, 1.165f, -0.004f), 0.098f, Trunk),
            Capsule(Bone.UpperChest, new(-0.10f, 1.235f, -0.014f), new(0.10f, 1.235f, -0.014f), 0.052f, Trunk),
            Capsule(Bone.Neck, new(0f, 1.285f, -0.012f), new(0f, 1.36f, 0f), 0.046f, Trunk),
            Capsule(Bone.UpperChest, new(-0.025f, 1.305f, -0.028f), new(0.025f, 1.305f, -0.028f), 0.074f, Trunk),
            Capsule(Bone.Head, new(0f, 1.475f, -0.010f), new(0f, 1.490f, -0.010f), 0.100f, Head),
            Capsule(Bone.Head, new(0f, 1.400f, 0.085f), new(0f, 1.450f, 0.105f), 0.072f, Face),
            Capsule(Bone.UpperChest, new(-0.015f, 1.130f, 0.150f), new(-0.015f, 1.360f, 0.140f), 0.120f, Throat),
        };
        foreach (bool left in new[] { true, false })
            AddLimbs(all, left);
        return all;
    }

    private static void AddLimbs(List<SpringCollider> all, bool left)
    {
        Bone leg = left ? Bone.LeftUpperLeg : Bone.RightUpperLeg;
        Bone arm = left ? Bone.LeftUpperArm : Bone.RightUpperArm;
        all.Add(Along(leg, 0.02f, 0.50f, 0.078f, Legs));
        all.Add(Along(leg, 0.50f, 1.00f, 0.060f, Legs));
        all.Add(Along(leg + 1, 0.00f, 0.85f, 0.050f, Legs));
        float outward = left ? 1f : -1f;
        AddShield(all, leg, new(0f, 0f, -0.058f), SkirtFront);
        AddShield(all, leg, new(-0.078f * outward, 0f, 0f), SkirtSide);
        AddShield(all, leg, new(0f, 0f, 0.060f), SkirtBack);
        all.Add(Along(arm - 1, 0.30f, 0.95f, 0.058f, Trunk));
        all.Add(Along(arm, 0.05f, left ? 1.00f : 0.52f, left ? 0.052f : 0.060f, Arms));
        all.Add(Along(arm, 0.50f, 1.00f, left ? 0.050f : 0.036f, Arms));
        all.Add(Along(arm + 1, 0.00f, 0.55f, left ? 0.048f : 0.034f, Arms));
        all.Add(Along(arm + 1, 0.55f, 1.10f, left ? 0.066f : 0.030f, Arms));
    }

    /// <summary>A fat capsule behind the thigh as its chains see it, so that only its flat near side reaches them.</summary>
    private static void AddShield(List<SpringCollider> all, Bone leg, Vector3 shift, uint group)
    {
        Vector3 start = Vector3.Lerp(LumiRig.At(leg), LumiRig.At(leg + 1), 0.15f) + shift;
        Vector3 end = Vector3.Lerp(LumiRig.At(leg), LumiRig.At(leg + 1), 0.95f) + shift;
        all.Add(Capsule(leg, start, end, ShieldRadius, group));
    }

    private static SpringCollider Along(Bone bone, float from, float to, float radius, uint group)
    {
        Vector3 start = LumiRig.At(bone);
        Vector3 end = LumiRig.At(bone + 1);
        return Capsule(bone, Vector3.Lerp(start, end, from), Vector3.Lerp(start, end, to), radius, group);
    }

    private static SpringCollider Capsule(Bone bone, Vector3 start, Vector3 end, float radius, uint group) =>
        new() { Bone = bone, StartInModel = start, EndInModel = end, Radius = radius, Group = group };
}
