using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>
/// Closes the loop on accents: dances the song, measures when each hand, chest or head that must arrive on its count has done so, and shifts its stroke by the error.
/// Inertia, overlap and the gap before a stroke delay it differently each time; a dancer corrects that by ear, this does it by measuring.
/// </summary>
internal static class AccentTuner
{
    private const int Rounds = 3;
    private const double BlockSeconds = 6.0;
    private const double PreRollSeconds = 1.5;
    private const double MarginSeconds = 1.2;
    private const double Share = 0.8;
    private const double LargestShift = 0.09;

    // Keys this near to an accent, in beats, are what it is made of.
    private const double SameCount = 0.02;

    private static readonly BodyChannel[] ChestDrivers =
    {
        BodyChannel.FaceTurn, BodyChannel.HipsTurn, BodyChannel.HipsBow, BodyChannel.HipsTilt,
        BodyChannel.ChestX, BodyChannel.ChestZ, BodyChannel.ChestTurn, BodyChannel.ChestBow, BodyChannel.ChestTilt,
    };

    private static readonly BodyChannel[] HeadDrivers = { BodyChannel.HeadTurn, BodyChannel.HeadBow, BodyChannel.HeadTilt };

    public static void Tune(DanceScore score, TrunkSolver solver, double rate, double duration)
    {
        for (int round = 0; round < Rounds; round++)
        {
            for (double start = 0; start < duration; start += BlockSeconds)
                TuneBlock(score, solver, rate, start);
        }
    }

    private static void TuneBlock(DanceScore score, TrunkSolver solver, double rate, double start)
    {
        List<AccentMoment> accents = new();
        foreach (MoveSpan span in score.Spans)
        {
            foreach (AccentMoment accent in span.AccentEvents)
            {
                if (accent.Event == AccentEvent.Arrive && accent.Time >= start && accent.Time < start + BlockSeconds)
                    accents.Add(accent);
            }
        }

        if (accents.Count == 0)
            return;
        BlockState block = new(score, start - PreRollSeconds, rate, (int)((PreRollSeconds + BlockSeconds + MarginSeconds) * rate));
        DanceBaker.RunPasses(block, solver);
        AccentMeter meter = new(block, solver);
        foreach (AccentMoment accent in accents)
        {
            if (meter.Lag(accent.Bone, accent.Time) is { } lag)
                Shift(score, accent, -Share * Math.Min(Math.Max(lag, -LargestShift), LargestShift));
        }
    }

    private static void Shift(DanceScore score, in AccentMoment accent, double seconds)
    {
        double beat = score.Clock.BeatAt(accent.Time), beats = seconds / score.Clock.BeatLength(beat);
        switch (accent.Bone)
        {
            case Bone.LeftHand:
                score.Arms[0].ShiftAt(beat, SameCount, beats);
                break;
            case Bone.RightHand:
                score.Arms[1].ShiftAt(beat, SameCount, beats);
                break;
            default:
                foreach (BodyChannel channel in accent.Bone == Bone.Head ? HeadDrivers : ChestDrivers)
                    score.Channels[(int)channel].ShiftAt(beat, SameCount, beats);
                break;
        }
    }
}
