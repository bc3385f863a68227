using System;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Rendering.Tests;

/// <summary>Poses for pictures and tests.</summary>
internal static class Poses
{
    /// <summary>Rest at the origin.</summary>
    public static PerformerFrame Rest(Rig rig)
    {
        PerformerFrame frame = new(rig);
        frame.Body.HipsInWorld = rig.RestPositionInModel(Bone.Hips);
        return frame;
    }

    /// <summary>Arms down and a little asymmetric, as one stands before the song begins.</summary>
    public static PerformerFrame Standing(Rig rig)
    {
        PerformerFrame frame = Rest(rig);
        Turn(frame, Bone.LeftUpperArm, Vector3.UnitZ, -66f);
        Turn(frame, Bone.RightUpperArm, Vector3.UnitZ, 35f);
        Turn(frame, Bone.RightLowerArm, Vector3.UnitY, 80f);
        Turn(frame, Bone.LeftLowerArm, Vector3.UnitY, -25f);
        Turn(frame, Bone.Head, Vector3.UnitZ, 4f);
        return frame;
    }

    public static void Turn(PerformerFrame frame, Bone bone, Vector3 axis, float degrees) =>
        frame.Body.Rotations[(int)bone] = Quaternion.CreateFromAxisAngle(axis, degrees * MathF.PI / 180f);
}
