using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Writes a new grid bar by bar.</summary>
internal sealed class GridPen
{
    public List<double> Beats { get; } = new();

    public List<int> Lines { get; } = new();

    /// <summary>A bar as it is.</summary>
    public void Copy(GridBar bar)
    {
        if (!bar.IsPickup)
            Lines.Add(Beats.Count);
        Beats.AddRange(bar.Beats);
    }

    /// <summary>A bar of which every beat becomes <paramref name="times"/>: as many bars of the same count, or one longer pickup.</summary>
    public void Divide(GridBar bar, int times)
    {
        int count = bar.Beats.Count, first = Beats.Count;
        for (int i = 0; i < count; i++)
        {
            double next = i + 1 < count ? bar.Beats[i + 1] : bar.End;
            for (int part = 0; part < times; part++)
                Beats.Add(bar.Beats[i] + (next - bar.Beats[i]) * part / times);
        }

        for (int i = 0; i < times && !bar.IsPickup; i++)
            Lines.Add(first + i * count);
    }

    /// <summary>Several bars as one of which every <paramref name="times"/>th beat stays, the first among them.</summary>
    public void Join(List<GridBar> bars, int times)
    {
        Lines.Add(Beats.Count);
        Keep(bars, times, 0);
    }

    /// <summary>Bars as a pickup of which every <paramref name="times"/>th beat stays, counted back from its end.</summary>
    public void JoinToEnd(List<GridBar> bars, int times)
    {
        int count = 0;
        foreach (GridBar bar in bars)
            count += bar.Beats.Count;
        Keep(bars, times, count % times);
    }

    private void Keep(List<GridBar> bars, int times, int first)
    {
        int index = 0;
        foreach (GridBar bar in bars)
        {
            foreach (double beat in bar.Beats)
            {
                if (index >= first && (index - first) % times == 0)
                    Beats.Add(beat);
                index++;
            }
        }
    }
}
