using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Where the tails of all springs are and were, in world space. One per simulation; buffers are its own.</summary>
public sealed class SpringState
{
    internal SpringState(int joints, int colliders)
    {
        ColliderEnds = new (Vector3, Vector3)[colliders];
        Tails = new Vector3[joints];
        PreviousTails = new Vector3[joints];
        Heads = new Vector3[joints];
        Rotations = new Quaternion[joints];
    }

    /// <summary>A state for the springs of <paramref name="rig"/>; call <see cref="SpringChain.Settle"/> before the first step.</summary>
    public static SpringState For(Rig rig) => new(rig.Springs.Joints.Count, rig.Springs.Colliders.Count);

    internal Vector3[] Tails { get; }

    internal Vector3[] PreviousTails { get; }

    internal Vector3[] Heads { get; }

    /// <summary>World rotations of the joints after the last step.</summary>
    internal Quaternion[] Rotations { get; }

    internal Vector3[] BonePositions { get; } = new Vector3[Bones.Count];

    internal Quaternion[] BoneRotations { get; } = new Quaternion[Bones.Count];

    internal Quaternion[] PreviousBoneRotations { get; } = new Quaternion[Bones.Count];

    /// <summary>World positions of the ends of each collider in this step.</summary>
    internal (Vector3 Start, Vector3 End)[] ColliderEnds { get; }

    /// <summary>Keeps how the bones are turned, for the next step.</summary>
    internal void RememberBones() => BoneRotations.CopyTo(PreviousBoneRotations, 0);
}
