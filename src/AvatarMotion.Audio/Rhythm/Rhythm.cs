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
    /// <summary>Most beats that a bar is thought to hold.</summary>
    public const int LongestBar = 16;

    private static readonly int[] Meters = { 4, 3, 2, 5 };

    /// <summary>Equal parts of a beat, 2 or 3.</summary>
    public int Division { get; init; } = 2;

    /// <summary>No beats.</summary>
    public static Rhythm None { get; } = new(Array.Empty<double>(), Array.Empty<int>(), 4, 0);

    /// <summary>Tries every grid, with beats and half beats exchanged, in every meter.</summary>
    public static List<Reading> Readings(RhythmCurves rhythm, HarmonyFrames harmony, BeatActivations activations, HearingOptions options)
    {
        GridFinder finder = new(new OnsetEvidence(rhythm.Onset), activations);
        List<BeatGrid> grids = finder.Find(options);
        int found = grids.Count;
        for (int i = 0; i < found; i++)
            AddNew(grids, grids[i].OffBeats(rhythm.Onset.Length));
        double best = 1e-6;
        foreach (BeatGrid grid in grids)
            best = Math.Max(best, finder.Comb(grid.BeatsPerMinute));
        MeterCurves curves = new(rhythm, harmony, activations);
        Reading[] readings = new Reading[grids.Count * Meters.Length];
        Blocks.Run(grids.Count, 1, options, () => 0, (_, at, _) =>
        {
            GridEvidence evidence = new(curves, grids[at]);
            for (int i = 0; i < Meters.Length; i++)
                readings[at * Meters.Length + i] = new Reading(evidence, Meters[i], finder.Comb(grids[at].BeatsPerMinute), best);
        });
        return new List<Reading>(readings);
    }

    private static void AddNew(List<BeatGrid> grids, BeatGrid grid)
    {
        foreach (BeatGrid other in grids)
        {
            if (other.Equals(grid, 5.0))
                return;
        }

        grids.Add(grid);
    }

    /// <summary>The reading with the highest score.</summary>
    public static Rhythm Choose(List<Reading> readings, (int First, int Last) sounding, double duration)
    {
        Reading best = readings[0];
        foreach (Reading reading in readings)
            best = reading.Score > best.Score ? reading : best;
        return Within(best, sounding, duration, Trust(best, readings));
    }

    /// <summary>Positions and meter of a reading, or those of the accents where these are exact.</summary>
    private static (int[] Positions, int Meter) Counted(Reading reading)
    {
        double[] strengths = new double[reading.Bars.Positions.Length];
        for (int beat = 0; beat < strengths.Length; beat++)
            strengths[beat] = reading.Evidence.All.On(beat);
        return BareAccents.Find(strengths, reading.Bars.Positions, reading.Meter) ?? (reading.Bars.Positions, reading.Meter);
    }

    /// <summary>The beats that lie in the music, in seconds: from its first sound to the end of the bar in which it is last struck.</summary>
    public static Rhythm Within(Reading best, (int First, int Last) sounding, double duration, double confidence)
    {
        List<double> beats = new();
        List<int> positions = new();
        double[] frames = best.Evidence.Grid.Beats;
        (int[] counted, int meter) = Counted(best);
        for (int i = 0; i < frames.Length; i++)
        {
            double frame = frames[i] - MeterCurves.Lead;
            int position = counted[i];
            if (frame < sounding.First - BeatRange.Tolerance)
                continue;
            if (frame >= Hops.FromSeconds(duration) || (position == 0 && frame > sounding.Last + BeatRange.Tolerance))
                break;
            beats.Add(Math.Max(0, Hops.ToSeconds(frame)));
            positions.Add(position);
        }

        return new Rhythm(beats.ToArray(), positions.ToArray(), meter, confidence) { Division = best.Evidence.Curves.Activations.Triple > 0.5 ? 3 : 2 };
    }

    /// <summary>
    /// Trust grows with the margin over other readings, less so over mere octaves of the same beats, and with how far the beats stand
    /// out of the rest, by the onsets or by the network, as long as neither finds nothing at all (the network hears beats in noise, and the
    /// onsets of an even tone are rounding errors); a pulse of which most beats are silent is a guess.
    /// </summary>
    private static double Trust(Reading best, List<Reading> readings)
    {
        double rival = double.MinValue, octave = double.MinValue;
        foreach (Reading reading in readings)
        {
            if (ReferenceEquals(reading.Evidence, best.Evidence))
                continue;
            if (reading.Evidence.Grid.IsOctaveOf(best.Evidence.Grid))
                octave = Math.Max(octave, reading.Score);
            else
                rival = Math.Max(rival, reading.Score);
        }

        GridEvidence evidence = best.Evidence;
        double strong = Within(evidence.Pulse, 0.15, 0.75) * Backed(evidence.Beats.F, 0.1, 0.4);
        double heard = Within(evidence.Beats.F, 0.25, 0.7) * Backed(evidence.Pulse, 0.05, 0.6);
        double filled = Math.Max(Within(evidence.Filled, 0.2, 0.6), Within(evidence.Beats.Precision, 0.3, 0.6));
        double clear = 0.35 + 0.65 * Clear(best.Score - rival);
        return Math.Max(strong, heard) * filled * clear * (0.7 + 0.3 * Clear(best.Score - octave));
    }

    /// <summary>What one witness is worth, by what the other says: 0.3 where it contradicts.</summary>
    private static double Backed(double other, double none, double full) => 0.3 + 0.7 * Within(other, none, full);

    private static double Clear(double margin) => 1.0 - Math.Exp(-Math.Max(0, margin) / 2.0);

    private static double Within(double value, double none, double full) => Math.Min(1.0, Math.Max(0.0, (value - none) / (full - none)));
}
