using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>How neighboring bars differ. Bars in which a phrase repeats one short move on purpose are left out.</summary>
internal static class BarDifferences
{
    private const double SamePlace = 0.05;

    /// <summary>Mean joint distance in metres of each pair of neighboring bars in which something is danced.</summary>
    public static List<double> Of(BodyTrack track, IReadOnlyList<Bar> bars, IReadOnlyList<MoveSpan> spans)
    {
        List<double> differences = [];
        for (int i = 0; i + 1 < bars.Count; i++)
        {
            if (At(spans, bars[i]) is not { } first || At(spans, bars[i + 1]) is not { } second || Repeats(first, second, bars[i], bars[i + 1]))
                continue;
            double difference = StretchDifference.Of(track, (bars[i].Start, bars[i].End), (bars[i + 1].Start, bars[i + 1].End));
            if (!double.IsNaN(difference))
                differences.Add(difference);
        }

        return differences;
    }

    private static MoveSpan? At(IReadOnlyList<MoveSpan> spans, Bar bar)
    {
        double middle = 0.5 * (bar.Start + bar.End);
        foreach (MoveSpan span in spans)
        {
            if (span.Start <= middle && span.End > middle && span.Phrase.Length > 0)
                return span;
        }

        return null;
    }

    private static bool Repeats(MoveSpan first, MoveSpan second, Bar bar, Bar next) =>
        !ReferenceEquals(first, second) && first.Phrase == second.Phrase && first.Move == second.Move && Math.Abs((bar.Start - first.Start) - (next.Start - second.Start)) < SamePlace;
}
