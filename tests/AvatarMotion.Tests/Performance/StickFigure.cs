using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Tests;

/// <summary>A plain rig of 1.6 m, and a take that bounces, sways, steps about, crouches and raises its arms.</summary>
internal sealed class StickFigure : IMotionTake
{
    private readonly float _x;
    private readonly float _wildness;

    public StickFigure(float x = 0f, float wildness = 1f)
    {
        _x = x;
        _wildness = wildness;
    }

    public static Rig Rig { get; } = MakeRig();

    public void Sample(double time, BodyPose pose)
    {
        pose.Reset();
        float t = (float)time;
        float bounce = _wildness * 0.05f * MathF.Abs(MathF.Sin(2f * MathF.PI * t));
        float crouch = _wildness * 0.35f * MathF.Pow(MathF.Max(0f, MathF.Sin(0.31f * t)), 12f);
        float arms = 0.5f + 0.5f * MathF.Sin(1.1f * t);
        pose.HipsInWorld = new Vector3(
            _x + _wildness * 0.5f * MathF.Sin(0.7f * t), 0.86f - bounce - crouch, _wildness * 0.3f * MathF.Sin(0.43f * t));
        pose.Rotations[(int)Bone.Hips] = Quaternion.CreateFromAxisAngle(Vector3.UnitY, _wildness * 0.6f * MathF.Sin(0.9f * t));
        pose.Rotations[(int)Bone.Spine] = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, _wildness * 0.15f * MathF.Sin(6.3f * t));
        pose.Rotations[(int)Bone.LeftUpperArm] = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -1.3f + 2.6f * arms * _wildness);
        pose.Rotations[(int)Bone.RightUpperArm] = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, 1.3f - 1.6f * arms * _wildness);
        float knee = MathF.Acos(Math.Clamp(1f - (bounce + crouch) / 0.8f, -1f, 1f));
        foreach ((Bone hip, Bone lower, Bone foot) in new[] { (Bone.LeftUpperLeg, Bone.LeftLowerLeg, Bone.LeftFoot), (Bone.RightUpperLeg, Bone.RightLowerLeg, Bone.RightFoot) })
        {
            pose.Rotations[(int)hip] = Quaternion.CreateFromAxisAngle(Vector3.UnitX, -knee);
            pose.Rotations[(int)lower] = Quaternion.CreateFromAxisAngle(Vector3.UnitX, 2f * knee);
            pose.Rotations[(int)foot] = Quaternion.CreateFromAxisAngle(Vector3.UnitX, -knee);
        }
    }

    private static Rig MakeRig()
    {
        Vector3?[] rest = new Vector3?[Bones.Count];
        void Put(Bone bone, float x, float y, float z = 0f)
        {
            rest[(int)bone] = new Vector3(x, y, z);
            if (Bones.Mirror(bone) != bone)
                rest[(int)Bones.Mirror(bone)] = new Vector3(-x, y, z);
        }

        Put(Bone.Hips, 0f, 0.86f);
        Put(Bone.Spine, 0f, 0.96f);
        Put(Bone.Chest, 0f, 1.08f);
        Put(Bone.UpperChest, 0f, 1.2f);
        Put(Bone.Neck, 0f, 1.33f);
        Put(Bone.Head, 0f, 1.39f);
        Put(Bone.LeftEye, 0.03f, 1.48f, 0.07f);
        Put(Bone.LeftUpperLeg, 0.08f, 0.82f);
        Put(Bone.LeftLowerLeg, 0.08f, 0.45f);
        Put(Bone.LeftFoot, 0.08f, 0.08f);
        Put(Bone.LeftToes, 0.08f, 0.02f, 0.12f);
        Put(Bone.LeftShoulder, 0.03f, 1.28f);
        Put(Bone.LeftUpperArm, 0.14f, 1.28f);
        Put(Bone.LeftLowerArm, 0.37f, 1.28f);
        Put(Bone.LeftHand, 0.58f, 1.28f);
        return new Rig(rest);
    }
}
