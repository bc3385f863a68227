using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// Reads from a recording what a written move would say: steps, weight, facing, height and hands on counts. Choreographer and synthesis go by these keys where they
/// know no recording, and the body under a cross-fade follows them.
/// </summary>
internal static class RecordedKeys
{
    /// <summary>The move with its keys.</summary>
    public static Move Add(Move move, MoveRecording recording)
    {
        RecordedPose pose = new();
        List<FootKey> feet = Feet(recording, pose);
        List<WeightKey> weights = new();
        List<BodyKey> body = new();
        List<HandKey> hands = new();
        for (int count = 0; count <= recording.Counts; count++)
        {
            recording.Sample(count, pose);
            float at = MathF.Min(count, recording.Counts - 0.05f);
            weights.Add(new WeightKey(at, LeftShare(recording, pose, count)));
            AddBody(body, pose, at);
            AddHand(hands, pose, at, Side.Left);
            AddHand(hands, pose, at, Side.Right);
        }

        return move with { Recording = recording, Feet = feet, Weights = weights, Body = body, Hands = hands };
    }

    /// <summary>Where a foot stands in a pose.</summary>
    public static FootSpot Spot(RecordedPose pose, Side side)
    {
        Vector3 ball = pose.Balls[(int)side];
        return new FootSpot(ball.X, ball.Z, FlatFoot.TurnOf(pose.Turn(side == Side.Left ? Bone.LeftFoot : Bone.RightFoot)) / Turns.Degree);
    }

    /// <summary>The left foot's share of the weight: by where the hips are between the feet, all of it on a foot that stands alone.</summary>
    public static float LeftShare(MoveRecording recording, RecordedPose pose, float count)
    {
        bool left = Stands(recording, Side.Left, count), right = Stands(recording, Side.Right, count);
        if (left != right)
            return left ? 0.95f : 0.05f;
        Vector2 from = Flat(pose.Balls[1]), way = Flat(pose.Balls[0]) - from;
        float length = way.LengthSquared();
        return length < 0.0025f ? 0.5f : MathF.Min(MathF.Max(Vector2.Dot(Flat(pose.Hips) - from, way) / length, 0.05f), 0.95f);
    }

    public static bool Stands(MoveRecording recording, Side side, float count)
    {
        foreach (RecordedContact contact in recording.Contacts)
        {
            if (contact.Foot == side && count >= contact.Start - 0.05f && count <= contact.End + 0.05f)
                return true;
        }

        return false;
    }

    private static List<FootKey> Feet(MoveRecording recording, RecordedPose pose)
    {
        List<FootKey> keys = new();
        float[] freed = { 0f, 0f };
        foreach (RecordedContact contact in recording.Contacts)
        {
            float freedBefore = freed[(int)contact.Foot], over = contact.Start - freedBefore;
            freed[(int)contact.Foot] = contact.End;
            if (contact.Start <= 0f || freedBefore >= recording.Counts)
                continue;
            recording.Sample(contact.Start, pose);
            keys.Add(new FootKey
            {
                Count = MathF.Min(contact.Start, recording.Counts - 0.02f), Side = contact.Foot, Action = FootAction.Step, Landing = Landing.Flat, Spot = Spot(pose, contact.Foot), Over = MathF.Max(over, 0.1f),
            });
        }

        return keys;
    }

    private static void AddBody(List<BodyKey> keys, RecordedPose pose, float count)
    {
        Vector3 pelvis = Vector3.Transform(Vector3.UnitZ, pose.Turn(Bone.Hips)), chest = Vector3.Transform(Vector3.UnitY, pose.Turn(Bone.UpperChest));
        float facing = MathF.Atan2(pelvis.X, pelvis.Z);
        Vector3 lean = Vector3.Transform(chest, Turns.Yaw(-facing));
        keys.Add(Key(BodyChannel.FaceTurn, count, facing / Turns.Degree));
        keys.Add(Key(BodyChannel.HipsY, count, pose.Hips.Y - RecordedBody.Measures.HipsHeight + 0.03f));
        keys.Add(Key(BodyChannel.ChestBow, count, MathF.Atan2(lean.Z, lean.Y) / Turns.Degree));
        keys.Add(Key(BodyChannel.ChestTilt, count, MathF.Atan2(lean.X, lean.Y) / Turns.Degree));
    }

    private static BodyKey Key(BodyChannel channel, float count, float value) => new() { Count = count, Channel = channel, Value = value, Over = 1f };

    private static void AddHand(List<HandKey> keys, RecordedPose pose, float count, Side side)
    {
        (Bone upper, Bone lower, Bone hand) = side == Side.Left
            ? (Bone.LeftUpperArm, Bone.LeftLowerArm, Bone.LeftHand)
            : (Bone.RightUpperArm, Bone.RightLowerArm, Bone.RightHand);
        Vector3 arm = Vector3.Transform(RecordedBody.Rig.OffsetFromParent(lower), pose.Turn(upper)) + Vector3.Transform(RecordedBody.Rig.OffsetFromParent(hand), pose.Turn(lower));
        Vector3 goal = Vector3.Transform(arm, Quaternion.Conjugate(pose.Turn(Bone.UpperChest))) / RecordedBody.Measures.ArmLength;
        if (side == Side.Right)
            goal.X = -goal.X;
        keys.Add(new HandKey { Count = count, Side = side, Goal = goal, Effort = Effort.Swing, Over = 1f });
    }

    private static Vector2 Flat(Vector3 place) => new(place.X, place.Z);
}
