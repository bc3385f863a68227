using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Local autocorrelation of the onset curve, one row per window, and the tempi that it supports. Immutable.</summary>
internal sealed class Tempogram
{
    private static readonly double[] CombWeights = { 1.0, 0.8, 0.4, 0.6 };
    private readonly float[][] _rows;
    private readonly float[] _mean;

    /// <param name="onset">Onset strength per frame.</param>
    /// <param name="window">Length of a window in seconds.</param>
    /// <param name="hop">Seconds between windows.</param>
    public Tempogram(float[] onset, double window, double hop)
    {
        int length = (int)(window * Hops.PerSecond);
        int step = (int)(hop * Hops.PerSecond);
        double mean = 0;
        foreach (float value in onset)
            mean += value / onset.Length;
        float[] taper = Taper(length);
        Autocorrelation correlation = new(length);
        float[] taperLags = new float[length];
        correlation.Compute(taper, taperLags);
        _rows = new float[onset.Length / step + 1][];
        float[] part = new float[length];
        for (int row = 0; row < _rows.Length; row++)
        {
            for (int i = 0; i < length; i++)
            {
                int frame = row * step + i - length / 2;
                part[i] = frame >= 0 && frame < onset.Length ? (onset[frame] - (float)mean) * taper[i] : 0f;
            }

            _rows[row] = new float[length];
            correlation.Compute(part, _rows[row]);
        }

        Normalize(taperLags);
        _mean = MeanRow();
    }

    public int Rows => _rows.Length;

    /// <summary>Strength of a tempo in one row: the autocorrelation at one to four periods.</summary>
    public double Comb(int row, double bpm) => Comb(_rows[row], bpm);

    /// <summary>Strength of a tempo over all rows.</summary>
    public double MeanComb(double bpm) => Comb(_mean, bpm);

    /// <summary>Tempi of the best peaks of the mean row, with their halves and doubles, and their strength.</summary>
    /// <param name="count">Peaks to take.</param>
    public List<TempoProposal> Propose(int count)
    {
        List<TempoProposal> peaks = Peaks(_mean);
        peaks.Sort((a, b) => b.Value.CompareTo(a.Value));
        List<TempoProposal> result = new();
        for (int i = 0; i < Math.Min(count, peaks.Count); i++)
        {
            for (double factor = 0.5; factor <= 2.0; factor *= 2.0)
                AddNew(result, peaks[i].BeatsPerMinute * factor, _mean);
        }

        return result;
    }

    private static void AddNew(List<TempoProposal> result, double bpm, float[] mean)
    {
        if (bpm < 39 || bpm > 245)
            return;
        foreach (TempoProposal known in result)
        {
            if (Math.Abs(bpm / known.BeatsPerMinute - 1.0) < 0.03)
                return;
        }

        result.Add(new TempoProposal(bpm, Comb(mean, bpm)));
    }

    private static List<TempoProposal> Peaks(float[] mean)
    {
        const double Step = 0.004;
        List<TempoProposal> peaks = new();
        double before = double.MaxValue, now = double.MaxValue;
        for (double log = Math.Log(38); log < Math.Log(250); log += Step)
        {
            double next = Comb(mean, Math.Exp(log));
            if (now > before && now >= next)
            {
                double bpm = Math.Exp(log - Step);
                double octaves = Math.Log(bpm / 125.0, 2.0) / 0.7;
                peaks.Add(new TempoProposal(bpm, now * Math.Exp(-0.5 * octaves * octaves)));
            }

            before = now;
            now = next;
        }

        return peaks;
    }

    private static double Comb(float[] row, double bpm)
    {
        double lag = 60.0 * Hops.PerSecond / bpm;
        double sum = 0;
        for (int m = 1; m <= CombWeights.Length && lag * m < 0.75 * row.Length; m++)
            sum += CombWeights[m - 1] * Smoothing.At(row, lag * m);
        return sum;
    }

    private float[] MeanRow()
    {
        float[] mean = new float[_rows[0].Length];
        foreach (float[] row in _rows)
        {
            for (int lag = 0; lag < mean.Length; lag++)
                mean[lag] += row[lag] / _rows.Length;
        }

        return mean;
    }

    private void Normalize(float[] taperLags)
    {
        float loudest = 0f;
        foreach (float[] row in _rows)
            loudest = Math.Max(loudest, row[0]);
        for (int row = 0; row < _rows.Length; row++)
        {
            float[] lags = _rows[row];
            float scale = 1f / Math.Max(lags[0], 1e-6f + 0.02f * loudest);
            for (int lag = 0; lag < lags.Length; lag++)
                lags[lag] *= scale / Math.Max(taperLags[lag] / taperLags[0], 0.1f);
            _rows[row] = Smoothing.Gaussian(lags, 0.8);
        }
    }

    private static float[] Taper(int length)
    {
        float[] taper = new float[length];
        for (int i = 0; i < length; i++)
            taper[i] = (float)(0.5 - 0.5 * Math.Cos(2.0 * Math.PI * i / (length - 1)));
        return taper;
    }
}

/// <summary>A tempo and how much the music supports it.</summary>
internal readonly record struct TempoProposal(double BeatsPerMinute, double Value);
