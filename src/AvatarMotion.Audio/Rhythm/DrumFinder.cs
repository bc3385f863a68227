using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Picks drum hits where the network hears them, and measures how hard they are struck.</summary>
internal static class DrumFinder
{
    /// <summary>Least frames between two hits of one drum, both ways.</summary>
    private const int Reach = 4;

    /// <summary>How far the rise of the spectrum may lie from where the network hears the hit.</summary>
    private const int Near = 3;

    private const float Quietest = 0.05f;

    /// <param name="frames">The sound in which loudness is measured: the drums alone where they are known.</param>
    public static DrumHits Find(OnsetFrames frames, BeatActivations activations) => new()
    {
        Kick = Pick(activations.Kick, 0.35f, frames.Flux[0]),
        Snare = Pick(activations.Snare, 0.35f, Sum(frames.Flux[2], frames.Flux[3])),
        Hat = Pick(activations.Hat, 0.35f, frames.Flux[4]),
    };

    /// <summary>Local maxima above a threshold, which falls where the network is unsure all song long.</summary>
    private static List<Onset> Pick(float[] curve, float threshold, float[] loudness)
    {
        List<int> peaks = new();
        List<float> heights = new();
        for (int i = 0; i < curve.Length; i++)
        {
            if (curve[i] > 0.1f && IsPeak(curve, i))
            {
                peaks.Add(i);
                heights.Add(curve[i]);
            }
        }

        float least = Math.Min(threshold, 0.5f * Smoothing.Quantile(heights.ToArray(), 0.95));
        List<Onset> hits = new();
        foreach (int peak in peaks)
        {
            if (curve[peak] >= least)
                hits.Add(new Onset(Hops.ToSeconds(peak + Shift(curve, peak)), Highest(loudness, peak)));
        }

        return Relative(hits);
    }

    /// <summary>Strengths relative to the loud hits of the song.</summary>
    private static List<Onset> Relative(List<Onset> hits)
    {
        float[] strengths = new float[hits.Count];
        for (int i = 0; i < strengths.Length; i++)
            strengths[i] = hits[i].Strength;
        float loud = Math.Max(1e-6f, Smoothing.Quantile(strengths, 0.95));
        for (int i = 0; i < strengths.Length; i++)
            hits[i] = hits[i] with { Strength = Math.Min(1f, Math.Max(Quietest, strengths[i] / loud)) };
        return hits;
    }

    private static float Highest(float[] curve, int at)
    {
        float highest = 0f;
        for (int i = Math.Max(0, at - Near); i <= Math.Min(curve.Length - 1, at + Near); i++)
            highest = Math.Max(highest, curve[i]);
        return highest;
    }

    private static double Shift(float[] curve, int at)
    {
        if (at == 0 || at + 1 >= curve.Length)
            return 0;
        double curvature = curve[at - 1] - 2.0 * curve[at] + curve[at + 1];
        return curvature < -1e-9 ? 0.5 * (curve[at - 1] - curve[at + 1]) / curvature : 0;
    }

    private static float[] Sum(float[] a, float[] b)
    {
        float[] sum = new float[a.Length];
        for (int i = 0; i < sum.Length; i++)
            sum[i] = a[i] + b[i];
        return sum;
    }

    private static bool IsPeak(float[] curve, int at)
    {
        for (int i = Math.Max(0, at - Reach); i <= Math.Min(curve.Length - 1, at + Reach); i++)
        {
            if (curve[i] > curve[at] || (curve[i] == curve[at] && i < at))
                return false;
        }

        return true;
    }
}
