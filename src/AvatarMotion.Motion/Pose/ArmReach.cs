using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Where an arm is asked to be.</summary>
/// <param name="Goal">Of the wrist: out, up, forward from the shoulder in the chest's frame, in arm lengths.</param>
/// <param name="ElbowLift">Degrees by which the elbow is lifted about the line to the hand.</param>
/// <param name="Palm">Degrees by which the forearm is turned; more turns the palm up and to the body.</param>
/// <param name="Bend">Degrees by which the wrist is bent toward the palm.</param>
/// <param name="Shape">The fingers.</param>
public readonly record struct ArmGoal(Vector3 Goal, float ElbowLift, float Palm, float Bend, HandShape Shape);

/// <summary>Carries one arm of a finished pose to a goal, joint by joint, so that a part of the way is a pose too.</summary>
public static class ArmReach
{
    /// <summary>Moves the arm of <paramref name="side"/> by <paramref name="amount"/> in [0, 1] of the way from where it is.</summary>
    public static void Move(BodyPose pose, BodyMeasures body, Side side, in ArmGoal goal, float amount)
    {
        (Bone girdle, Bone upper, Bone lower, Bone hand) = side == Side.Left
            ? (Bone.LeftShoulder, Bone.LeftUpperArm, Bone.LeftLowerArm, Bone.LeftHand)
            : (Bone.RightShoulder, Bone.RightUpperArm, Bone.RightLowerArm, Bone.RightHand);
        float sign = side == Side.Left ? 1f : -1f;
        ArmPose arm = ArmPose.Reaching(goal.Goal, goal.ElbowLift, side, body);
        Quaternion bent = Quaternion.CreateFromAxisAngle(ArmPose.RestHinge(side), arm.Flex);
        Quaternion turned = Quaternion.CreateFromAxisAngle(Vector3.UnitX, -0.5f * goal.Palm * Turns.Degree);
        Quaternion wrist = turned * Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -sign * goal.Bend * Turns.Degree);
        Blend(pose, upper, Quaternion.Conjugate(pose.Rotations[(int)girdle]) * arm.UpperInChest, amount);
        Blend(pose, lower, bent * turned, amount);
        Blend(pose, hand, wrist, amount);
        Close(pose, side, goal.Shape, amount);
    }

    private static void Blend(BodyPose pose, Bone bone, Quaternion goal, float amount) =>
        pose.Rotations[(int)bone] = Quaternion.Normalize(Quaternion.Slerp(pose.Rotations[(int)bone], goal, amount));

    private static void Close(BodyPose pose, Side side, HandShape shape, float amount)
    {
        int first = (int)(side == Side.Left ? Bone.LeftThumbMetacarpal : Bone.RightThumbMetacarpal);
        Span<Quaternion> before = stackalloc Quaternion[15];
        pose.Rotations.AsSpan(first, before.Length).CopyTo(before);
        HandPose.Of(shape).Apply(side, pose.Rotations);
        for (int i = 0; i < before.Length; i++)
            pose.Rotations[first + i] = Quaternion.Slerp(before[i], pose.Rotations[first + i], amount);
    }
}
