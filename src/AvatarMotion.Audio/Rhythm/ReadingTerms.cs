using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>The bounded terms on which a reading is judged.</summary>
internal static class ReadingTerms
{
    /// <summary>All terms, in the order of <see cref="ReadingWeights"/>.</summary>
    public static double[] Of(Reading reading, double comb, double bestComb)
    {
        List<double> terms = new(ReadingWeights.Count);
        OnBeat(reading.Evidence, terms);
        Subdivision(reading.Evidence, terms);
        Tempo(reading.Evidence.Grid.BeatsPerMinute, terms);
        terms.Add(comb / bestComb);
        terms.Add(reading.Evidence.Grid.Steady);
        Heard(reading.Evidence, terms);
        InBar(reading, terms);
        HeardInBar(reading, terms);
        return terms.ToArray();
    }

    private static void OnBeat(GridEvidence grid, List<double> terms)
    {
        double kick = Math.Tanh(grid.Kick.Contrast), snare = Math.Tanh(grid.Snare.Contrast);
        terms.Add(Math.Tanh(grid.All.Contrast));
        terms.Add(Math.Tanh(grid.All.Contrast / 3));
        terms.Add(grid.All.Mean(0));
        terms.Add(kick);
        terms.Add(snare);
        terms.Add(Math.Max(0, -kick) * Math.Max(0, snare));
        terms.Add(Math.Max(0, kick) * Math.Max(0, -snare));
        terms.Add(Math.Tanh(grid.Hat.Contrast));
        terms.Add(Math.Tanh(2 * grid.Chord.Contrast));
        terms.Add(Math.Tanh(2 * grid.Bass.Contrast));
    }

    private static void Subdivision(GridEvidence grid, List<double> terms)
    {
        double quarters = (grid.All.Mean(BeatSamples.Quarter) + grid.All.Mean(BeatSamples.ThreeQuarters)) / 2;
        double thirds = (grid.All.Mean(BeatSamples.Third) + grid.All.Mean(BeatSamples.TwoThirds)) / 2;
        double half = grid.All.Mean(BeatSamples.Half);
        terms.Add(Math.Tanh(quarters - half));
        terms.Add(Math.Tanh(thirds - (2 * quarters + half) / 3));
        terms.Add(Math.Tanh(half));
    }

    private static void Tempo(double bpm, List<double> terms)
    {
        double octaves = Math.Log(bpm / 125.0, 2.0);
        double fast = Math.Max(0, octaves - 0.5), slow = Math.Max(0, -octaves - 0.5);
        terms.Add(octaves);
        terms.Add(octaves * octaves);
        terms.Add(fast * fast);
        terms.Add(slow * slow);
    }

    private static void Heard(GridEvidence grid, List<double> terms)
    {
        double on = grid.BeatOdds.Mean(0), off = grid.BeatOdds.Mean(BeatSamples.Half);
        terms.Add(on / 4);
        terms.Add(Math.Tanh((on - off) / 2));
        terms.Add((on - off) / 4);
        terms.Add((grid.BeatOdds.Mean(BeatSamples.Third) + grid.BeatOdds.Mean(BeatSamples.TwoThirds)) / 8);
        terms.Add(grid.Beats.Recall);
        terms.Add(grid.Beats.Precision);
        terms.Add(grid.Beats.F);
        terms.Add(-grid.OffbeatOdds.Contrast / 4);
        terms.Add(Math.Tanh(-grid.OffbeatOdds.Contrast / 2));
        BeatActivations heard = grid.Curves.Activations;
        terms.Add(heard.Tempo(grid.Grid.BeatsPerMinute));
        terms.Add(Math.Log(heard.Tempo(grid.Grid.BeatsPerMinute) + 0.02));
        terms.Add((2 * heard.Triple - 1) * Math.Tanh(grid.All.Mean(BeatSamples.Third) + grid.All.Mean(BeatSamples.TwoThirds) - 2 * grid.All.Mean(BeatSamples.Half)));
        double kick = grid.HeardKick.Contrast, snare = grid.HeardSnare.Contrast;
        terms.Add(kick);
        terms.Add(snare);
        terms.Add(4 * Math.Max(0, -kick) * Math.Max(0, snare));
        terms.Add(4 * Math.Max(0, kick) * Math.Max(0, -snare));
    }

    private static void InBar(Reading reading, List<double> terms)
    {
        GridEvidence grid = reading.Evidence;
        int[] positions = reading.Bars.Positions;
        int meter = reading.Meter;
        double sure = Sure(reading);
        double bar = sure * meter * reading.Bars.Evidence * Math.Sqrt(grid.Grid.BeatsPerMinute / 120.0) / 4.0;
        double[] chords = grid.Chord.ByPosition(positions, meter);
        bool four = meter == 4;
        terms.Add(Math.Tanh(bar));
        terms.Add(four ? bar : 0);
        terms.Add(four ? 0 : bar);
        terms.Add(sure * Math.Tanh(First(chords)));
        terms.Add(sure * Math.Tanh(First(grid.Bass.ByPosition(positions, meter))));
        terms.Add(sure * Math.Tanh(First(grid.Kick.ByPosition(positions, meter))));
        terms.Add(four ? sure * Math.Tanh(chords[2] - (chords[1] + chords[3]) / 2) : 0);
        terms.Add(four ? sure * Math.Tanh(-Strong(grid.Snare.ByPosition(positions, meter))) : 0);
        terms.Add(four ? sure * Math.Tanh(Strong(grid.Kick.ByPosition(positions, meter))) : 0);
        for (int other = 2; other <= 5; other++)
        {
            if (other != 4)
                terms.Add(meter == other ? 1 : 0);
        }
    }

    private static void HeardInBar(Reading reading, List<double> terms)
    {
        GridEvidence grid = reading.Evidence;
        BeatActivations heard = grid.Curves.Activations;
        double[] odds = grid.DownbeatOdds.ByPosition(reading.Bars.Positions, reading.Meter);
        double rest = double.MinValue;
        for (int position = 1; position < odds.Length; position++)
            rest = Math.Max(rest, odds[position]);
        Capture downbeats = Capture.Of(grid.Curves.Activations.Downbeat, grid.Grid.Beats, reading.Bars.Positions);
        terms.Add(heard.Meter(reading.Meter));
        double sure = Sure(reading);
        terms.Add(sure * odds[0] / 4);
        terms.Add(sure * (odds[0] - rest) / 4);
        terms.Add(sure * Math.Tanh((odds[0] - rest) / 2));
        terms.Add(sure * downbeats.Recall);
        terms.Add(sure * downbeats.Precision);
        terms.Add(sure * downbeats.F);
    }

    /// <summary>In few bars the best of all shifts looks good by chance.</summary>
    private static double Sure(Reading reading)
    {
        double bars = (double)reading.Bars.Positions.Length / reading.Meter;
        return bars / (bars + 6.0);
    }

    /// <summary>The first position's value minus the mean of the others.</summary>
    private static double First(double[] positions)
    {
        double rest = 0;
        for (int i = 1; i < positions.Length; i++)
            rest += positions[i] / (positions.Length - 1);
        return positions[0] - rest;
    }

    /// <summary>"One" and "three" minus "two" and "four": high for a kick, low for a snare on the backbeat.</summary>
    private static double Strong(double[] positions) => (positions[0] + positions[2] - positions[1] - positions[3]) / 2;
}
