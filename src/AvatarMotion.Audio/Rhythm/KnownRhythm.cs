using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Takes beats that somebody knows as the rhythm of a song.</summary>
internal static class KnownRhythm
{
    private const int EndBeats = 9;
    private const double ClearTempo = 0.03;

    /// <summary>The beats of <paramref name="grid"/> that lie in the song; where they end early in a clear tempo, they go on.</summary>
    /// <param name="end">Seconds at which the music ends.</param>
    /// <param name="duration">Seconds at which the sound ends.</param>
    /// <exception cref="ArgumentException">The grid contradicts itself.</exception>
    public static Rhythm From(KnownGrid grid, double end, double duration)
    {
        Check(grid);
        List<double> beats = new();
        List<int> positions = new();
        for (int i = 0; i < grid.Beats.Count; i++)
        {
            if (grid.Beats[i] < 0 || grid.Beats[i] >= duration)
                continue;
            beats.Add(grid.Beats[i]);
            positions.Add(grid.Positions[i]);
        }

        int meter = Meter(positions);
        Continue(beats, positions, meter, end, duration);
        return new Rhythm(beats.ToArray(), positions.ToArray(), meter, beats.Count > 0 ? 1 : 0) { Division = grid.BeatDivision };
    }

    private static void Check(KnownGrid grid)
    {
        if (grid.Positions.Count != grid.Beats.Count)
            throw new ArgumentException($"A known grid has one position for each beat; this one has {grid.Beats.Count} beats and {grid.Positions.Count} positions.", nameof(grid));
        for (int i = 0; i < grid.Beats.Count; i++)
        {
            if (double.IsNaN(grid.Beats[i]) || (i > 0 && !(grid.Beats[i] > grid.Beats[i - 1])) || grid.Positions[i] < 0)
                throw new ArgumentException($"The beats of a known grid ascend and their positions are 0 or more; beat {i} does not.", nameof(grid));
        }

        if (grid.BeatDivision is not (2 or 3))
            throw new ArgumentException($"The beats of a known grid divide into 2 or 3 parts, not {grid.BeatDivision}.", nameof(grid));
    }

    /// <summary>The length of most bars.</summary>
    private static int Meter(List<int> positions)
    {
        int[] counts = new int[Rhythm.LongestBar + 1];
        int length = 0, best = 4;
        foreach (int position in positions)
        {
            if (position == 0 && length > 0)
                counts[Math.Min(length, Rhythm.LongestBar)]++;
            length = position == 0 ? 1 : length + 1;
        }

        for (int meter = 1; meter < counts.Length; meter++)
            best = counts[meter] > counts[best] ? meter : best;
        return best;
    }

    private static void Continue(List<double> beats, List<int> positions, int meter, double end, double duration)
    {
        int last = beats.Count - 1, first = Math.Max(0, last - EndBeats + 1);
        if (last - first < 3)
            return;
        double period = (beats[last] - beats[first]) / (last - first);
        for (int i = first; i < last; i++)
        {
            if (Math.Abs(beats[i + 1] - beats[i] - period) > ClearTempo * period)
                return;
        }

        for (int i = 1; ; i++)
        {
            int position = (positions[last + i - 1] + 1) % meter;
            double time = beats[last] + i * period;
            if (time >= duration || (position == 0 && time > end))
                return;
            beats.Add(time);
            positions.Add(position);
        }
    }
}
