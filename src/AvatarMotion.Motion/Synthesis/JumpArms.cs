using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>What hanging arms do in a jump: back in the crouch, up and out with the push, held in the flight, down with the landing.</summary>
internal static class JumpArms
{
    // Metres of the hips' rise at which the arms are as high as they go, and how far, in radians.
    private const float FullRise = 0.16f;
    private const float Highest = 0.22f;
    private const float Farthest = -0.22f;

    // Upper arms that point lower than this hang; those above do what the move says.
    private const float Hanging = 0.80f;
    private const float Placed = 0.35f;

    /// <summary>The arm with its swing.</summary>
    /// <param name="moment">The arm that the move wants.</param>
    /// <param name="side">Which arm.</param>
    /// <param name="rise">Height of the hips over their place, in metres of the written body.</param>
    public static ArmMoment Swung(ArmMoment moment, Side side, float rise)
    {
        float low = -Vector3.Transform(ArmPose.RestBone(side), moment.Pose.UpperInChest).Y;
        float free = Easing.Step(Placed, Hanging, low) * (1f - moment.Floor);
        float swing = free * Math.Clamp(Highest * rise / FullRise, Farthest, Highest);
        if (swing == 0f)
            return moment;
        float outward = (side == Side.Left ? 0.8f : -0.8f) * MathF.Max(swing, 0f);
        Quaternion lift = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, outward) * Quaternion.CreateFromAxisAngle(Vector3.UnitX, -0.6f * swing);
        moment.Pose = new ArmPose(lift * moment.Pose.UpperInChest, moment.Pose.Flex + 0.3f * MathF.Abs(swing));
        return moment;
    }
}
