using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Turns neck and head toward a point.</summary>
public static class GazeIk
{
    private const float NeckShare = 0.4f;

    /// <summary>
    /// Turns the head of a solved pose toward <paramref name="targetInWorld"/>. <paramref name="amount"/> in [0, 1] blends from the pose's own gaze;
    /// <paramref name="largestTurn"/> in radians limits the change. The neck takes 40 % of it.
    /// </summary>
    public static void Apply(Rig rig, BodyPose pose, Vector3 targetInWorld, float amount, float largestTurn = 0.9f)
    {
        Span<Vector3> positions = stackalloc Vector3[Bones.Count];
        Span<Quaternion> rotations = stackalloc Quaternion[Bones.Count];
        pose.Solve(rig, positions, rotations);
        Quaternion head = rotations[(int)Bone.Head];
        Vector3 wish = targetInWorld - positions[(int)Bone.Head];
        if (wish.LengthSquared() < 1e-6f)
            return;
        Vector3 change = Turns.ToVector(Turns.Between(Vector3.Transform(Vector3.UnitZ, head), Vector3.Normalize(wish))) * amount;
        float angle = change.Length();
        if (angle > largestTurn)
            change *= largestTurn / angle;
        if (!rig.Has(Bone.Neck))
        {
            AddInWorld(pose, Bone.Head, rotations[rig.ParentIndex(Bone.Head)], Turns.FromVector(change));
            return;
        }

        AddInWorld(pose, Bone.Neck, rotations[rig.ParentIndex(Bone.Neck)], Turns.FromVector(NeckShare * change));
        Quaternion neck = rotations[rig.ParentIndex(Bone.Neck)] * pose.Rotations[(int)Bone.Neck];
        pose.Rotations[(int)Bone.Head] = Quaternion.Conjugate(neck) * (Turns.FromVector(change) * head);
    }

    private static void AddInWorld(BodyPose pose, Bone bone, Quaternion parentInWorld, Quaternion changeInWorld) =>
        pose.Rotations[(int)bone] = Quaternion.Conjugate(parentInWorld) * changeInWorld * parentInWorld * pose.Rotations[(int)bone];
}
