using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// A body at one moment: hips position in world and 55 normalized rotations (rest is identity), each in its parent's space; the hips' rotation is in world space.
/// Buffers belong to the caller and are written in place.
/// </summary>
public sealed class BodyPose
{
    public BodyPose(int springCount = 0)
    {
        Springs = new Quaternion[springCount];
        Reset();
    }

    /// <summary>Hips joint in world space, metres.</summary>
    public Vector3 HipsInWorld { get; set; }

    /// <summary>55 rotations indexed by <see cref="Bone"/>.</summary>
    public Quaternion[] Rotations { get; } = new Quaternion[Bones.Count];

    /// <summary>Rotations of <see cref="SpringRig.Joints"/> in parent space, rest is identity.</summary>
    public Quaternion[] Springs { get; }

    /// <summary>Rest pose at the origin with the hips at 0; callers set the hips height.</summary>
    public void Reset()
    {
        HipsInWorld = Vector3.Zero;
        Array.Fill(Rotations, Quaternion.Identity);
        Array.Fill(Springs, Quaternion.Identity);
    }

    /// <summary>Copies all values; both have the same number of springs.</summary>
    public void CopyFrom(BodyPose other)
    {
        HipsInWorld = other.HipsInWorld;
        other.Rotations.AsSpan().CopyTo(Rotations);
        other.Springs.AsSpan().CopyTo(Springs);
    }

    /// <summary>Forward kinematics: joint positions and rotations of all 55 bones in world space (absent bones at their nearest present ancestor).</summary>
    public void Solve(Rig rig, Span<Vector3> positionsInWorld, Span<Quaternion> rotationsInWorld)
    {
        for (int i = 0; i < Bones.Count; i++)
        {
            int parent = rig.ParentIndex((Bone)i);
            if (parent < 0)
            {
                positionsInWorld[i] = HipsInWorld;
                rotationsInWorld[i] = Rotations[i];
                continue;
            }

            Quaternion parentRotation = rotationsInWorld[parent];
            positionsInWorld[i] = positionsInWorld[parent] + Vector3.Transform(rig.OffsetFromParent((Bone)i), parentRotation);
            rotationsInWorld[i] = rig.Has((Bone)i) ? parentRotation * Rotations[i] : parentRotation;
        }
    }
}
