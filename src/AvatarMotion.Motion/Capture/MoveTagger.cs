using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Says of a recorded phrase what a choreographer asks: how big, how high, where to, on which feet.</summary>
internal static class MoveTagger
{
    // Mean joint speeds of people's dances, m/s: tenth and ninetieth percentile of 31 clips.
    private const float QuietSpeed = 0.30f;
    private const float WildSpeed = 1.20f;

    /// <summary>Fills in energy, level and whether the move is planted.</summary>
    public static MoveInfo Tag(MoveInfo info, MoveRecording recording, float meanSpeed)
    {
        float energy = Easing.Clamp01((meanSpeed - QuietSpeed) / (WildSpeed - QuietSpeed));
        return info with
        {
            EnergyLow = Tenth(MathF.Max(0f, 0.75f * energy - 0.15f)),
            EnergyHigh = Tenth(MathF.Min(1f, 0.35f + 0.8f * energy)),
            Level = Level(recording),
            Planted = Steps(recording) == 0,
        };
    }

    /// <summary>Times that a foot comes down after the first count.</summary>
    private static int Steps(MoveRecording recording)
    {
        int steps = 0;
        foreach (RecordedContact contact in recording.Contacts)
            steps += contact.Start > 0.1f && contact.Start < recording.Counts ? 1 : 0;
        return steps;
    }

    private static string Level(MoveRecording recording)
    {
        RecordedPose pose = new();
        List<float> heights = new();
        int high = 0, air = 0, all = 0;
        for (int i = 0; i < recording.Samples; i++)
        {
            float count = recording.CountOf(i);
            if (count < 0f || count > recording.Counts)
                continue;
            recording.Sample(count, pose);
            heights.Add(pose.Hips.Y / RecordedBody.Measures.HipsHeight);
            float floor = RecordedBody.Measures.BallHeight;
            air += MathF.Min(pose.Balls[0].Y, pose.Balls[1].Y) > floor + 0.08f ? 1 : 0;
            high += HandsOverHead(pose) ? 1 : 0;
            all++;
        }

        heights.Sort();
        float usual = heights[heights.Count / 2];
        return usual < 0.5f ? "floor" : usual < 0.8f ? "low" : air > 0.12f * all ? "air" : high > 0.35f * all ? "high" : "middle";
    }

    private static bool HandsOverHead(RecordedPose pose)
    {
        Rig rig = RecordedBody.Rig;
        Vector3 Reach(Bone upper, Bone lower, Bone hand) =>
            Vector3.Transform(rig.OffsetFromParent(lower), pose.Turn(upper)) + Vector3.Transform(rig.OffsetFromParent(hand), pose.Turn(lower));
        const float HeadOverShoulder = 0.2f;
        return Reach(Bone.LeftUpperArm, Bone.LeftLowerArm, Bone.LeftHand).Y > HeadOverShoulder || Reach(Bone.RightUpperArm, Bone.RightLowerArm, Bone.RightHand).Y > HeadOverShoulder;
    }

    private static float Tenth(float value) => MathF.Round(value * 100f) / 100f;
}
