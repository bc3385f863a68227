using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>What is played where in the bar, over the whole song: strokes by beat and by place inside the beat.</summary>
internal sealed class BarPattern
{
    /// <summary>Places inside a beat: on it, and 1/4, 1/3, 1/2, 2/3, 3/4 of the way to the next.</summary>
    private static readonly double[] Places = { 0, 1 / 4.0, 1 / 3.0, 1 / 2.0, 2 / 3.0, 3 / 4.0 };

    private readonly Song _song;
    private readonly int[] _positions;

    public BarPattern(Song song)
    {
        _song = song;
        _positions = new int[song.Beats.Count];
        foreach (Bar bar in song.Bars)
        {
            for (int i = 0; i < bar.Beats && bar.FirstBeat + i < _positions.Length; i++)
                _positions[bar.FirstBeat + i] = i;
        }
    }

    /// <summary>Share of the beats of one position in the bar (or of all, with -1) with a hit, in [0, 1].</summary>
    public double OnBeat(IReadOnlyList<Onset> hits, int position = -1)
    {
        int found = 0, all = 0, next = 0;
        for (int beat = 0; beat < _positions.Length; beat++)
        {
            double near = Math.Min(0.06, 0.15 * Length(beat));
            while (next < hits.Count && hits[next].Time < _song.Beats[beat] - near)
                next++;
            if (position >= 0 && _positions[beat] != position)
                continue;
            all++;
            found += next < hits.Count && hits[next].Time <= _song.Beats[beat] + near ? 1 : 0;
        }

        return all == 0 ? 0 : (double)found / all;
    }

    /// <summary>Strength of hits per beat at each place inside the beat: on it, 1/4, 1/3, 1/2, 2/3, 3/4.</summary>
    public double[] Inside(IReadOnlyList<Onset> hits)
    {
        double[] sums = new double[Places.Length];
        int beat = 0;
        foreach (Onset hit in hits)
        {
            while (beat + 1 < _positions.Length && hit.Time >= _song.Beats[beat] + 0.92 * Length(beat))
                beat++;
            if (_positions.Length == 0)
                break;
            double phase = (hit.Time - _song.Beats[beat]) / Length(beat);
            int best = 0;
            for (int place = 1; place < Places.Length; place++)
                best = Math.Abs(phase - Places[place]) < Math.Abs(phase - Places[best]) ? place : best;
            sums[best] += phase > -0.1 && phase < 1 ? hit.Strength : 0f;
        }

        for (int place = 0; place < sums.Length; place++)
            sums[place] /= Math.Max(1, _positions.Length);
        return sums;
    }

    /// <summary>Mean value of a curve (at 100 values per second) at each beat moved on by <paramref name="phase"/> beats, the most within 20 ms.</summary>
    public double At(float[] curve, double phase)
    {
        double sum = 0;
        for (int beat = 0; beat < _positions.Length; beat++)
        {
            int center = (int)Math.Round(Hops.FromSeconds(_song.Beats[beat] + phase * Length(beat)));
            float most = 0f;
            for (int i = Math.Max(0, center - 2); i <= Math.Min(curve.Length - 1, center + 3); i++)
                most = Math.Max(most, curve[i]);
            sum += most;
        }

        return sum / Math.Max(1, _positions.Length);
    }

    /// <summary>Median distance of hits from the nearest quarter or third of a beat, in milliseconds: a machine is below 5, people above 8.</summary>
    public double Looseness(IReadOnlyList<Onset> hits)
    {
        List<float> off = new();
        int beat = 0;
        foreach (Onset hit in hits)
        {
            while (beat + 1 < _positions.Length && hit.Time >= _song.Beats[beat] + 0.9 * Length(beat))
                beat++;
            if (_positions.Length == 0)
                break;
            double phase = (hit.Time - _song.Beats[beat]) / Length(beat), best = 1;
            for (int i = 0; i <= 4; i++)
                best = Math.Min(best, Math.Abs(phase - i / 4.0));
            off.Add((float)(1000 * best * Length(beat)));
        }

        return off.Count < 16 ? 20 : Smoothing.Quantile(off.ToArray(), 0.5);
    }

    private double Length(int beat)
    {
        if (_positions.Length < 2)
            return 0.5;
        return beat + 1 < _positions.Length ? _song.Beats[beat + 1] - _song.Beats[beat] : _song.Beats[beat] - _song.Beats[beat - 1];
    }
}
