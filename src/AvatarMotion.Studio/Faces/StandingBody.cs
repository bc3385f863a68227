using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Somebody who stands at a microphone stand, arms down: only the face has something to do.</summary>
internal sealed class StandingBody : IMotionTake
{
    private const float ArmsDown = 68f * MathF.PI / 180f;
    private const float ElbowsBent = 14f * MathF.PI / 180f;

    private readonly float _hips;

    public StandingBody(Rig rig) => _hips = rig.RestPositionInModel(Bone.Hips).Y;

    public void Sample(double time, BodyPose pose)
    {
        pose.Reset();
        pose.HipsInWorld = new Vector3(0f, _hips, 0f);
        pose.Rotations[(int)Bone.LeftUpperArm] = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -ArmsDown);
        pose.Rotations[(int)Bone.RightUpperArm] = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, ArmsDown);
        pose.Rotations[(int)Bone.LeftLowerArm] = Quaternion.CreateFromAxisAngle(Vector3.UnitY, -ElbowsBent);
        pose.Rotations[(int)Bone.RightLowerArm] = Quaternion.CreateFromAxisAngle(Vector3.UnitY, ElbowsBent);
    }
}
