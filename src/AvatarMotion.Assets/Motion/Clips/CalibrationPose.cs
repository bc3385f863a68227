using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>
/// The pose from which a file's rotations are understood: its rest where that stands like a person, else its first frame, which many recordings begin in a T-pose.
/// </summary>
internal static class CalibrationPose
{
    /// <summary>A copy of the file's joints in that pose, free to be turned.</summary>
    public static Skeleton Of(MovingSkeleton source, Vector3[] positions, Quaternion[] turns)
    {
        Skeleton rest = Copy(source.Rest);
        if (source.Declared is not null || Stands(rest))
            return rest;
        source.Pose(0, positions, turns);
        Skeleton first = Copy(source.Rest);
        for (int i = 0; i < positions.Length; i++)
            first.Joints[i].World = Matrix4x4.CreateFromQuaternion(turns[i]) * Matrix4x4.CreateTranslation(positions[i]);
        return Stands(first) ? first : rest;
    }

    private static Skeleton Copy(Skeleton skeleton)
    {
        Skeleton copy = new();
        foreach (Joint joint in skeleton.Joints)
        {
            copy.Add(joint.Name, joint.Parent, joint.World);
            copy.Joints[^1].ShowsMesh = joint.ShowsMesh;
            copy.Joints[^1].ShowsSkin = joint.ShowsSkin;
        }

        return copy;
    }

    /// <summary>Head over hips over feet, knees between, the legs apart in width.</summary>
    private static bool Stands(Skeleton skeleton)
    {
        HumanoidMap map = NamedHumanoid.Find(skeleton);
        if (!map.Has(Motion.Bone.Head) || !map.Has(Motion.Bone.Hips) || !map.Has(Motion.Bone.LeftFoot) || !map.Has(Motion.Bone.RightFoot))
            return true;
        Vector3 hips = skeleton.Position(map[Motion.Bone.Hips]), head = skeleton.Position(map[Motion.Bone.Head]);
        Vector3 left = skeleton.Position(map[Motion.Bone.LeftFoot]), right = skeleton.Position(map[Motion.Bone.RightFoot]);
        Vector3 up = head - hips, down = (0.5f * (left + right)) - hips;
        float tall = up.Length();
        return tall > 1e-6f && down.Length() > 0.5f * tall && Vector3.Dot(up, down) < -0.7f * tall * down.Length();
    }
}
