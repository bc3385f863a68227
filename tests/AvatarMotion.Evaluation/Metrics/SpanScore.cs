using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Evaluation;

/// <summary>How well stretches of time match: shares of seconds, whatever their borders.</summary>
internal static class SpanScore
{
    /// <summary>Precision: how much of the estimated time is true; recall: how much of the true time is estimated. Both 0 where a list is empty.</summary>
    public static Score Of(IReadOnlyList<VoiceSpan> truth, IReadOnlyList<VoiceSpan> estimate)
    {
        List<VoiceSpan> wanted = United(truth, 0), found = United(estimate, 0);
        double both = 0;
        int next = 0;
        foreach (VoiceSpan span in wanted)
        {
            while (next > 0 && found[next - 1].End > span.Start)
                next--;
            for (; next < found.Count && found[next].Start < span.End; next++)
                both += Math.Max(0, Math.Min(span.End, found[next].End) - Math.Max(span.Start, found[next].Start));
        }

        return Score.Of(both, Seconds(found), Seconds(wanted));
    }

    /// <summary>The same time as ascending stretches that do not touch; gaps up to <paramref name="gap"/> seconds are closed.</summary>
    public static List<VoiceSpan> United(IReadOnlyList<VoiceSpan> spans, double gap)
    {
        List<VoiceSpan> sorted = [.. spans];
        sorted.Sort((a, b) => a.Start.CompareTo(b.Start));
        List<VoiceSpan> result = [];
        foreach (VoiceSpan span in sorted)
        {
            if (result.Count > 0 && span.Start - result[^1].End <= gap)
                result[^1] = new VoiceSpan(result[^1].Start, Math.Max(result[^1].End, span.End));
            else if (span.End > span.Start)
                result.Add(span);
        }

        return result;
    }

    private static double Seconds(List<VoiceSpan> spans)
    {
        double sum = 0;
        foreach (VoiceSpan span in spans)
            sum += span.End - span.Start;
        return sum;
    }
}
