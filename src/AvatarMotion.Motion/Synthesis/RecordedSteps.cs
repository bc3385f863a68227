using System;

namespace AvatarMotion.Motion;

/// <summary>Steps of a recorded move: each foot lands where and when the recording has it, so that what is danced before and behind knows where it stands.</summary>
internal static class RecordedSteps
{
    private const float Apex = 0.08f;
    private const double Shortest = 0.06;

    /// <summary>Counts; a foot that stands from here on stands at the start.</summary>
    private const float AtStart = 0.02f;

    public static void Plan(in DancePart part, MoveRecording recording, DanceScore score)
    {
        RecordedPose pose = new();
        double[] freed = { part.BeatOf(-MoveRecording.Lead), part.BeatOf(-MoveRecording.Lead) };
        foreach (RecordedContact contact in recording.Contacts)
        {
            if (contact.End <= 0f)
                continue;
            int side = (int)contact.Foot;
            double landing = part.BeatOf(contact.Start);
            bool kept = contact.Start > AtStart && contact.Start < recording.Counts && landing < part.EndBeat;
            if (kept)
            {
                recording.Sample(contact.Start, pose);
                Add(score, side, freed[side], landing, part.Home.Place(RecordedKeys.Spot(pose, contact.Foot), score.Body.Scale));
            }

            freed[side] = part.BeatOf(contact.End);
        }
    }

    private static void Add(DanceScore score, int side, double from, double to, FootPlace spot)
    {
        FootTrack foot = score.Feet[side];
        double start = Math.Max(score.Clock.TimeAt(from), foot.FreeFrom), end = Math.Max(score.Clock.TimeAt(to), foot.FreeFrom + Shortest);
        foot.Add(new FootStep
        {
            Action = FootAction.Step,
            Landing = Landing.Flat,
            Start = Math.Min(start, end - Shortest),
            End = end,
            From = foot.Place,
            To = spot with { Turn = foot.Place.Turn + Turns.Wrapped(spot.Turn - foot.Place.Turn) },
            Apex = Apex * score.Body.Scale,
        });
    }
}
