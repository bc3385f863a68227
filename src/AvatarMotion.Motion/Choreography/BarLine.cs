using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>The bars that a dance fills, from the sound's start to its end: the song's own, continued at their lengths before the first and after the last; bars of 2 s where there are none.</summary>
internal sealed class BarLine
{
    private readonly List<double> _starts = new();
    private readonly List<int> _beats = new();

    public BarLine(Song song)
    {
        song = song.Counted();
        if (song.Bars.Count == 0)
            Fill(0, song.Duration, 2.0, 4);
        else
            FillFrom(song);
        if (_beats.Count == 0)
            Add(0, 4);
        End = song.Bars.Count == 0 ? _starts[_starts.Count - 1] + 2.0 : End;
    }

    /// <summary>Song bar of index 0: 0, or negative where bars were added before the first.</summary>
    public int FirstBar { get; private set; }

    public int Count => _beats.Count;

    /// <summary>End of the last bar in seconds.</summary>
    public double End { get; private set; }

    /// <summary>Start in seconds; <paramref name="index"/> may be <see cref="Count"/>.</summary>
    public double StartOf(int index) => index < _starts.Count ? _starts[index] : End;

    public int BeatsIn(int index) => _beats[index];

    /// <summary>The index whose bar line lies nearest to <paramref name="time"/>, in [0, Count].</summary>
    public int Nearest(double time)
    {
        int best = 0;
        for (int i = 1; i <= Count; i++)
        {
            if (Math.Abs(StartOf(i) - time) < Math.Abs(StartOf(best) - time))
                best = i;
        }

        return best;
    }

    private void FillFrom(Song song)
    {
        Bar first = song.Bars[0];
        double firstLength = Math.Max(first.End - first.Start, 0.25);
        int before = (int)Math.Floor(first.Start / firstLength + 0.001);
        for (int i = before; i > 0; i--)
            Add(first.Start - i * firstLength, Math.Max(first.Beats, 1));
        FirstBar = -before;
        for (int i = 0; i < song.Bars.Count; i++)
            Add(song.Bars[i].Start, Math.Max(song.Bars[i].Beats, 1));
        Bar last = song.Bars[song.Bars.Count - 1];
        End = last.End;
        double lastLength = Math.Max(last.End - last.Start, 0.25);
        Fill(last.End, song.Duration - 0.5 * lastLength, lastLength, Math.Max(last.Beats, 1));
        End = Math.Max(End, last.End + (Count + FirstBar - song.Bars.Count) * lastLength);
    }

    private void Fill(double start, double end, double length, int beats)
    {
        for (int i = 0; start + i * length < end; i++)
            Add(start + i * length, beats);
    }

    private void Add(double start, int beats)
    {
        _starts.Add(start);
        _beats.Add(beats);
    }
}
