using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Beats and bars of a song, in seconds.</summary>
/// <param name="Beats">The felt pulse, ascending.</param>
/// <param name="Positions">Position in the bar of every beat, 0 for the downbeat.</param>
/// <param name="Meter">Beats in a bar.</param>
/// <param name="Confidence">In [0, 1].</param>
internal sealed record Rhythm(double[] Beats, int[] Positions, int Meter, double Confidence)
{
    private const int Proposals = 4;
    private const int FewestBeats = 3;
    private static readonly int[] Meters = { 4, 3 };

    /// <summary>No beats.</summary>
    public static Rhythm None { get; } = new(Array.Empty<double>(), Array.Empty<int>(), 4, 0);

    /// <summary>Tries every proposed tempo, with beats and half beats exchanged, in 4/4 and 3/4, and keeps the best reading.</summary>
    public static Rhythm Find(RhythmCurves rhythm, HarmonyFrames harmony, double duration, HearingOptions options)
    {
        List<TempoProposal> proposals = new Tempogram(rhythm.Onset, 8.0, 4.0).Propose(Proposals);
        OnsetEvidence evidence = new(rhythm.Onset);
        MeterCurves curves = new(rhythm, harmony);
        double bestComb = 1e-6;
        foreach (TempoProposal proposal in proposals)
            bestComb = Math.Max(bestComb, proposal.Value);
        List<(MeterHypothesis Hypothesis, double Score)>[] found = new List<(MeterHypothesis, double)>[proposals.Count];
        Blocks.Run(proposals.Count, 1, options, () => 0, (_, first, _) => found[first] = Readings(evidence, curves, proposals[first], bestComb));
        List<(MeterHypothesis Hypothesis, double Score)> readings = new();
        foreach (List<(MeterHypothesis, double)> some in found)
            readings.AddRange(some);
        return readings.Count == 0 ? None : Choose(readings, BeatRange.Sounding(rhythm.Level, rhythm.Onset), duration);
    }

    private static List<(MeterHypothesis Hypothesis, double Score)> Readings(OnsetEvidence evidence, MeterCurves curves, TempoProposal proposal, double bestComb)
    {
        List<(MeterHypothesis, double)> readings = new();
        BeatGrid grid = BeatGrid.Find(evidence, proposal.BeatsPerMinute);
        if (grid.Beats.Length < FewestBeats)
            return readings;
        double period = 60.0 / proposal.BeatsPerMinute;
        float[] chords = curves.Chords(period), bass = curves.Bass(period);
        for (int half = 0; half < 2; half++)
        {
            double[] beats = half == 0 ? grid.Beats : HalfBeats(grid, evidence.Onset.Length);
            foreach (int meter in Meters)
            {
                MeterHypothesis hypothesis = new(curves, beats, meter, chords, bass);
                readings.Add((hypothesis, hypothesis.Score(proposal.Value, bestComb, grid.Steady)));
            }
        }

        return readings;
    }

    private static double[] HalfBeats(BeatGrid grid, int frames)
    {
        double[] beats = grid.Beats;
        double[] halves = new double[beats.Length];
        for (int i = 0; i < beats.Length; i++)
        {
            double length = i + 1 < beats.Length ? beats[i + 1] - beats[i] : beats[i] - beats[i - 1];
            halves[i] = beats[i] + 0.5 * length;
        }

        return grid.IsConstant ? BeatRange.Extend(halves, frames) : halves;
    }

    private static Rhythm Choose(List<(MeterHypothesis Hypothesis, double Score)> readings, (int First, int Last) sounding, double duration)
    {
        (MeterHypothesis best, double score) = readings[0];
        foreach ((MeterHypothesis hypothesis, double value) in readings)
            (best, score) = value > score ? (hypothesis, value) : (best, score);
        double rival = double.MinValue;
        foreach ((MeterHypothesis hypothesis, double value) in readings)
            rival = ReferenceEquals(hypothesis.Beats, best.Beats) ? rival : Math.Max(rival, value);
        return Within(best, sounding, duration, Trust(score - rival, best));
    }

    /// <summary>The beats that lie in the music, in seconds: from its first sound to the end of the bar in which it is last struck.</summary>
    private static Rhythm Within(MeterHypothesis best, (int First, int Last) sounding, double duration, double confidence)
    {
        List<double> beats = new();
        List<int> positions = new();
        for (int i = 0; i < best.Beats.Length; i++)
        {
            double frame = best.Beats[i] - MeterCurves.Lead;
            int position = best.Bars.Positions[i];
            if (frame < sounding.First - BeatRange.Tolerance)
                continue;
            if (frame >= Hops.FromSeconds(duration) || (position == 0 && frame > sounding.Last + BeatRange.Tolerance))
                break;
            beats.Add(Math.Max(0, Hops.ToSeconds(frame)));
            positions.Add(position);
        }

        return new Rhythm(beats.ToArray(), positions.ToArray(), best.Meter, confidence);
    }

    /// <summary>Trust grows with the margin over other readings and with how far the beats stand out of the rest; a pulse of which most beats are silent is a guess.</summary>
    private static double Trust(double margin, MeterHypothesis best)
    {
        double clear = 1.0 - Math.Exp(-Math.Max(0, margin) / 0.7);
        double strong = Math.Min(1.0, Math.Max(0.0, (best.Pulse - 0.15) / 0.6));
        double filled = Math.Min(1.0, Math.Max(0.0, (best.Filled - 0.15) / 0.35));
        return strong * filled * (0.4 + 0.6 * clear);
    }
}
