using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Bar lines that a person counts anew or shifts.</summary>
internal static class BarEdit
{
    /// <summary>Counts bars of <see cref="MeterCorrection.Beats"/> from the first bar line in the range on, and back to the beginning where the range is the whole song.</summary>
    public static void Count(GridEdit grid, MeterCorrection meter)
    {
        grid.NeedBeats();
        List<int> lines = new();
        int first = -1, end = grid.Beats.Count;
        foreach (int line in grid.Lines)
        {
            double time = grid.Beats[line];
            bool inside = time >= meter.From && time < meter.To;
            if (inside && first < 0)
                first = line;
            else if (!inside && first >= 0)
                end = Math.Min(end, line);
            if (!inside)
                lines.Add(line);
        }

        bool isWhole = meter.From <= 0 && double.IsPositiveInfinity(meter.To);
        if (first < 0 && !isWhole)
            throw new SongCorrectionException(FormattableString.Invariant($"no bar begins between {meter.From:0.###} and {meter.To:0.###} s; write a longer stretch."));
        first = Math.Max(first, 0);
        int start = isWhole ? first % meter.Beats : first;
        for (int line = start; line < end; line += meter.Beats)
            lines.Add(line);
        lines.Sort();
        if (isWhole)
            (grid.Meter, grid.Division) = (meter.Beats, meter.Division);
        grid.Set(grid.Beats, lines);
    }

    /// <summary>Shifts bar lines so that a bar begins at each of <paramref name="anchors"/>: from there to the next anchor, and to the beginning before the first.</summary>
    public static void Shift(GridEdit grid, List<double> anchors)
    {
        if (anchors.Count == 0)
            return;
        List<int> beats = anchors.ConvertAll(grid.Nearest);
        beats.Sort();
        SortedSet<int> lines = new(beats);
        for (int i = 0; i < beats.Count; i++)
        {
            int from = i == 0 ? int.MinValue : beats[i], to = i + 1 < beats.Count ? beats[i + 1] : int.MaxValue;
            int shift = ShiftTo(grid, beats[i]);
            foreach (int line in grid.Lines)
            {
                if (line + shift > from && line + shift < to && line + shift >= 0 && line + shift < grid.Beats.Count)
                    lines.Add(line + shift);
            }
        }

        FillEnds(lines, grid);
        grid.Set(grid.Beats, new List<int>(lines));
    }

    /// <summary>Beats from the nearest line to an anchor, at most half a bar either way.</summary>
    private static int ShiftTo(GridEdit grid, int anchor)
    {
        int best = int.MaxValue;
        foreach (int line in grid.Lines)
        {
            if (best == int.MaxValue || Math.Abs(anchor - line) < Math.Abs(best))
                best = anchor - line;
        }

        return best == int.MaxValue ? 0 : best;
    }

    /// <summary>Where the shift leaves more than a bar before the first line or after the last, whole bars fill it.</summary>
    private static void FillEnds(SortedSet<int> lines, GridEdit grid)
    {
        while (lines.Min - grid.Meter >= 0)
            lines.Add(lines.Min - grid.Meter);
        while (lines.Max + grid.Meter < grid.Beats.Count)
            lines.Add(lines.Max + grid.Meter);
    }
}
