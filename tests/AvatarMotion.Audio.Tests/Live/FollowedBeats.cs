using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio.Tests;

/// <summary>The beats that a follower foretold while the sound ran, at the times at which it said "now".</summary>
internal sealed class FollowedBeats
{
    private readonly List<double> _beats = new();

    private int _looks;
    private int _sure;

    private FollowedBeats()
    {
    }

    /// <summary>Seconds of the first beat with enough confidence to dance to.</summary>
    public double SureAt { get; private set; } = double.PositiveInfinity;

    /// <summary>Share of the time with enough confidence to dance to.</summary>
    public double SureShare => (double)_sure / Math.Max(1, _looks);

    public float HighestConfidence { get; private set; }

    public float LastConfidence { get; private set; }

    public double LastTempo { get; private set; }

    public static FollowedBeats Of(float[] samples, int rate = 44100, int block = 512)
    {
        FollowedBeats followed = new();
        BeatFollower follower = new(rate);
        double last = 0;
        for (int i = 0; i < samples.Length; i += block)
        {
            follower.Push(samples.AsSpan(i, Math.Min(block, samples.Length - i)));
            followed.Look(follower, ref last);
        }

        return followed;
    }

    /// <summary>Signed distance, in ms, of each foretold beat in [from, to) to the nearest true one.</summary>
    public double[] Errors(IReadOnlyList<double> truth, double from, double to)
    {
        List<double> errors = new();
        foreach (double beat in _beats)
        {
            if (beat < from || beat >= to)
                continue;
            double best = double.PositiveInfinity;
            foreach (double time in truth)
                best = Math.Abs(beat - time) < Math.Abs(best) ? beat - time : best;
            errors.Add(1000 * best);
        }

        return errors.ToArray();
    }

    /// <summary>Share of true beats in [from, to) with a foretold one within 70 ms.</summary>
    public double Hits(IReadOnlyList<double> truth, double from, double to)
    {
        int all = 0, hit = 0;
        foreach (double beat in truth)
        {
            if (beat < from || beat >= to)
                continue;
            all++;
            hit += _beats.Exists(found => Math.Abs(found - beat) <= 0.07) ? 1 : 0;
        }

        return all == 0 ? 0 : (double)hit / all;
    }

    public static double Median(double[] values)
    {
        double[] sorted = (double[])values.Clone();
        Array.Sort(sorted);
        return sorted.Length == 0 ? double.NaN : sorted[sorted.Length / 2];
    }

    public static double P95(double[] values)
    {
        double[] sorted = Array.ConvertAll(values, Math.Abs);
        Array.Sort(sorted);
        return sorted.Length == 0 ? double.NaN : sorted[(int)(0.95 * (sorted.Length - 1))];
    }

    private void Look(BeatFollower follower, ref double last)
    {
        double beat = follower.BeatAt(follower.Time);
        if (Math.Floor(beat) > Math.Floor(last))
        {
            _beats.Add(follower.Time - (beat - Math.Floor(beat)) * 60 / follower.BeatsPerMinute);
            if (follower.Confidence >= BeatFollower.LeastConfidence)
                SureAt = Math.Min(SureAt, follower.Time);
        }

        last = beat > last || beat < last - 0.5 ? beat : last;
        _looks++;
        _sure += follower.Confidence >= BeatFollower.LeastConfidence ? 1 : 0;
        HighestConfidence = Math.Max(HighestConfidence, follower.Confidence);
        (LastConfidence, LastTempo) = (follower.Confidence, follower.BeatsPerMinute);
    }
}
