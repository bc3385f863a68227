using System;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Dances moves alone and measures them against the standard of the catalogue.</summary>
public static class MoveCheck
{
    private const int Cycles = 3;
    private const double Margin = 0.5;
    private const double CycleRate = 30;

    /// <summary>Measures <paramref name="moves"/>, each compared with all of them and all built-in ones.</summary>
    public static IReadOnlyList<MoveReport> Run(IReadOnlyList<Move> moves, MoveTrialOptions options, CancellationToken cancellation = default)
    {
        DancerBody body = DancerBody.Standard;
        options = options with { Rig = options.Rig ?? body.Rig };
        List<Move> all = [.. moves];
        foreach (Move known in MoveLibrary.Default.All)
        {
            if (known.Info.Role == MoveRole.Dance && !all.Exists(move => move.Info.Name == known.Info.Name))
                all.Add(known);
        }

        MoveCycle[] cycles = new MoveCycle[all.Count];
        MoveReport[] reports = new MoveReport[moves.Count];
        ParallelOptions parallel = new() { CancellationToken = cancellation };
        Parallel.For(0, all.Count, parallel, i => cycles[i] = MoveCycle.Of(all[i], MoveTrial.Dance([all[i]], 2, options with { Rate = CycleRate })));
        Parallel.For(0, moves.Count, parallel, i => reports[i] = Measure(moves[i], cycles[i], cycles, options, body));
        return reports;
    }

    private static MoveReport Measure(Move move, MoveCycle cycle, MoveCycle[] all, MoveTrialOptions options, DancerBody body)
    {
        MoveTrial trial = MoveTrial.Dance([move], Cycles, options);
        BodyTrack track = BodyTrack.Sample(trial.Take, trial.Rig, trial.Start + FirstCycle(move, trial), trial.End - trial.CountSeconds);
        BodyCollisions collisions = body.Collisions.Measure(track, _ => move.Info.Contacts);
        List<AccentLag> lags = Lags(move, trial);
        List<double> off = lags.ConvertAll(lag => Math.Abs(lag.Lag));
        JointLimits.Excess? excess = JointLimits.Of(track).Worst;
        (string nearest, double distance) = Nearest(move, cycle, all);
        MoveReport report = new()
        {
            Name = move.Info.Name, Planted = move.Info.Planted || move.Info.Role != MoveRole.Dance,
            SupportChanges = 8.0 * SupportChanges.Count(track) / ((Cycles - 1) * move.Info.Counts - 1),
            HandSpeed = Statistics.Quantile(MotionSpeeds.All(track, Bone.LeftHand, Bone.RightHand), 0.99),
            Depth = collisions.Deepest?.Depth ?? 0, DepthPair = collisions.Deepest?.Pair ?? "", DepthShare = collisions.Share,
            Accents = lags.Count, LagMedian = Or0(Statistics.Median(off)), LagHigh = Or0(Statistics.Quantile(off, 0.9)), LagLargest = Or0(Statistics.Quantile(off, 1)), Latest = Latest(lags, trial, move),
            ArmReach = Reach(track, Bone.LeftUpperArm, Bone.LeftLowerArm, Bone.LeftHand), LegReach = Reach(track, Bone.LeftUpperLeg, Bone.LeftLowerLeg, Bone.LeftFoot),
            Skating = FootSkating.Of(track).Way, SoleDepth = SoleDepth.Deepest(track, trial.Rig).Depth,
            LimitExcess = excess?.Degrees ?? 0, LimitJoint = excess?.Joint ?? "",
            Nearest = nearest, NearestDistance = distance,
        };
        return report with { Faults = MoveStandard.Faults(report, move) };
    }

    private static List<AccentLag> Lags(Move move, MoveTrial trial)
    {
        List<AccentMoment> meant = [];
        List<AccentKey> keys = MoveAccents.Of(move);
        for (int cycle = 1; cycle < Cycles; cycle++)
        {
            foreach (AccentKey key in keys)
                meant.Add(new AccentMoment(trial.Start + (cycle * move.Info.Counts + key.Count) * trial.CountSeconds, key.Bone, key.Event));
        }

        return new AccentLags(trial.Track(Margin)).Of(meant);
    }

    /// <summary>Seconds of the first cycle, which is reached from standing and not measured; nor is the last count, which leads back to it.</summary>
    private static double FirstCycle(Move move, MoveTrial trial) => move.Info.Counts * trial.CountSeconds;

    private static string Latest(List<AccentLag> lags, MoveTrial trial, Move move)
    {
        AccentLag? worst = null;
        foreach (AccentLag lag in lags)
        {
            if (worst is null || Math.Abs(lag.Lag) > Math.Abs(worst.Value.Lag))
                worst = lag;
        }

        if (worst is not { } late)
            return "";
        double count = (late.Meant.Time - trial.Start) / trial.CountSeconds % move.Info.Counts;
        return FormattableString.Invariant($"{Bones.Name(late.Meant.Bone)} {late.Meant.Event.ToString().ToLowerInvariant()} on {CountText.Of(count)}, {1000 * late.Lag:+0;-0} ms");
    }

    private static double Reach(BodyTrack track, Bone root, Bone middle, Bone end)
    {
        float longest = 0f;
        foreach ((Bone a, Bone b, Bone c) in new[] { (root, middle, end), (Bones.Mirror(root), Bones.Mirror(middle), Bones.Mirror(end)) })
        {
            float length = Vector3.Distance(track[0, a], track[0, b]) + Vector3.Distance(track[0, b], track[0, c]);
            for (int i = 0; i < track.Frames; i++)
                longest = MathF.Max(longest, Vector3.Distance(track[i, a], track[i, c]) / length);
        }

        return longest;
    }

    private static (string Name, double Distance) Nearest(Move move, MoveCycle cycle, MoveCycle[] all)
    {
        (string Name, double Distance) nearest = ("", double.PositiveInfinity);
        foreach (MoveCycle other in all)
        {
            if (ReferenceEquals(other, cycle) || move.Info.Role != MoveRole.Dance)
                continue;
            float distance = MoveCycle.Distance(cycle, other);
            if (distance < nearest.Distance)
                nearest = (other.Name, distance);
        }

        return nearest;
    }

    private static double Or0(double value) => double.IsNaN(value) ? 0 : value;
}
