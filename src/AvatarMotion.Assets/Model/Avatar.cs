using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Face;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>
/// A loaded avatar: nodes, skinned meshes with morph targets, toon materials, its humanoid <see cref="Motion.Rig"/>, and how faces and springs drive it. Immutable.
/// Model space: metres, +Y up, faces +Z, feet on y = 0.
/// </summary>
public sealed record Avatar
{
    public string Name { get; init; } = "";

    /// <summary>License as its file states it, or empty.</summary>
    public string License { get; init; } = "";

    /// <summary>The normalized humanoid that motion is solved for.</summary>
    public required Rig Rig { get; init; }

    /// <summary>The node tree, parents before children.</summary>
    public required IReadOnlyList<AvatarNode> Nodes { get; init; }

    /// <summary>Node index per <see cref="Bone"/> (55 entries), -1 where absent.</summary>
    public required IReadOnlyList<int> BoneNodes { get; init; }

    /// <summary>Node index per joint of <see cref="Rig.Springs"/>.</summary>
    public IReadOnlyList<int> SpringNodes { get; init; } = Array.Empty<int>();

    /// <summary>Drawn meshes.</summary>
    public required IReadOnlyList<AvatarMesh> Meshes { get; init; }

    /// <summary>Morph targets that each face shape drives; absent shapes have no entry.</summary>
    public IReadOnlyDictionary<FaceShape, IReadOnlyList<MorphBinding>> FaceBindings { get; init; } =
        new Dictionary<FaceShape, IReadOnlyList<MorphBinding>>();

    /// <summary>What expressions of the avatar do to its mouth, lids and gaze, as a VRM 1.0 file declares it; an absent shape leaves them alone.</summary>
    public IReadOnlyDictionary<FaceShape, ExpressionOverride> Overrides { get; init; } = new Dictionary<FaceShape, ExpressionOverride>();

    /// <summary>How eyes follow <see cref="FaceFrame.EyeYaw"/> and <see cref="FaceFrame.EyePitch"/>.</summary>
    public EyeMotion Eyes { get; init; } = EyeMotion.None;

    /// <summary>What the loader noticed, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = Array.Empty<string>();
}

/// <summary>One node: parent index (-1 for a root) and rest transform in its parent's space.</summary>
public sealed record AvatarNode(string Name, int Parent, Vector3 Translation, Quaternion Rotation, Vector3 Scale);

/// <summary>A face shape drives morph <paramref name="Morph"/> of mesh <paramref name="Mesh"/> with <paramref name="Weight"/> × the shape's weight.</summary>
public readonly record struct MorphBinding(int Mesh, int Morph, float Weight);

/// <summary>Eyes that turn as bones, or slide as morph targets (built-in cast): morphs for full left, right, up and down at the given angle.</summary>
public sealed record EyeMotion
{
    public static EyeMotion None { get; } = new();

    /// <summary>Whether the rig's eye bones turn by the gaze angles.</summary>
    public bool UsesBones { get; init; }

    /// <summary>How far eye bones turn per angle of gaze, in [0, 1].</summary>
    public float BoneGain { get; init; } = 1f;

    /// <summary>Morphs for looking fully to the avatar's left, right, up, down; empty where eyes are bones.</summary>
    public IReadOnlyList<MorphBinding> Left { get; init; } = Array.Empty<MorphBinding>();

    public IReadOnlyList<MorphBinding> Right { get; init; } = Array.Empty<MorphBinding>();

    public IReadOnlyList<MorphBinding> Up { get; init; } = Array.Empty<MorphBinding>();

    public IReadOnlyList<MorphBinding> Down { get; init; } = Array.Empty<MorphBinding>();

    /// <summary>Gaze angle at which a morph is at full weight, radians.</summary>
    public float FullAngle { get; init; } = 0.5f;
}
