using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>The lines on which form is sought: bar lines, or a plain raster of time where the beat is a guess.</summary>
/// <param name="Lines">In seconds, ascending; one more than bars.</param>
/// <param name="IsFree">Whether they are only a raster of time.</param>
internal sealed record BarRaster(List<double> Lines, bool IsFree)
{
    private const double FreeStep = 1.0;
    private const int MostLines = 12000;

    /// <summary>The raster without what lies before <paramref name="start"/> seconds, give or take a quarter of a bar, where there are lines enough after it.</summary>
    public BarRaster From(double start)
    {
        int first = 0;
        while (first + 2 < Lines.Count && Lines[first + 1] - start <= 0.25 * (Lines[first + 1] - Lines[first]))
            first++;
        return first == 0 ? this : this with { Lines = Lines.GetRange(first, Lines.Count - first) };
    }

    /// <summary>Bar lines, with whole bars added before the first where there is room; every second where the beat is a guess.</summary>
    public static BarRaster Of(Song song)
    {
        List<double> lines = new();
        if (song.Bars.Count < 2 || song.IsBeatGuessed)
        {
            double step = Math.Max(FreeStep, song.Duration / MostLines);
            for (double time = 0; time < song.Duration - 0.5 * step || lines.Count == 0; time += step)
                lines.Add(time);
            lines.Add(song.Duration);
            return new BarRaster(lines, true);
        }

        double length = song.Bars[0].End - song.Bars[0].Start;
        double first = song.Bars[0].Start;
        for (int count = (int)(first / length + 0.1); count > 0; count--)
            lines.Add(Math.Max(0, first - count * length));
        foreach (Bar bar in song.Bars)
            lines.Add(bar.Start);
        lines.Add(song.Bars[song.Bars.Count - 1].End);
        return new BarRaster(lines, false);
    }
}
