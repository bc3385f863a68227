using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.RhythmFit;

/// <summary>A line for every possible stroke: song, style, drum, seconds, whether there is one, then the terms of <see cref="StrokeEvidence"/>; and a line per drum with the number of true ones.</summary>
internal static class StrokeTable
{
    private const double Window = 0.05;

    public static string Of(SongTruth truth, StrokeEvidence[] evidence)
    {
        List<(double Time, double Velocity)>[] drums = { truth.Kicks, truth.Snares, truth.Hats };
        StringBuilder lines = new();
        for (int drum = 0; drum < drums.Length; drum++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{truth.Name},{truth.Style},{drum},-1,{drums[drum].Count}\n");
            foreach ((int frame, bool isTrue) in Paired(evidence[drum], drums[drum]))
            {
                lines.Append(CultureInfo.InvariantCulture, $"{truth.Name},{truth.Style},{drum},{DrumFinder.Time(evidence[drum].Odds, frame):0.000},{(isTrue ? 1 : 0)}");
                foreach (double term in evidence[drum].Terms(frame))
                    lines.Append(CultureInfo.InvariantCulture, $",{term:0.####}");
                lines.Append('\n');
            }
        }

        return lines.ToString();
    }

    /// <summary>Each possible stroke, and whether it is the nearest to a true one within the window.</summary>
    private static IEnumerable<(int Frame, bool IsTrue)> Paired(StrokeEvidence evidence, List<(double Time, double Velocity)> truth)
    {
        HashSet<int> taken = new();
        foreach ((double time, _) in truth)
        {
            int best = -1;
            double nearest = Window;
            foreach (int frame in evidence.Peaks)
            {
                double distance = Math.Abs(DrumFinder.Time(evidence.Odds, frame) - time);
                if (distance <= nearest && !taken.Contains(frame))
                    (best, nearest) = (frame, distance);
            }

            if (best >= 0)
                taken.Add(best);
        }

        foreach (int frame in evidence.Peaks)
            yield return (frame, taken.Contains(frame));
    }
}
