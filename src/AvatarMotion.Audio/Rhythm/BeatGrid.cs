using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Beats in frames near one tempo.</summary>
/// <param name="Beats">Ascending, fractional frames.</param>
/// <param name="Steady">Share of the freely found beats that lie on a constant grid, in [0, 1].</param>
/// <param name="IsConstant">Whether the beats lie on one line.</param>
internal sealed record BeatGrid(double[] Beats, double Steady, bool IsConstant)
{
    /// <summary>From this share of steady beats on, a constant grid is offered beside the free beats; above the other, alone.</summary>
    private const double MaybeSteady = 0.3;
    private const double SurelySteady = 0.85;
    private const double NearlyAll = 0.93;

    /// <summary>Beats on both sides that place a free beat: a bar or so, since the tempo moves.</summary>
    private const int FreeNeighbors = 5;

    public double BeatsPerMinute => 60.0 * Hops.PerSecond * (Beats.Length - 1) / (Beats[Beats.Length - 1] - Beats[0]);

    /// <summary>The beats near <paramref name="bpm"/>: a constant grid, free beats along the course of the tempo, or, where it is not clear which, both.</summary>
    public static List<BeatGrid> Find(OnsetEvidence evidence, double bpm)
    {
        float[] onset = evidence.Smooth;
        ConstantGrid grid = ConstantGrid.Fit(onset, evidence.Spectrum, bpm);
        float[] periods = new float[onset.Length];
        Array.Fill(periods, (float)grid.Period);
        double steady = grid.Share(BeatPath.Find(onset, periods));
        List<BeatGrid> grids = new();
        if (steady > MaybeSteady)
            grids.Add(new BeatGrid(Constant(grid.Beats(onset.Length), evidence), steady, true));
        if (steady <= SurelySteady)
            grids.Add(new BeatGrid(BeatRefiner.LocalLines(BeatPath.Find(onset, TempoPath.Periods(evidence.Local, bpm, onset.Length)), evidence.Sharp, FreeNeighbors), steady, false));
        return grids;
    }

    /// <summary>Free <paramref name="beats"/> moved to the onsets: to one line where many lie on one, along their own course where some do not; continued to both ends.</summary>
    public static List<BeatGrid> Settle(double[] beats, OnsetEvidence evidence)
    {
        double[] line = BeatRefiner.OneLine(beats);
        double tolerance = Math.Min(4.0, (line[line.Length - 1] - line[0]) / (line.Length - 1) / 8.0);
        int on = 0;
        for (int i = 0; i < beats.Length; i++)
            on += Math.Abs(beats[i] - line[i]) < tolerance ? 1 : 0;
        double steady = (double)on / beats.Length;
        List<BeatGrid> grids = new();
        if (steady > MaybeSteady)
            grids.Add(new BeatGrid(Constant(line, evidence), steady, true));
        if (steady <= SurelySteady)
            grids.Add(new BeatGrid(BeatRange.Extend(BeatRefiner.LocalLines(beats, evidence.Sharp, FreeNeighbors), evidence.Onset.Length), steady, false));
        return grids;
    }

    /// <summary>The grid of the beats half a beat later.</summary>
    public BeatGrid OffBeats(int frames)
    {
        double[] halves = new double[Beats.Length];
        for (int i = 0; i < Beats.Length; i++)
            halves[i] = Beats[i] + 0.5 * (i + 1 < Beats.Length ? Beats[i + 1] - Beats[i] : Beats[i] - Beats[i - 1]);
        return this with { Beats = IsConstant ? BeatRange.Extend(halves, frames) : halves };
    }

    /// <summary>Whether nearly all beats are those of <paramref name="other"/>.</summary>
    public bool Equals(BeatGrid other, double tolerance) =>
        Math.Abs(Beats.Length - other.Beats.Length) <= 0.03 * Beats.Length + 2 && ShareOn(other, tolerance) > NearlyAll;

    /// <summary>Whether the slower of both grids has only beats of the faster one.</summary>
    public bool IsOctaveOf(BeatGrid other) =>
        Beats.Length <= other.Beats.Length ? ShareOn(other, 4.0) > NearlyAll : other.ShareOn(this, 4.0) > NearlyAll;

    /// <summary>Share of the beats that lie on those of <paramref name="other"/>.</summary>
    private double ShareOn(BeatGrid other, double tolerance)
    {
        int near = 0, at = 0;
        foreach (double beat in Beats)
        {
            while (at + 1 < other.Beats.Length && Math.Abs(other.Beats[at + 1] - beat) <= Math.Abs(other.Beats[at] - beat))
                at++;
            near += Math.Abs(other.Beats[at] - beat) < tolerance ? 1 : 0;
        }

        return (double)near / Beats.Length;
    }

    private static double[] Constant(double[] beats, OnsetEvidence evidence) =>
        BeatRange.Extend(BeatRefiner.OneLine(BeatRefiner.LocalLines(beats, evidence.Sharp, 16)), evidence.Onset.Length);
}
