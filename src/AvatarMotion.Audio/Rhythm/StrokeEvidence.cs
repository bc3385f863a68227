using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>What speaks for strokes of one drum: the network, the rise of the spectrum, and other bars.</summary>
internal sealed class StrokeEvidence
{
    /// <summary>Terms of <see cref="Terms"/>.</summary>
    public const int Count = 9;

    /// <summary>Least frames between two strokes, both ways.</summary>
    private const int Reach = 4;

    private const float Sure = 4f;
    private readonly float[][] _odds;
    private readonly AlikeBars _bars;
    private readonly float[] _rise;
    private readonly float _clear;

    /// <param name="drum">0 kick, 1 snare, 2 hat.</param>
    /// <param name="odds">Log odds of a stroke by the network per frame, for each drum.</param>
    /// <param name="curve">Likeness of the drum by the rise of the spectrum.</param>
    /// <param name="level">Log spectrum of the drum's band, log10(1 + 1000 S), per frame.</param>
    public StrokeEvidence(int drum, float[][] odds, float[] curve, float[] level, AlikeBars bars)
    {
        Drum = drum;
        _odds = odds;
        Level = level;
        _bars = bars;
        _rise = Smoothing.Maximum(curve, 2);
        float loud = Smoothing.Quantile(_rise, 0.99) + 1e-6f;
        Odds = (float[])odds[drum].Clone();
        for (int i = 0; i < _rise.Length; i++)
            _rise[i] = Math.Min(1.5f, Math.Max(0f, _rise[i] / loud));
        for (int i = 0; i < Math.Min(Odds.Length, _rise.Length); i++)
            Odds[i] += 2f * (_rise[i] - 0.4f);
        List<float> own = new();
        for (int i = 0; i < Odds.Length; i++)
        {
            if (Odds[i] < -Sure || !IsPeak(i))
                continue;
            Peaks.Add(i);
            own.Add(odds[drum][i]);
        }

        _clear = own.Count == 0 ? 0f : Smoothing.Quantile(own.ToArray(), 0.9);
    }

    /// <summary>0 kick, 1 snare, 2 hat.</summary>
    public int Drum { get; }

    /// <summary>Log spectrum of the drum's band, log10(1 + 1000 S), per frame.</summary>
    public float[] Level { get; }

    /// <summary>Log odds per frame by the network and the rise of the spectrum.</summary>
    public float[] Odds { get; }

    /// <summary>Frames at which there may be a stroke, ascending.</summary>
    public List<int> Peaks { get; } = new();

    /// <summary>The network, the rise, alike bars, agreement, the song's clear strokes, the other drum, on a beat, on the first, on the second or fourth.</summary>
    public double[] Terms(int frame)
    {
        double own = _odds[Drum][frame], alike = _bars.Mean(Drum, frame), time = Hops.ToSeconds(frame);
        int bar = _bars.BarOf(time + 0.03);
        double beat = bar < 0 ? 0.5 : _bars.BeatOf(time, bar), nearest = Math.Round(beat);
        bool on = bar >= 0 && Math.Abs(beat - nearest) < 0.1;
        return new[]
        {
            own, _rise[frame], alike, Math.Min(own, alike), _clear, Other(frame), on ? 1 : 0, on && nearest == 0 ? 1 : 0, on && nearest is 1 or 3 ? 1 : 0,
        };
    }

    /// <summary>Log odds of the snare, for the snare of the kick, at most within two frames.</summary>
    private double Other(int frame)
    {
        float[] other = _odds[Drum == 1 ? 0 : 1];
        float most = -Sure;
        for (int i = Math.Max(0, frame - 2); i <= Math.Min(other.Length - 1, frame + 2); i++)
            most = Math.Max(most, other[i]);
        return Math.Min(Sure, most);
    }

    private bool IsPeak(int at)
    {
        for (int i = Math.Max(0, at - Reach); i <= Math.Min(Odds.Length - 1, at + Reach); i++)
        {
            if (Odds[i] > Odds[at] || (Odds[i] == Odds[at] && i < at))
                return false;
        }

        return true;
    }
}
