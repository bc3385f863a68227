using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Picks drum hits from the drum curves.</summary>
internal static class DrumFinder
{
    private const int Reach = 4;
    private const float KickFloor = 1.5f;
    private const float SnareFloor = 1.8f;
    private const float HatFloor = 1.2f;
    private const float KickShare = 0.4f;
    private const float SnareShare = 0.3f;
    private const float HatShare = 0.2f;

    public static DrumHits Find(RhythmCurves curves) => new()
    {
        Kick = Pick(curves.Kick, KickFloor, KickShare),
        Snare = Pick(curves.Snare, SnareFloor, SnareShare),
        Hat = Pick(curves.Hat, HatFloor, HatShare),
    };

    /// <summary>Local maxima within ±40 ms that exceed the floor and a share of the loud hits.</summary>
    /// <param name="curve">In units of the local root mean square.</param>
    private static List<Onset> Pick(float[] curve, float floor, float share)
    {
        float[] smooth = Smoothing.Gaussian(curve, 0.7);
        float loud = Math.Max(floor, Smoothing.Quantile(smooth, 0.99));
        List<Onset> hits = new();
        for (int i = 1; i + 1 < smooth.Length; i++)
        {
            if (smooth[i] < Math.Max(floor, share * loud) || !IsPeak(smooth, i))
                continue;
            double curvature = smooth[i - 1] - 2.0 * smooth[i] + smooth[i + 1];
            double shift = curvature < -1e-9 ? 0.5 * (smooth[i - 1] - smooth[i + 1]) / curvature : 0;
            double time = Hops.ToSeconds(i + shift - MeterCurves.Lead);
            hits.Add(new Onset(Math.Max(0, time), Math.Min(1f, smooth[i] / loud)));
        }

        return hits;
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
