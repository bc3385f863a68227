using System;

namespace AvatarMotion.Audio;

/// <summary>One reading of a song: these beats, bars of this many, and how well the music agrees.</summary>
internal sealed class MeterHypothesis
{
    private readonly BeatSamples _all;
    private readonly BeatSamples _kick;
    private readonly BeatSamples _snare;
    private readonly BeatSamples _hat;
    private readonly BeatSamples _chord;
    private readonly BeatSamples _bass;

    /// <param name="beats">Beats in frames, at least two.</param>
    /// <param name="meter">Beats in a bar, 3 or 4.</param>
    public MeterHypothesis(MeterCurves curves, double[] beats, int meter, float[] chords, float[] bass)
    {
        Beats = beats;
        Meter = meter;
        BeatsPerMinute = 60.0 * Hops.PerSecond * (beats.Length - 1) / (beats[beats.Length - 1] - beats[0]);
        _all = new BeatSamples(curves.All, Hops.PerSecond, beats);
        _kick = new BeatSamples(curves.Kick, Hops.PerSecond, beats);
        _snare = new BeatSamples(curves.Snare, Hops.PerSecond, beats);
        _hat = new BeatSamples(curves.Hat, Hops.PerSecond, beats);
        _chord = new BeatSamples(chords, HarmonyFrames.PerSecond, beats);
        _bass = new BeatSamples(bass, HarmonyFrames.PerSecond, beats);
        Bars = BarPath.Find(Evidence(), meter);
    }

    public double[] Beats { get; }

    /// <summary>Beats in a bar.</summary>
    public int Meter { get; }

    public double BeatsPerMinute { get; }

    public BarPath Bars { get; }

    /// <summary>How much stronger onsets are on the beats than between them, in standard deviations.</summary>
    public double Pulse => _all.Mean(0);

    /// <summary>Share of the beats on which anything is struck, in [0, 1].</summary>
    public double Filled => _all.ShareAbove(0f);

    /// <summary>The higher, the better the music agrees with this reading.</summary>
    /// <param name="comb">Support by the tempogram, and its best among all hypotheses.</param>
    /// <param name="steady">Share of the free beats on a constant grid, in [0, 1].</param>
    /// <remarks>
    /// A linear score over bounded terms. The weights come from a conditional logit on synthesized songs of 32 drum patterns; the tempo
    /// terms, the steadiness and the price of 3/4 were set by hand.
    /// </remarks>
    public double Score(double comb, double bestComb, double steady) =>
        OnBeat() + InBar() + Subdivision() + Tempo() + 0.57 * comb / bestComb - 0.03 * comb + 0.77 * steady;

    private double OnBeat() =>
        -0.42 * Math.Tanh(_all.Contrast) + 0.54 * Math.Tanh(_all.Contrast / 3) + _all.Mean(0)
        - 0.17 * Math.Tanh(_kick.Contrast) + 0.52 * Math.Tanh(_snare.Contrast) + 0.61 * Math.Tanh(_hat.Contrast)
        + 1.01 * Math.Tanh(2 * _chord.Contrast) + 0.57 * Math.Tanh(2 * _bass.Contrast);

    private double InBar()
    {
        double bar = Meter * Bars.Evidence * Math.Sqrt(BeatsPerMinute / 120.0) / 4.0;
        double[] chords = _chord.ByPosition(Bars.Positions, Meter);
        double sum = 2.65 * Math.Tanh(bar) + 2.21 * bar
            + 1.84 * Math.Tanh(First(chords)) + 0.25 * Math.Tanh(First(_bass.ByPosition(Bars.Positions, Meter)))
            - 0.31 * Math.Tanh(First(_kick.ByPosition(Bars.Positions, Meter)));
        if (Meter != 4)
            return sum - 0.72 - 1.11 * bar;
        return sum - 1.06 * Math.Tanh(chords[2] - (chords[1] + chords[3]) / 2)
            + 0.45 * Math.Tanh(-Strong(_snare.ByPosition(Bars.Positions, Meter)))
            + 0.46 * Math.Tanh(Strong(_kick.ByPosition(Bars.Positions, Meter)));
    }

    private double Subdivision()
    {
        double quarters = (_all.Mean(BeatSamples.Quarter) + _all.Mean(BeatSamples.ThreeQuarters)) / 2;
        double thirds = (_all.Mean(BeatSamples.Third) + _all.Mean(BeatSamples.TwoThirds)) / 2;
        double half = _all.Mean(BeatSamples.Half);
        return -1.3 * Math.Tanh(quarters - half) - 0.19 * Math.Tanh(thirds - (2 * quarters + half) / 3);
    }

    private double Tempo()
    {
        double octaves = Math.Log(BeatsPerMinute / 125.0, 2.0);
        double fast = Math.Max(0, octaves - 0.5), slow = Math.Max(0, -octaves - 0.5);
        return 0.49 * octaves - 0.92 * octaves * octaves - 5.24 * fast * fast - 2.0 * slow * slow;
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

    /// <summary>For every beat, how much speaks for each position: chord and bass change and the kick for "one", the snare for "two" and "four".</summary>
    private double[][] Evidence()
    {
        double[][] evidence = new double[Beats.Length][];
        for (int beat = 0; beat < evidence.Length; beat++)
        {
            double change = _chord.On(beat) + 0.7 * _bass.On(beat);
            double kick = _kick.On(beat), snare = _snare.On(beat);
            double weak = Meter == 3 ? -change / 2 - 0.2 * kick + 0.1 * snare : -change / 3 + 0.175 * snare - 0.19 * kick;
            evidence[beat] = Meter == 3
                ? new[] { change + 0.4 * kick - 0.2 * snare, weak, weak }
                : new[] { change + 0.35 * kick - 0.175 * snare, weak, -change / 3 + 0.033 * kick - 0.175 * snare, weak };
        }

        return evidence;
    }
}
