using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Bars from the beats' positions.</summary>
internal static class BarLines
{
    /// <summary>Bars from downbeat to downbeat; the last one ends a beat length after its last beat, at the latest with the song.</summary>
    public static List<Bar> From(Rhythm rhythm, double duration)
    {
        List<Bar> bars = new();
        double[] beats = rhythm.Beats;
        int first = 0;
        while (first < beats.Length && rhythm.Positions[first] != 0)
            first++;
        while (first < beats.Length)
        {
            int next = first + 1;
            while (next < beats.Length && rhythm.Positions[next] != 0)
                next++;
            double end = next < beats.Length ? beats[next] : System.Math.Min(duration, 2 * beats[beats.Length - 1] - beats[System.Math.Max(0, beats.Length - 2)]);
            if (end > beats[first])
                bars.Add(new Bar(beats[first], end, first, next - first));
            first = next;
        }

        return bars;
    }
}
