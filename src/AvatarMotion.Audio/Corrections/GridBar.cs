using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>A bar, or the beats before the first one, while the grid is corrected.</summary>
/// <param name="Beats">Times in seconds.</param>
/// <param name="End">Where the next bar begins.</param>
/// <param name="IsPickup">The beats before the first bar line.</param>
internal sealed record GridBar(List<double> Beats, double End, bool IsPickup)
{
    public double Start => Beats[0];

    /// <summary>All bars of a grid with at least two beats, in their order.</summary>
    public static List<GridBar> Of(GridEdit grid)
    {
        List<GridBar> bars = new();
        int first = 0;
        for (int i = 0; i <= grid.Lines.Count; i++)
        {
            int next = i < grid.Lines.Count ? grid.Lines[i] : grid.Beats.Count;
            if (next == first)
                continue;
            double end = next < grid.Beats.Count ? grid.Beats[next] : grid.Beats[next - 1] + grid.IntervalAfter(next - 1);
            bars.Add(new GridBar(grid.Beats.GetRange(first, next - first), end, i == 0));
            first = next;
        }

        return bars;
    }
}
