using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Beats that a person sets by hand.</summary>
internal static class BeatEdit
{
    /// <summary>Beats to each side over which the shift of a beat fades out.</summary>
    private const int Following = 4;

    /// <summary>Moves the beat nearest to <paramref name="time"/>; its neighbors take part, less and less over four beats.</summary>
    public static void Move(GridEdit grid, double time, double newTime)
    {
        grid.CheckTime(time);
        grid.CheckTime(newTime);
        int moved = grid.Nearest(time);
        double shift = newTime - grid.Beats[moved];
        List<double> beats = new(grid.Beats);
        for (int i = Math.Max(0, moved - Following); i <= Math.Min(beats.Count - 1, moved + Following); i++)
            beats[i] += shift * (1 - Math.Abs(i - moved) / (Following + 1.0));
        for (int i = 1; i < beats.Count; i++)
        {
            if (beats[i] - beats[i - 1] < GridEdit.ShortestBeat)
                throw new SongCorrectionException(FormattableString.Invariant($"the beat at {grid.Beats[moved]:0.###} s would pass its neighbor on the way to {newTime:0.###} s; write the beats around it as {{ beats: [ … ] }}."));
        }

        grid.Set(beats, grid.Lines);
    }

    /// <summary>Puts <paramref name="times"/> in the place of all beats between the first and the last of them; bars are counted on through them.</summary>
    public static void Replace(GridEdit grid, IReadOnlyList<double> times)
    {
        for (int i = 0; i < times.Count; i++)
        {
            grid.CheckTime(times[i]);
            if (i > 0 && times[i] - times[i - 1] < GridEdit.ShortestBeat)
                throw new SongCorrectionException(FormattableString.Invariant($"the beat at {times[i]:0.###} s comes less than 50 ms after the one before it; write the beats in the order of time."));
        }

        double first = times[0] - (times[1] - times[0]) / 2, last = times[times.Count - 1] + (times[times.Count - 1] - times[times.Count - 2]) / 2;
        int from = 0, to = 0;
        while (from < grid.Beats.Count && grid.Beats[from] < first)
            from++;
        for (to = from; to < grid.Beats.Count && grid.Beats[to] <= last;)
            to++;
        List<double> beats = new(grid.Beats.GetRange(0, from));
        beats.AddRange(times);
        beats.AddRange(grid.Beats.GetRange(to, grid.Beats.Count - to));
        grid.Set(beats, Lines(grid, from, to, times.Count));
    }

    /// <summary>Lines before the new beats stay, lines after them move with their beats; between, bars are counted from the last line before, or from the first new beat.</summary>
    private static List<int> Lines(GridEdit grid, int from, int to, int count)
    {
        List<int> lines = new();
        foreach (int line in grid.Lines)
        {
            if (line < from)
                lines.Add(line);
        }

        int next = lines.Count > 0 ? lines[lines.Count - 1] + grid.Meter : from;
        while (next < from)
            next += grid.Meter;
        for (; next < from + count; next += grid.Meter)
            lines.Add(next);
        foreach (int line in grid.Lines)
        {
            if (line >= to)
                lines.Add(line - to + from + count);
        }

        return lines;
    }
}
