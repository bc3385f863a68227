using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>The joints of one leg.</summary>
internal readonly record struct FootBones(Bone Hip, Bone Knee, Bone Ankle, Bone Toes)
{
    public static FootBones Left { get; } = new(Bone.LeftUpperLeg, Bone.LeftLowerLeg, Bone.LeftFoot, Bone.LeftToes);

    public static FootBones Right { get; } = new(Bone.RightUpperLeg, Bone.RightLowerLeg, Bone.RightFoot, Bone.RightToes);

    public static FootBones[] Both { get; } = [Left, Right];

    /// <summary>Distance on the floor.</summary>
    public static float Horizontal(Vector3 a, Vector3 b) => new Vector2(a.X - b.X, a.Z - b.Z).Length();
}
