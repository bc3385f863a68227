using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>How many beats are drummed.</summary>
internal static class DrumShare
{
    private const double Near = 0.07;
    private const float Strong = 0.2f;

    /// <summary>Per bar, the share of its quarters with a kick or a snare, in [0, 1].</summary>
    public static float[] PerBar(List<double> lines, Song song)
    {
        float[] shares = new float[Math.Max(0, lines.Count - 1)];
        double[] hits = Hits(song.Drums);
        for (int bar = 0; bar < shares.Length; bar++)
        {
            double step = (lines[bar + 1] - lines[bar]) / BarFeatures.Parts;
            for (int part = 0; part < BarFeatures.Parts; part++)
                shares[bar] += Any(hits, lines[bar] + step * part - Near, lines[bar] + step * part + Near) ? 1f / BarFeatures.Parts : 0f;
        }

        return shares;
    }

    private static double[] Hits(DrumHits drums)
    {
        List<double> times = new();
        foreach (IReadOnlyList<Onset> hits in new[] { drums.Kick, drums.Snare })
        {
            foreach (Onset hit in hits)
            {
                if (hit.Strength >= Strong)
                    times.Add(hit.Time);
            }
        }

        times.Sort();
        return times.ToArray();
    }

    private static bool Any(double[] times, double start, double end)
    {
        int found = Array.BinarySearch(times, start);
        int next = found >= 0 ? found : ~found;
        return next < times.Length && times[next] <= end;
    }
}
