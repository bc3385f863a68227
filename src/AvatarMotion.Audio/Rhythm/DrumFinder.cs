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
    private const float AloneShare = 0.2f;
    private const float LeakMargin = 1.2f;
    private const float MostLeak = 0.45f;
    private const double Loud = 0.99;

    public static DrumHits Find(RhythmCurves curves) => new()
    {
        Kick = Pick(Without(curves.Kick, curves.Snare), KickFloor, KickShare),
        Snare = Pick(Without(curves.Snare, curves.Kick), SnareFloor, SnareShare),
        Hat = Pick(curves.Hat, HatFloor, HatShare),
    };

    /// <summary>Takes off what another drum's attack adds to a curve in this song; a full hit under the other still stands out.</summary>
    private static float[] Without(float[] curve, float[] other)
    {
        float[] near = Smoothing.Maximum(other, 2);
        float leak = Leak(Smoothing.Maximum(curve, 2), other), most = MostLeak * Smoothing.Quantile(curve, Loud);
        float[] result = new float[curve.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = Math.Max(0f, curve[i] - Math.Min(leak * near[i], most));
        return result;
    }

    /// <summary>How much of <paramref name="curve"/> comes with the loud hits of the other drum when they come alone, per unit of the other: a low quantile of the ratios.</summary>
    private static float Leak(float[] curve, float[] other)
    {
        float loud = Smoothing.Quantile(other, Loud);
        List<float> ratios = new();
        for (int i = 1; i + 1 < other.Length; i++)
        {
            if (other[i] > 0.4f * loud && other[i] > KickFloor && IsPeak(other, i))
                ratios.Add(curve[i] / other[i]);
        }

        return LeakMargin * Smoothing.Quantile(ratios.ToArray(), AloneShare);
    }

    /// <summary>Local maxima within ±40 ms that exceed the floor and a share of the loud hits.</summary>
    /// <param name="curve">In units of the local root mean square.</param>
    private static List<Onset> Pick(float[] curve, float floor, float share)
    {
        float[] smooth = Smoothing.Gaussian(curve, 0.7);
        float loud = Math.Max(floor, Smoothing.Quantile(smooth, Loud));
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
