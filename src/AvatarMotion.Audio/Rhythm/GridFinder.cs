using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Collects the grids of beats that a song might have.</summary>
internal sealed class GridFinder
{
    private const int Proposals = 4;
    private const int FewestBeats = 3;
    private const double Same = 5.0;

    /// <summary>Shortest and longest beat in frames of each search along the activations: an octave each, so that every octave is proposed.</summary>
    private static readonly (int Shortest, int Longest)[] Octaves = { (25, 50), (36, 72), (50, 100), (72, 144) };

    private readonly OnsetEvidence _evidence;
    private readonly Tempogram _onsets;
    private readonly Tempogram _activations;
    private readonly float[] _logOdds;

    public GridFinder(OnsetEvidence evidence, BeatActivations activations)
    {
        _evidence = evidence;
        _onsets = new Tempogram(evidence.Onset, 8.0, 4.0);
        _activations = new Tempogram(activations.Beat, 8.0, 4.0);
        _logOdds = BeatActivations.LogOdds(activations.Beat);
    }

    /// <summary>Grids by tempo from the onsets and from the activations, and the best paths along the activations; no two alike.</summary>
    public List<BeatGrid> Find(HearingOptions options)
    {
        List<double> tempi = Tempi();
        List<BeatGrid>[] found = new List<BeatGrid>[tempi.Count + Octaves.Length];
        Blocks.Run(found.Length, 1, options, () => 0, (_, at, _) => found[at] = at < tempi.Count ? BeatGrid.Find(_evidence, tempi[at]) : Pulse(at - tempi.Count));
        List<BeatGrid> grids = new();
        for (int i = found.Length - 1; i >= 0; i--)
        {
            foreach (BeatGrid grid in found[i])
            {
                if (grid.Beats.Length >= FewestBeats && !Holds(grids, grid))
                    grids.Add(grid);
            }
        }

        return grids;
    }

    /// <summary>How much the local repetition of the onsets supports a tempo.</summary>
    public double Comb(double bpm) => _onsets.MeanComb(bpm);

    private List<BeatGrid> Pulse(int octave)
    {
        double[] beats = new PulsePath(Octaves[octave].Shortest, Octaves[octave].Longest).Find(_logOdds);
        for (int i = 0; i < beats.Length; i++)
            beats[i] += MeterCurves.Lead;
        return beats.Length < FewestBeats ? new List<BeatGrid>() : BeatGrid.Settle(beats, _evidence);
    }

    private List<double> Tempi()
    {
        List<double> tempi = new();
        foreach (Tempogram tempogram in new[] { _onsets, _activations })
        {
            foreach (TempoProposal proposal in tempogram.Propose(Proposals))
            {
                bool known = false;
                foreach (double bpm in tempi)
                    known |= Math.Abs(proposal.BeatsPerMinute / bpm - 1.0) < 0.03;
                if (!known)
                    tempi.Add(proposal.BeatsPerMinute);
            }
        }

        return tempi;
    }

    private static bool Holds(List<BeatGrid> grids, BeatGrid grid)
    {
        foreach (BeatGrid other in grids)
        {
            if (grid.Equals(other, Same))
                return true;
        }

        return false;
    }
}
