using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Picks the hits of one drum where the network hears them, where the spectrum rises, and where other bars have them too, and measures how hard they are struck.</summary>
internal sealed class DrumFinder
{
    /// <summary>Least frames between two hits, both ways.</summary>
    private const int Reach = 4;

    /// <summary>Frames before and after a hit in which its band is quiet and loud.</summary>
    private const int Around = 5;

    private const float Quietest = 0.05f;
    private const float Sure = 4f;
    private const double BarShare = 0.7;
    private const float Threshold = 0.4f;
    private static readonly int[] OtherBars = { -4, -2, -1, 1, 2, 4 };
    private readonly float[] _odds;
    private readonly float[] _near;
    private readonly float[] _level;
    private readonly IReadOnlyList<Bar> _bars;

    /// <param name="heard">Probability of a hit per frame.</param>
    /// <param name="curve">Likeness of the drum by the rise of the spectrum.</param>
    /// <param name="level">Log spectrum of the drum's band, log10(1 + 1000 S), per frame.</param>
    /// <param name="bars">Bars of the song: drummers repeat themselves.</param>
    public DrumFinder(float[] heard, float[] curve, float[] level, IReadOnlyList<Bar> bars)
    {
        _odds = BeatActivations.LogOdds(heard);
        _level = level;
        _bars = bars;
        float[] rise = Smoothing.Maximum(curve, 2);
        float loud = Smoothing.Quantile(rise, 0.99) + 1e-6f;
        for (int i = 0; i < Math.Min(_odds.Length, rise.Length); i++)
            _odds[i] += 2f * (Math.Min(1.5f, Math.Max(0f, rise[i] / loud)) - 0.4f);
        _near = Smoothing.Maximum(_odds, 2);
    }

    /// <summary>The hits, ascending, strengths relative to the loud hits of the song.</summary>
    public List<Onset> Find()
    {
        List<Onset> hits = new();
        List<float> likely = new();
        for (int i = 0; i < _odds.Length; i++)
        {
            if (_odds[i] < -Sure || !IsPeak(i))
                continue;
            float probability = Activations.Sigmoid((float)InBars(i));
            if (probability < 0.1f)
                continue;
            likely.Add(probability);
            hits.Add(new Onset(Math.Max(0, Hops.ToSeconds(i + Shift(i))), Rise(i)));
        }

        float least = Math.Min(Threshold, 0.5f * Smoothing.Quantile(likely.ToArray(), 0.95));
        List<Onset> kept = new();
        for (int i = 0; i < hits.Count; i++)
        {
            if (likely[i] >= least)
                kept.Add(hits[i]);
        }

        return Relative(kept);
    }

    /// <summary>The odds at a frame, drawn to those at the same place of the bars around.</summary>
    private double InBars(int frame)
    {
        double time = Hops.ToSeconds(frame) + 0.01, sum = 0;
        int bar = BarOf(time), count = 0;
        if (bar < 0)
            return _odds[frame];
        double phase = (time - _bars[bar].Start) / (_bars[bar].End - _bars[bar].Start);
        foreach (int away in OtherBars)
        {
            int other = bar + away;
            if (other < 0 || other >= _bars.Count || _bars[other].Beats != _bars[bar].Beats)
                continue;
            double there = _bars[other].Start + phase * (_bars[other].End - _bars[other].Start) - 0.01;
            int at = Math.Min(Math.Max((int)Math.Round(Hops.FromSeconds(there)), 0), _near.Length - 1);
            sum += Math.Min(Math.Max(_near[at], -Sure), Sure);
            count++;
        }

        return count == 0 ? _odds[frame] : (_odds[frame] + BarShare * sum / count) / (1 + BarShare);
    }

    /// <summary>The bar that holds a time, or -1.</summary>
    private int BarOf(double time)
    {
        int low = 0, high = _bars.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_bars[middle].Start <= time)
                low = middle;
            else
                high = middle - 1;
        }

        return _bars.Count > 0 && time >= _bars[low].Start && time < _bars[low].End ? low : -1;
    }

    private static List<Onset> Relative(List<Onset> hits)
    {
        float[] strengths = new float[hits.Count];
        for (int i = 0; i < strengths.Length; i++)
            strengths[i] = hits[i].Strength;
        float loud = Math.Max(1e-6f, Smoothing.Quantile(strengths, 0.95));
        for (int i = 0; i < strengths.Length; i++)
            hits[i] = hits[i] with { Strength = Math.Min(1f, Math.Max(Quietest, strengths[i] / loud)) };
        return hits;
    }

    /// <summary>How much the amplitude of the band rises at a hit.</summary>
    private float Rise(int at)
    {
        float before = float.MaxValue, after = 0f;
        for (int i = Math.Max(0, at - Around); i <= at; i++)
            before = Math.Min(before, _level[i]);
        for (int i = at; i <= Math.Min(_level.Length - 1, at + Around); i++)
            after = Math.Max(after, _level[i]);
        return MathF.Pow(10f, after) - MathF.Pow(10f, before);
    }

    private double Shift(int at)
    {
        if (at == 0 || at + 1 >= _odds.Length)
            return 0;
        double curvature = _odds[at - 1] - 2.0 * _odds[at] + _odds[at + 1];
        return curvature < -1e-9 ? 0.5 * (_odds[at - 1] - _odds[at + 1]) / curvature : 0;
    }

    private bool IsPeak(int at)
    {
        for (int i = Math.Max(0, at - Reach); i <= Math.Min(_odds.Length - 1, at + Reach); i++)
        {
            if (_odds[i] > _odds[at] || (_odds[i] == _odds[at] && i < at))
                return false;
        }

        return true;
    }
}
