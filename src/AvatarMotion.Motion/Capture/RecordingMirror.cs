using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Exchanges left and right in a recording.</summary>
internal static class RecordingMirror
{
    public static MoveRecording Of(MoveRecording recording)
    {
        List<RecordedContact> contacts = new();
        foreach (RecordedContact contact in recording.Contacts)
            contacts.Add(contact with { Foot = MoveMirror.Of(contact.Foot) });
        MoveRecording mirrored = new(recording.Counts, recording.PerCount, contacts);
        RecordedPose pose = new(), other = new();
        for (int i = 0; i < recording.Samples; i++)
        {
            recording.Sample(recording.CountOf(i), pose);
            Exchange(pose, other);
            mirrored.Keep(i, other);
        }

        return mirrored;
    }

    private static void Exchange(RecordedPose pose, RecordedPose other)
    {
        other.Hips = Mirrored(pose.Hips);
        for (int k = 0; k < BodyBones.Count; k++)
        {
            Quaternion turn = pose.Turn(Bones.Mirror(BodyBones.All[k]));
            other.Turns[k] = new Quaternion(turn.X, -turn.Y, -turn.Z, turn.W);
        }

        for (int side = 0; side < 2; side++)
        {
            other.Balls[side] = Mirrored(pose.Balls[1 - side]);
            other.Hands[side] = pose.Hands[1 - side];
        }
    }

    private static Vector3 Mirrored(Vector3 place) => place with { X = -place.X };
}
