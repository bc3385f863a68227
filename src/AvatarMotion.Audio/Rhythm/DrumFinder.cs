using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Picks drum hits where the network hears them, and measures how hard they are struck.</summary>
internal static class DrumFinder
{
    /// <summary>Least frames between two hits of one drum, both ways.</summary>
    private const int Reach = 4;

    /// <summary>Frames before and after a hit in which its band is quiet and loud.</summary>
    private const int Around = 5;

    private const float Quietest = 0.05f;

    /// <param name="frames">The sound in which loudness is measured: the drums alone where they are known.</param>
    public static DrumHits Find(OnsetFrames frames, BeatActivations activations) => new()
    {
        Kick = Pick(activations.Kick, 0.35f, frames.BandLevel[0]),
        Snare = Pick(activations.Snare, 0.35f, frames.BandLevel[3]),
        Hat = Pick(activations.Hat, 0.35f, frames.BandLevel[4]),
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
                hits.Add(new Onset(Hops.ToSeconds(peak + Shift(curve, peak)), Rise(loudness, peak)));
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

    /// <summary>How much the amplitude of the band rises at a hit.</summary>
    /// <param name="level">Log spectrum, log10(1 + 1000 S).</param>
    private static float Rise(float[] level, int at)
    {
        float before = float.MaxValue, after = 0f;
        for (int i = Math.Max(0, at - Around); i <= at; i++)
            before = Math.Min(before, level[i]);
        for (int i = at; i <= Math.Min(level.Length - 1, at + Around); i++)
            after = Math.Max(after, level[i]);
        return MathF.Pow(10f, after) - MathF.Pow(10f, before);
    }

    private static double Shift(float[] curve, int at)
    {
        if (at == 0 || at + 1 >= curve.Length)
            return 0;
        double curvature = curve[at - 1] - 2.0 * curve[at] + curve[at + 1];
        return curvature < -1e-9 ? 0.5 * (curve[at - 1] - curve[at + 1]) / curvature : 0;
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
