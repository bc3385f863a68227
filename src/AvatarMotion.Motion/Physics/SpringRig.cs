using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// Chains of springy joints that hang on humanoid bones (hair, skirts, ribbons), and the colliders that keep them out of the body.
/// Units and meaning follow VRMC_springBone 1.0. Joint i of a pose's <see cref="BodyPose.Springs"/> is joint i of <see cref="Joints"/>.
/// </summary>
public sealed record SpringRig
{
    public static SpringRig Empty { get; } = new();

    /// <summary>All joints, a chain's joints in order, parents before children.</summary>
    public IReadOnlyList<SpringJoint> Joints { get; init; } = Array.Empty<SpringJoint>();

    /// <summary>Body colliders; every joint collides with those whose group bit it has.</summary>
    public IReadOnlyList<SpringCollider> Colliders { get; init; } = Array.Empty<SpringCollider>();
}

/// <summary>One springy joint in the normalized rest pose (rest rotations identity).</summary>
public sealed record SpringJoint
{
    /// <summary>Index of the parent joint in <see cref="SpringRig.Joints"/>, or -1 where the chain starts on <see cref="Bone"/>.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>The humanoid bone that the chain hangs on (the same for the whole chain).</summary>
    public Bone Bone { get; init; }

    /// <summary>Joint position in rest model space, metres.</summary>
    public Vector3 RestPositionInModel { get; init; }

    /// <summary>Tail (the next joint's position, or the tip), in rest model space, metres.</summary>
    public Vector3 TailInModel { get; init; }

    /// <summary>Pull back to the rest direction, ≥ 0 (VRM stiffness; about 0.5 for long hair, 4 for stiff cloth).</summary>
    public float Stiffness { get; init; } = 1f;

    /// <summary>Share of the velocity lost per 1/60 s step, in [0, 1].</summary>
    public float Drag { get; init; } = 0.4f;

    /// <summary>Gravity power in metres per second (VRM gravityPower along −Y).</summary>
    public float Gravity { get; init; } = 0.1f;

    /// <summary>Radius for collisions, metres.</summary>
    public float HitRadius { get; init; } = 0.02f;

    /// <summary>Largest turn away from the rest direction, radians; π for free.</summary>
    public float AngleLimit { get; init; } = MathF.PI;

    /// <summary>Whether the whole joint collides, not only its tail as in VRM: for long joints that a limb would slip through.</summary>
    public bool CollidesAlong { get; init; }

    /// <summary>Share of a fast turn of the bone that the joint takes along instead of lagging behind, in [0, 1]; slow turns keep all their sway.</summary>
    public float Follow { get; init; }

    /// <summary>Which collider groups it feels, as bits.</summary>
    public uint ColliderGroups { get; init; } = 0xFFFFFFFFu;
}

/// <summary>A sphere or capsule that moves with a humanoid bone; positions in rest model space, metres.</summary>
public sealed record SpringCollider
{
    public Bone Bone { get; init; }

    public Vector3 StartInModel { get; init; }

    /// <summary>Equal to <see cref="StartInModel"/> for a sphere.</summary>
    public Vector3 EndInModel { get; init; }

    public float Radius { get; init; }

    /// <summary>Its group, as bits.</summary>
    public uint Group { get; init; } = 1u;
}
