using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>
/// Closes the loop on accents: dances the song, measures when each struck hand has done 80 % of its way, and shifts its stroke by the error. Inertia, overlap and
/// the gap before a hit delay it differently each time; a dancer corrects that by ear, this does it by measuring.
/// </summary>
internal static class AccentTuner
{
    private const int Rounds = 2;
    private const double BlockSeconds = 6.0;
    private const double PreRollSeconds = 1.5;
    private const double MarginSeconds = 1.2;
    private const double Share = 0.75;
    private const double LargestShift = 0.09;
    private const double HeldCounts = 0.6;
    private const float ShortestWay = 0.12f;
    private const float Arrived = 0.2f;

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
        double from = score.Clock.BeatAt(start), to = score.Clock.BeatAt(start + BlockSeconds);
        if (!AnyHit(score, from, to))
            return;
        BlockState block = new(score, start - PreRollSeconds, rate, (int)((PreRollSeconds + BlockSeconds + MarginSeconds) * rate));
        DanceBaker.RunPasses(block, solver);
        for (int side = 0; side < 2; side++)
        {
            ArmTrack arm = score.Arms[side];
            for (int k = arm.FirstFrom(from); k < arm.Count && arm.KeyAt(k).Beat < to; k++)
            {
                if (!IsHeldHit(arm, k) || Lag(block, side, score.Clock.TimeAt(arm.KeyAt(k).Beat)) is not { } lag)
                    continue;
                double shift = -Share * Math.Min(Math.Max(lag, -LargestShift), LargestShift);
                arm.Shift(k, shift / score.Clock.BeatLength(arm.KeyAt(k).Beat));
            }
        }
    }

    private static bool AnyHit(DanceScore score, double from, double to)
    {
        foreach (ArmTrack arm in score.Arms)
        {
            for (int k = arm.FirstFrom(from); k < arm.Count && arm.KeyAt(k).Beat < to; k++)
            {
                if (IsHeldHit(arm, k))
                    return true;
            }
        }

        return false;
    }

    private static bool IsHeldHit(ArmTrack arm, int index) =>
        arm.KeyAt(index).Key.Effort == Effort.Hit && (index + 1 == arm.Count || arm.KeyAt(index + 1).Beat - arm.KeyAt(index).Beat > HeldCounts);

    /// <summary>Seconds that the hand arrives after <paramref name="time"/>, seen from the ribs, or null where it hardly moves.</summary>
    private static double? Lag(BlockState block, int side, double time)
    {
        int at = (int)Math.Round((time - block.Start) * block.Rate), reach = (int)(0.36 * block.Rate), late = (int)(0.27 * block.Rate);
        if (at - reach < 0 || at + late >= block.Frames)
            return null;
        Vector3 held = Vector3.Zero;
        int first = at + (int)(0.08 * block.Rate), last = at + (int)(0.23 * block.Rate);
        for (int i = first; i < last; i++)
            held += Place(block, side, i) / (last - first);
        float far = 0f;
        int from = at;
        for (int i = at - reach; i <= at; i++)
        {
            float distance = Vector3.Distance(Place(block, side, i), held);
            if (distance > far)
                (far, from) = (distance, i);
        }

        if (far < ShortestWay * block.Score.Body.Scale)
            return null;
        for (int i = from + 1; i < at + late; i++)
        {
            float now = Vector3.Distance(Place(block, side, i), held);
            if (now > Arrived * far)
                continue;
            float before = Vector3.Distance(Place(block, side, i - 1), held);
            return block.TimeOf(i) - time - (Arrived * far - now) / MathF.Max(before - now, 1e-6f) / block.Rate;
        }

        return LargestShift;
    }

    private static Vector3 Place(BlockState block, int side, int i) =>
        Vector3.Transform(block.Hands[side][i] - block.Shoulders[side][i], Quaternion.Conjugate(block.Trunks[i].Chest));
}
