using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>The felt pulse at another level, or laid anew.</summary>
internal static class PulseEdit
{
    private const double Near = 0.04;

    /// <summary>Makes the pulse 2 or 3 times as fast or as slow in the bars between two moments.</summary>
    public static void Scale(GridEdit grid, double factor, double from, double to)
    {
        grid.NeedBeats();
        List<GridBar> bars = GridBar.Of(grid), inside = bars.FindAll(bar => bar.Start >= from - GridEdit.ShortestBeat && bar.End <= to + GridEdit.ShortestBeat);
        if (inside.Count == 0)
            throw new SongCorrectionException(FormattableString.Invariant($"no whole bar lies between {from:0.###} and {to:0.###} s; write a longer stretch."));
        int first = bars.IndexOf(inside[0]);
        GridPen pen = new();
        for (int i = 0; i < first; i++)
            pen.Copy(bars[i]);
        if (factor > 1)
            inside.ForEach(bar => pen.Divide(bar, (int)Math.Round(factor)));
        else
            Join(pen, inside, (int)Math.Round(1 / factor), first == 0 ? grid.SectionStarts : Array.Empty<double>());
        for (int i = first + inside.Count; i < bars.Count; i++)
            pen.Copy(bars[i]);
        grid.Set(pen.Beats, pen.Lines);
    }

    /// <summary>Makes the tempo <paramref name="beatsPerMinute"/>: by another level of the heard pulse where one fits, else by an even grid that stands on <paramref name="anchor"/> or on what is struck.</summary>
    public static void Pace(GridEdit grid, Song song, double beatsPerMinute, double? anchor)
    {
        double heard = CorrectedSong.Tempo(grid.Beats);
        foreach (double factor in new[] { 1, 2, 3, 1.0 / 2, 1.0 / 3 })
        {
            if (heard <= 0 || Math.Abs(beatsPerMinute / (heard * factor) - 1) > Near)
                continue;
            if (factor == 1)
                grid.Set(grid.Beats, grid.Lines);
            else
                Scale(grid, factor, 0, double.PositiveInfinity);
            return;
        }

        List<double> beats = EvenGrid.Lay(song, beatsPerMinute, anchor);
        List<int> lines = new();
        for (int i = 0; i < beats.Count; i += grid.Meter)
            lines.Add(i);
        grid.Set(beats, lines);
    }

    /// <summary>Joins bars in groups of <paramref name="times"/>; where they begin the song, so that most sections begin with a group.</summary>
    private static void Join(GridPen pen, List<GridBar> bars, int times, IReadOnlyList<double> sectionStarts)
    {
        int lead = Lead(bars, times, sectionStarts);
        if (lead > 0)
            pen.JoinToEnd(bars.GetRange(0, lead), times);
        for (int i = lead; i < bars.Count; i += times)
            pen.Join(bars.GetRange(i, Math.Min(times, bars.Count - i)), times);
    }

    private static int Lead(List<GridBar> bars, int times, IReadOnlyList<double> sectionStarts)
    {
        int pickup = bars[0].IsPickup ? 1 : 0, best = pickup, most = -1;
        for (int lead = pickup; lead < pickup + times && lead < bars.Count; lead++)
        {
            int met = 0;
            for (int i = lead; i < bars.Count; i += times)
            {
                foreach (double start in sectionStarts)
                    met += Math.Abs(bars[i].Start - start) < GridEdit.ShortestBeat ? 1 : 0;
            }

            (best, most) = met > most ? (lead, met) : (best, most);
        }

        return best;
    }
}
