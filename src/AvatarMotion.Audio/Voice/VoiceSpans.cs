using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Where somebody sings, from the singing score: what is surely sung, and all around it that may be.</summary>
internal static class VoiceSpans
{
    private const double LongestGap = 0.4;
    private const double ShortestSpan = 0.2;
    private const float Maybe = -1f;
    private const float LeastPitched = 0.1f;
    private const int EdgeFrames = 4;

    /// <summary>Spans with a score above -1 that somewhere is positive; gaps up to 0.4 s are closed, spans under 0.2 s dropped.</summary>
    /// <param name="pitched">The edges lie on pitched frames, where singing is nothing but pitch.</param>
    public static List<VoiceSpan> Find(VoiceFrames frames, float[] score, double duration, bool pitched)
    {
        List<VoiceSpan> runs = new();
        int start = -1;
        bool sure = false;
        for (int i = 0; i <= score.Length; i++)
        {
            bool sung = i < score.Length && (pitched ? score[i] > 0f && frames.Hz[i] > 0f : score[i] > Maybe);
            if (sung)
            {
                start = start < 0 ? i : start;
                sure |= score[i] > 0f;
            }
            else if (start >= 0)
            {
                (int first, int last) = pitched ? (start, i) : Trimmed(frames, start, i);
                if (sure && last > first)
                    Append(runs, Hops.ToSeconds(first), Math.Min(duration, Hops.ToSeconds(last)));
                (start, sure) = (-1, false);
            }
        }

        List<VoiceSpan> spans = new();
        foreach (VoiceSpan run in runs)
        {
            if (run.End - run.Start >= ShortestSpan)
                spans.Add(run);
        }

        return spans;
    }

    /// <summary>For each frame, whether it lies in a span.</summary>
    public static bool[] Mask(List<VoiceSpan> spans, int count)
    {
        bool[] mask = new bool[count];
        foreach (VoiceSpan span in spans)
        {
            int last = Math.Min(count, (int)Math.Round(Hops.FromSeconds(span.End)));
            for (int i = (int)Math.Round(Hops.FromSeconds(span.Start)); i < last; i++)
                mask[i] = true;
        }

        return mask;
    }

    /// <summary>The stretch from just before its first pitch to just after its last; nothing where hardly anything is pitched.</summary>
    private static (int First, int Last) Trimmed(VoiceFrames frames, int start, int end)
    {
        int first = end, last = start, count = 0;
        for (int i = start; i < end; i++)
        {
            if (frames.Hz[i] <= 0f)
                continue;
            first = Math.Min(first, i);
            last = i + 1;
            count++;
        }

        bool sung = count >= LeastPitched * (end - start);
        return sung ? (Math.Max(start, first - EdgeFrames), Math.Min(end, last + EdgeFrames)) : (start, start);
    }

    private static void Append(List<VoiceSpan> runs, double start, double end)
    {
        if (runs.Count > 0 && start - runs[runs.Count - 1].End <= LongestGap)
            runs[runs.Count - 1] = new VoiceSpan(runs[runs.Count - 1].Start, end);
        else if (end > start)
            runs.Add(new VoiceSpan(start, end));
    }
}
