using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Puts the lowest and highest moments of the hips on their counts by bending time around them: the curve keeps its shape, its turning points move.</summary>
internal static class HipsTiming
{
    private const double SearchSeconds = 0.14;
    private const double DeclaredSeconds = 0.20;
    private const double WidestSeconds = 0.23;

    // Beyond this a bend would make time run too fast.
    private const double LargestLag = 0.10;

    /// <summary>Retimes heights of a block in place; <paramref name="jumps"/> says where the body flies and is left alone.</summary>
    public static void Apply(BlockState block, float[] heights, float[] jumps)
    {
        float[] offset = new float[heights.Length];
        foreach ((double time, bool low, bool declared) in Moments(block))
        {
            int at = (int)Math.Round((time - block.Start) * block.Rate), reach = (int)((declared ? DeclaredSeconds : SearchSeconds) * block.Rate);
            if (at - reach < 1 || at + reach + 1 >= heights.Length || jumps[at] != 0f || Turning(heights, at, reach, low ? 1f : -1f) is not { } turning)
                continue;
            double lag = Math.Min(Math.Max(turning / block.Rate + block.Start - time, -LargestLag), LargestLag);
            Bend(block, offset, time, lag);
        }

        float[] before = (float[])heights.Clone();
        for (int i = 0; i < heights.Length; i++)
        {
            double from = Math.Min(Math.Max(i + offset[i] * block.Rate, 0), heights.Length - 1.001);
            heights[i] = Cubic(before, from);
        }
    }

    /// <summary>Every dip of the bounce and every written low or high of the hips; a written one takes the place of a dip beside it.</summary>
    private static List<(double Time, bool Low, bool Declared)> Moments(BlockState block)
    {
        List<(double, bool, bool)> moments = new();
        List<double> dips = new();
        double end = block.TimeOf(block.Frames - 1);
        foreach (MoveSpan span in block.Score.Spans)
        {
            if (span.End < block.Start || span.Start > end)
                continue;
            foreach (AccentMoment accent in span.AccentEvents)
            {
                if (accent.Bone == Bone.Hips)
                    moments.Add((accent.Time, accent.Event == AccentEvent.Low, true));
            }
        }

        int written = moments.Count;
        block.Score.Grooves.AddDips(block.Beats[0], block.Beats[block.Frames - 1], dips);
        foreach (double beat in dips)
        {
            double time = block.Score.Clock.TimeAt(beat);
            bool free = true;
            for (int i = 0; i < written; i++)
                free &= Math.Abs(moments[i].Item1 - time) > WidestSeconds;
            if (free)
                moments.Add((time, true, false));
        }

        return moments;
    }

    /// <summary>The frame, with its fraction, at which the curve turns nearest to <paramref name="at"/>; <paramref name="sign"/> 1 for lowest, −1 for highest.</summary>
    private static double? Turning(float[] heights, int at, int reach, float sign)
    {
        int best = -1;
        for (int i = at - reach; i <= at + reach; i++)
        {
            bool turns = sign * heights[i] <= sign * heights[i - 1] && sign * heights[i] < sign * heights[i + 1];
            if (turns && (best < 0 || Math.Abs(i - at) < Math.Abs(best - at)))
                best = i;
        }

        if (best < 0)
            return null;
        double a = heights[best - 1], b = heights[best], c = heights[best + 1], curve = a - 2 * b + c;
        return best + (Math.Abs(curve) > 1e-9 ? Math.Min(Math.Max(0.5 * (a - c) / curve, -0.5), 0.5) : 0);
    }

    private static void Bend(BlockState block, float[] offset, double time, double lag)
    {
        int first = Math.Max(0, (int)((time - WidestSeconds - block.Start) * block.Rate)), last = Math.Min(offset.Length - 1, (int)((time + WidestSeconds - block.Start) * block.Rate) + 1);
        for (int i = first; i <= last; i++)
        {
            double off = Math.Abs(block.TimeOf(i) - time) / WidestSeconds;
            if (off < 1)
                offset[i] += (float)(lag * (0.5 + 0.5 * Math.Cos(Math.PI * off)));
        }
    }

    private static float Cubic(float[] values, double position)
    {
        int at = (int)position;
        float t = (float)(position - at), p0 = values[Math.Max(at - 1, 0)], p1 = values[at], p2 = values[Math.Min(at + 1, values.Length - 1)], p3 = values[Math.Min(at + 2, values.Length - 1)];
        return p1 + 0.5f * t * (p2 - p0 + t * (2f * p0 - 5f * p1 + 4f * p2 - p3 + t * (3f * (p1 - p2) + p3 - p0)));
    }
}
