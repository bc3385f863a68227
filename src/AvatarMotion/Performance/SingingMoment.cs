using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>What singing does to a body at one moment, on top of its dance.</summary>
/// <param name="HeadUp">Chin up, radians.</param>
/// <param name="HeadTilt">Head toward the left shoulder, radians.</param>
/// <param name="Breath">How full the chest is beyond rest, in [0, 1].</param>
internal readonly record struct SingingMoment(float HeadUp, float HeadTilt, float Breath)
{
    private const float ChestBack = 0.040f;
    private const float ShouldersUp = 0.075f;
    private const float NeckShare = 0.45f;

    /// <summary>Adds it to the dance. Arms keep their direction while the shoulders rise under them.</summary>
    public void Move(BodyPose body, Rig rig)
    {
        Bone chest = rig.Has(Bone.UpperChest) ? Bone.UpperChest : rig.Has(Bone.Chest) ? Bone.Chest : Bone.Spine;
        body.Rotations[(int)chest] *= Quaternion.CreateFromAxisAngle(Vector3.UnitX, -ChestBack * Breath);
        Lift(body, rig, Bone.LeftShoulder, Bone.LeftUpperArm, ShouldersUp * Breath);
        Lift(body, rig, Bone.RightShoulder, Bone.RightUpperArm, -ShouldersUp * Breath);
        body.Rotations[(int)Bone.Neck] *= Turn(NeckShare, 0.5f * ChestBack * Breath);
        body.Rotations[(int)Bone.Head] *= Turn(1f - NeckShare, 0.5f * ChestBack * Breath);
    }

    private Quaternion Turn(float share, float forward) =>
        Quaternion.CreateFromYawPitchRoll(0f, forward - share * HeadUp, share * HeadTilt);

    private static void Lift(BodyPose body, Rig rig, Bone shoulder, Bone arm, float angle)
    {
        if (!rig.Has(shoulder))
            return;
        Quaternion before = body.Rotations[(int)shoulder];
        Quaternion after = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, angle) * before;
        body.Rotations[(int)shoulder] = after;
        body.Rotations[(int)arm] = Quaternion.Conjugate(after) * before * body.Rotations[(int)arm];
    }
}
