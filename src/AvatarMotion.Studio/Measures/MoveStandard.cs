using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>What a move has to keep, and the sentences where it does not.</summary>
internal static class MoveStandard
{
    /// <summary>Mean joint distance, metres, below which two moves look alike.</summary>
    public const double Alike = 0.08;

    private const double FastestHand = 6;
    private const double MedianLag = 0.020;
    private const double HighLag = 0.050;
    private const double DeepShare = 0.001;
    private const double Deepest = 0.05;
    private const double MostSkating = 0.01;
    private const double MostSole = 0.003;
    private const double MostExcess = 1;

    public static List<string> Faults(MoveReport report, Move move)
    {
        List<string> faults = [];
        void Say(bool fails, FormattableString sentence)
        {
            if (fails)
                faults.Add(FormattableString.Invariant(sentence));
        }

        Say(!report.Planted && report.SupportChanges < 1, $"the weight never changes the foot; step, or say planted: true");
        Say(report.HandSpeed > FastestHand, $"a hand moves at {report.HandSpeed:0.0} m/s; give it more counts or a shorter way");
        Say(report.DepthShare > DeepShare || report.Depth > Deepest, $"{report.DepthPair} {100 * report.Depth:0.0} cm deep in {100 * report.DepthShare:0.0} % of frames");
        Say(report.Accents == 0 && move.Info.Role == MoveRole.Dance, $"no accent that can be seen; write one with accent:, or a hit");
        Say(report.LagMedian > MedianLag, $"half of the accents are over {1000 * report.LagMedian:0} ms off; worst: {report.Latest}");
        Say(report.LagMedian <= MedianLag && report.LagHigh > HighLag, $"one accent in ten is over {1000 * report.LagHigh:0} ms off; worst: {report.Latest}");
        Say(report.Skating > MostSkating && !Slides(move), $"feet slide in {100 * report.Skating:0.0} % of their contact");
        Say(report.SoleDepth > MostSole, $"a sole goes {1000 * report.SoleDepth:0} mm under the floor");
        Say(report.LimitExcess > MostExcess, $"{report.LimitJoint} is {report.LimitExcess:0} degrees beyond what people can do");
        Say(report.NearestDistance < Alike, $"looks like {report.Nearest} ({100 * report.NearestDistance:0.0} cm)");
        return faults;
    }

    /// <summary>A move that slides or turns its feet on purpose is not called skating.</summary>
    private static bool Slides(Move move)
    {
        foreach (FootKey key in move.Feet)
        {
            if (key.Action is FootAction.Slide or FootAction.Pivot or FootAction.Brush)
                return true;
        }

        return false;
    }
}
