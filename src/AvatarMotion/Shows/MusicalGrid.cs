using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Turns bars and beats into seconds and back, over a song's bars; beyond the first and last bar the grid goes on at their lengths. A song without bars gets bars of 2 s, one whose beat is a guess is counted at its own pace (<see cref="Song.Counted"/>).</summary>
public sealed class MusicalGrid
{
    /// <summary>A bar that a damaged analysis gives no length lasts this long, seconds; the last bar, which the grid goes on with, lasts as long as the others do.</summary>
    private const double ShortestBar = 0.001;

    private const double UsualBar = 2.0;

    private readonly List<double> _barStarts = new();
    private readonly List<int> _barBeats = new();
    private readonly double _endOfLast;

    public MusicalGrid(Song song)
    {
        song = song.Counted();
        CountsPerBeat = DanceCounts.PerBeat(song);
        foreach (Bar bar in song.Bars)
        {
            _barStarts.Add(bar.Start);
            _barBeats.Add(Math.Max(bar.Beats, 1));
        }

        if (_barStarts.Count == 0)
        {
            for (double start = 0; start < Math.Max(song.Duration, UsualBar); start += UsualBar)
            {
                _barStarts.Add(start);
                _barBeats.Add(4);
            }

            _endOfLast = _barStarts[_barStarts.Count - 1] + UsualBar;
        }
        else
        {
            _endOfLast = EndOfLast(song.Bars[song.Bars.Count - 1]);
        }
    }

    /// <summary>Number of bars.</summary>
    public int BarCount => _barStarts.Count;

    /// <summary>Counts that a dancer makes of a beat.</summary>
    public double CountsPerBeat { get; }

    /// <summary>Start of the 0-based <paramref name="bar"/> in seconds; negative and large numbers extrapolate.</summary>
    public double BarStart(int bar)
    {
        if (bar < 0)
            return _barStarts[0] + bar * BarLength(0);
        if (bar >= BarCount)
            return _endOfLast + (bar - BarCount) * BarLength(BarCount - 1);
        return _barStarts[bar];
    }

    /// <summary>Length of the 0-based <paramref name="bar"/> in seconds.</summary>
    public double BarLength(int bar)
    {
        int index = Math.Min(Math.Max(bar, 0), BarCount - 1);
        return Math.Max((index + 1 < BarCount ? _barStarts[index + 1] : _endOfLast) - _barStarts[index], ShortestBar);
    }

    /// <summary>Beats in the 0-based <paramref name="bar"/>.</summary>
    public int BeatsIn(int bar) => _barBeats[Math.Min(Math.Max(bar, 0), BarCount - 1)];

    /// <summary>Seconds of a moment.</summary>
    public double ToSeconds(MusicalTime time) => time.IsSeconds
        ? time.Seconds
        : BarStart(time.Bar - 1) + (time.Beat - 1.0) / BeatsIn(time.Bar - 1) * BarLength(time.Bar - 1);

    /// <summary>0-based bar that holds <paramref name="seconds"/> (may be negative or beyond the last).</summary>
    public int BarAt(double seconds)
    {
        if (seconds < _barStarts[0])
            return (int)Math.Floor((seconds - _barStarts[0]) / BarLength(0));
        if (seconds >= _endOfLast)
            return BarCount + (int)Math.Floor((seconds - _endOfLast) / BarLength(BarCount - 1));
        int found = _barStarts.BinarySearch(seconds);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Counts that a dancer makes between two moments, fractional.</summary>
    public double CountsBetween(double start, double end)
    {
        double beats = 0;
        int last = BarAt(end);
        for (int bar = BarAt(start); bar <= last; bar++)
        {
            double inside = Math.Min(end, BarStart(bar + 1)) - Math.Max(start, BarStart(bar));
            beats += Math.Max(inside, 0) / BarLength(bar) * BeatsIn(bar);
        }

        return beats * CountsPerBeat;
    }

    /// <summary>Fractional 0-based musical position in bars.</summary>
    public double PositionInBars(double seconds)
    {
        int bar = BarAt(seconds);
        return bar + (seconds - BarStart(bar)) / BarLength(bar);
    }

    /// <summary>Seconds at a fractional 0-based position in bars: the inverse of <see cref="PositionInBars"/>.</summary>
    public double AtPosition(double position)
    {
        // The little above keeps a sum such as 3.9999999 bars on the bar line that it means.
        int bar = (int)Math.Floor(position + 1e-9);
        return BarStart(bar) + Math.Max(position - bar, 0.0) * BarLength(bar);
    }

    /// <summary>Bar and beat of <paramref name="seconds"/>, rounded to thousandths of a beat.</summary>
    public MusicalTime TimeAt(double seconds)
    {
        double position = PositionInBars(seconds);
        int bar = (int)Math.Floor(position + 1e-6);
        double beat = Math.Round((position - bar) * BeatsIn(bar), 3);
        return beat >= BeatsIn(bar) ? MusicalTime.At(bar + 2) : MusicalTime.At(bar + 1, 1.0 + Math.Max(beat, 0.0));
    }

    private double EndOfLast(Bar last)
    {
        if (last.End - last.Start > ShortestBar)
            return last.End;
        double mean = BarCount > 1 ? (last.Start - _barStarts[0]) / (BarCount - 1) : 0;
        return last.Start + (mean > ShortestBar ? mean : UsualBar);
    }
}
