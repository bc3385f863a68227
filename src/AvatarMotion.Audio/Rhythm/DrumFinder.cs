using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Picks the strokes of one drum from what speaks for them, and measures how hard they are struck.</summary>
internal static class DrumFinder
{
    /// <summary>Frames before and after a stroke in which its band is quiet and loud.</summary>
    private const int Around = 5;

    private const float Quietest = 0.05f;

    /// <summary>The strokes, ascending, strengths relative to the loud ones of the song.</summary>
    public static List<Onset> Find(StrokeEvidence evidence)
    {
        List<float> likely = new();
        foreach (int frame in evidence.Peaks)
            likely.Add(StrokeJudge.Probability(evidence, frame));
        float least = StrokeJudge.Least(likely);
        List<Onset> strokes = new();
        for (int i = 0; i < likely.Count; i++)
        {
            int frame = evidence.Peaks[i];
            if (likely[i] >= least)
                strokes.Add(new Onset(Time(evidence.Odds, frame), Rise(evidence.Level, frame)));
        }

        return Relative(strokes);
    }

    /// <summary>The top of a parabola through a peak, in seconds.</summary>
    public static double Time(float[] odds, int peak) => Math.Max(0, Hops.ToSeconds(peak + Shift(odds, peak)));

    private static List<Onset> Relative(List<Onset> strokes)
    {
        float[] strengths = new float[strokes.Count];
        for (int i = 0; i < strengths.Length; i++)
            strengths[i] = strokes[i].Strength;
        float loud = Math.Max(1e-6f, Smoothing.Quantile(strengths, 0.95));
        for (int i = 0; i < strengths.Length; i++)
            strokes[i] = strokes[i] with { Strength = Math.Min(1f, Math.Max(Quietest, strengths[i] / loud)) };
        return strokes;
    }

    /// <summary>How much the amplitude of the band rises at a stroke.</summary>
    private static float Rise(float[] level, int at)
    {
        float before = float.MaxValue, after = 0f;
        for (int i = Math.Max(0, at - Around); i <= at; i++)
            before = Math.Min(before, level[i]);
        for (int i = at; i <= Math.Min(level.Length - 1, at + Around); i++)
            after = Math.Max(after, level[i]);
        return MathF.Pow(10f, after) - MathF.Pow(10f, before);
    }

    private static double Shift(float[] odds, int at)
    {
        if (at == 0 || at + 1 >= odds.Length)
            return 0;
        double curvature = odds[at - 1] - 2.0 * odds[at] + odds[at + 1];
        return curvature < -1e-9 ? 0.5 * (odds[at - 1] - odds[at + 1]) / curvature : 0;
    }
}
