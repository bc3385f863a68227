using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Finds the counts that a body dances to, from the moments in which it comes to rest.</summary>
/// <remarks>
/// Tempo and phase: the regular grid whose points carry most rests, weighted toward tempos that people count in; then beats by dynamic programming after
/// Ellis 2007 (Beat tracking by dynamic programming), with rests in place of onsets, so that counts follow the dancer.
/// </remarks>
internal sealed class CountFinder
{
    private const double Slowest = 56;
    private const double Fastest = 176;
    private const double Step = 0.5;
    private const double UsualTempo = 112;
    private const double TempoOctaves = 0.55;

    /// <summary>Frames by which a rest may miss a count, one standard deviation.</summary>
    private const double Width = 2.6;

    /// <summary>How much a count may hurry: the cost of a length that is off by a factor e.</summary>
    private const double Strictness = 60;

    private readonly float[] _rests;
    private readonly float _mean;

    private CountFinder(KinematicBeats beats)
    {
        _rests = Rests(beats, out _mean);
    }

    /// <summary>Counts of a whole clip.</summary>
    /// <param name="beats">Where the body rests.</param>
    /// <param name="tempo">Counts per minute where the person knows them; then counts are even.</param>
    /// <param name="firstBeat">Seconds of a count where the person knows one.</param>
    public static CountGrid Find(KinematicBeats beats, double? tempo, double? firstBeat)
    {
        CountFinder finder = new(beats);
        double length = (beats.Speeds.Length - 1) / RecordedBody.Rate;
        (double period, double phase, double score) = finder.Best(tempo, firstBeat);
        double sureness = finder._mean > 0f ? score / finder._mean : 0;
        double seconds = period / RecordedBody.Rate, start = firstBeat ?? phase / RecordedBody.Rate;
        if (tempo is null && firstBeat is null && sureness > 0.3)
            return new CountGrid(finder.Follow(period), sureness);
        start -= Math.Floor(start / seconds) * seconds;
        double[] even = new double[Math.Max((int)Math.Floor((length - start) / seconds + 1e-6) + 1, 2)];
        for (int i = 0; i < even.Length; i++)
            even[i] = start + i * seconds;
        return new CountGrid(even, sureness);
    }

    private static float[] Rests(KinematicBeats beats, out float mean)
    {
        float[] rests = new float[beats.Speeds.Length];
        for (int i = 0; i < beats.Times.Count; i++)
        {
            float weight = MathF.Min(beats.Depths[i], 1f);
            int from = Math.Max((int)(beats.Times[i] - 4 * Width), 0), to = Math.Min((int)(beats.Times[i] + 4 * Width) + 1, rests.Length - 1);
            for (int f = from; f <= to; f++)
            {
                double off = (f - beats.Times[i]) / Width;
                rests[f] += weight * (float)Math.Exp(-0.5 * off * off);
            }
        }

        mean = 0f;
        foreach (float value in rests)
            mean += value / rests.Length;
        return rests;
    }

    /// <summary>Frames per count, frame of a count, and how much more rest its grid carries than chance.</summary>
    private (double Period, double Phase, double Score) Best(double? tempo, double? firstBeat)
    {
        double best = double.NegativeInfinity, bestPeriod = 60 * RecordedBody.Rate / (tempo ?? UsualTempo), bestPhase = (firstBeat ?? 0) * RecordedBody.Rate, bestScore = 0;
        for (double perMinute = tempo ?? Slowest; perMinute <= (tempo ?? Fastest); perMinute += Step)
        {
            double period = 60 * RecordedBody.Rate / perMinute, octaves = Math.Log(perMinute / UsualTempo) / Math.Log(2) / TempoOctaves;
            double liking = Math.Exp(-0.5 * octaves * octaves);
            for (double phase = firstBeat * RecordedBody.Rate ?? 0; phase < (firstBeat * RecordedBody.Rate ?? period - 0.5) + 0.5; phase += 1)
            {
                (double score, int points) = OnGrid(period, phase - Math.Floor(phase / period) * period);
                double value = score * Math.Sqrt(points) * liking;
                if (value > best)
                    (best, bestPeriod, bestPhase, bestScore) = (value, period, phase, score);
            }
        }

        return (bestPeriod, bestPhase, bestScore);
    }

    private (double Score, int Points) OnGrid(double period, double phase)
    {
        double sum = 0;
        int points = 0;
        for (double at = phase; at < _rests.Length; at += period)
        {
            sum += _rests[(int)at] - _mean;
            points++;
        }

        return points == 0 ? (0, 1) : (sum / points, points);
    }

    /// <summary>Seconds of counts that go with the dancer at about this many frames each, over the whole clip.</summary>
    private double[] Follow(double period)
    {
        int frames = _rests.Length, shortest = (int)(0.6 * period), longest = (int)(1.6 * period) + 1;
        double[] value = new double[frames];
        int[] before = new int[frames];
        for (int f = 0; f < frames; f++)
        {
            before[f] = -1;
            double best = 0;
            for (int gap = shortest; gap <= longest && gap <= f; gap++)
            {
                double off = Math.Log(gap / period), here = value[f - gap] - Strictness * off * off * _mean;
                if (before[f] < 0 ? here > 0 : here > best)
                    (best, before[f]) = (here, f - gap);
            }

            value[f] = best + _rests[f];
        }

        int last = frames - 1;
        for (int f = Math.Max(frames - (int)Math.Ceiling(period), 0); f < frames; f++)
        {
            if (value[f] > value[last])
                last = f;
        }

        List<double> times = new();
        for (int f = last; f >= 0; f = before[f])
            times.Insert(0, f);
        return Extended(times, period);
    }

    /// <summary>Goes on to both ends of the clip, in seconds.</summary>
    private double[] Extended(List<double> frames, double period)
    {
        while (frames[0] - period >= 0)
            frames.Insert(0, frames[0] - period);
        while (frames.Count < 2 || frames[frames.Count - 1] + period <= _rests.Length - 1)
            frames.Add(frames[frames.Count - 1] + period);
        double[] seconds = new double[frames.Count];
        for (int i = 0; i < seconds.Length; i++)
            seconds[i] = Refined(frames[i]) / RecordedBody.Rate;
        return seconds;
    }

    /// <summary>The top of the rest beside a whole frame, to a fraction.</summary>
    private double Refined(double frame)
    {
        int f = (int)frame;
        if (f < 1 || f + 1 >= _rests.Length || f != frame)
            return frame;
        double curve = _rests[f - 1] - 2 * _rests[f] + _rests[f + 1];
        double off = curve < -1e-6 ? 0.5 * (_rests[f - 1] - _rests[f + 1]) / curve : 0;
        return frame + Math.Min(Math.Max(off, -0.5), 0.5);
    }
}
