using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Evaluation;

namespace AvatarMotion.RhythmFit;

/// <summary>How well drum hits are found (F at 50 ms) and how well their strengths follow the true ones (correlation).</summary>
internal static class DrumScore
{
    /// <summary>Kick, snare, hat F, then the correlations of kick and snare; not a number where there are none.</summary>
    public static double[] Of(SongTruth truth, DrumHits hits) => new[]
    {
        F(truth.Kicks, hits.Kick), F(truth.Snares, hits.Snare), F(truth.Hats, hits.Hat), Likeness(truth.Kicks, hits.Kick), Likeness(truth.Snares, hits.Snare),
    };

    private static double F(List<(double Time, double Velocity)> truth, IReadOnlyList<Onset> found)
    {
        if (truth.Count < 8)
            return double.NaN;
        List<double> wanted = new(), heard = new();
        foreach ((double time, _) in truth)
            wanted.Add(time);
        foreach (Onset onset in found)
            heard.Add(onset.Time);
        return EventScore.F(wanted, heard, 0.05, 0);
    }

    private static double Likeness(List<(double Time, double Velocity)> truth, IReadOnlyList<Onset> found)
    {
        List<double> x = new(), y = new();
        int at = 0;
        foreach ((double time, double velocity) in truth)
        {
            while (at + 1 < found.Count && Math.Abs(found[at + 1].Time - time) < Math.Abs(found[at].Time - time))
                at++;
            if (at < found.Count && Math.Abs(found[at].Time - time) < 0.03)
            {
                x.Add(velocity);
                y.Add(found[at].Strength);
            }
        }

        double mx = 0, my = 0, xy = 0, xx = 1e-9, yy = 1e-9;
        for (int i = 0; i < x.Count; i++)
            (mx, my) = (mx + x[i] / x.Count, my + y[i] / x.Count);
        for (int i = 0; i < x.Count; i++)
            (xy, xx, yy) = (xy + (x[i] - mx) * (y[i] - my), xx + (x[i] - mx) * (x[i] - mx), yy + (y[i] - my) * (y[i] - my));
        return x.Count < 20 || xx < 0.01 ? double.NaN : xy / Math.Sqrt(xx * yy);
    }
}
