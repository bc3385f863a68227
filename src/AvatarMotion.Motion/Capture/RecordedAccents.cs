using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Declares what a recording visibly does on its counts: a foot that lands, hips that are at their lowest.</summary>
internal static class RecordedAccents
{
    /// <summary>Counts by which an event may miss its count.</summary>
    private const float Near = 0.04f;

    private const float LeastDip = 0.02f;

    public static Move Add(Move move)
    {
        MoveRecording recording = move.Recording!;
        List<AccentKey> accents = new();
        for (int count = 0; count < recording.Counts; count++)
        {
            if (Landed(recording, count) is { } foot)
                accents.Add(new AccentKey(count, foot == Side.Left ? Bone.LeftFoot : Bone.RightFoot));
            else if (IsLowest(recording, count))
                accents.Add(new AccentKey(count, Bone.Hips));
        }

        return move with { Accents = accents };
    }

    private static Side? Landed(MoveRecording recording, int count)
    {
        foreach (RecordedContact contact in recording.Contacts)
        {
            if (MathF.Abs(contact.Start - count) < Near)
                return contact.Foot;
        }

        return null;
    }

    private static bool IsLowest(MoveRecording recording, int count)
    {
        RecordedPose pose = new();
        float lowest = float.PositiveInfinity, at = 0f, highest = 0f;
        for (float c = count - 0.4f; c <= count + 0.4f; c += 0.02f)
        {
            recording.Sample(c, pose);
            highest = MathF.Max(highest, pose.Hips.Y);
            if (pose.Hips.Y < lowest)
                (lowest, at) = (pose.Hips.Y, c);
        }

        return MathF.Abs(at - count) < Near && highest - lowest > LeastDip;
    }
}
