using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class TempogramTests
{
    [TestCase(60)]
    [TestCase(97)]
    [TestCase(120)]
    [TestCase(174)]
    public void APulseTrainProposesItsTempo(double bpm)
    {
        List<TempoProposal> proposals = new Tempogram(Pulses(bpm, 40), 8.0, 4.0).Propose(4);
        double nearest = double.MaxValue;
        foreach (TempoProposal proposal in proposals)
            nearest = Math.Min(nearest, Math.Abs(proposal.BeatsPerMinute / bpm - 1.0));
        Assert.That(nearest, Is.LessThan(0.01));
    }

    [Test]
    public void ProposalsAreTemposThatPeopleCanMoveTo()
    {
        foreach (TempoProposal proposal in new Tempogram(Pulses(230, 40), 8.0, 4.0).Propose(4))
            Assert.That(proposal.BeatsPerMinute, Is.InRange(39, 245));
    }

    [Test]
    public void TheCombPrefersTheTruePeriodOverItsNeighbors()
    {
        Tempogram tempogram = new(Pulses(120, 40), 8.0, 4.0);
        double at = tempogram.Comb(5, 120);
        Assert.That(at, Is.GreaterThan(2 * tempogram.Comb(5, 112)).And.GreaterThan(2 * tempogram.Comb(5, 129)));
    }

    [Test]
    public void SilenceProposesNothingStrong()
    {
        foreach (TempoProposal proposal in new Tempogram(new float[3000], 8.0, 4.0).Propose(4))
            Assert.That(proposal.Value, Is.LessThan(0.01));
    }

    [TestCase(118.0, 23.0)]
    [TestCase(90.5, 7.5)]
    public void AConstantGridFindsPeriodAndPhase(double bpm, double phase)
    {
        float[] onset = Smoothing.Gaussian(Pulses(bpm, 60, phase), 1.5);
        ConstantGrid grid = ConstantGrid.Fit(onset, new OnsetSpectrum(onset), bpm * 1.01);
        double period = 6000.0 / bpm;
        Assert.That(grid.Period, Is.EqualTo(period).Within(0.02));
        double turn = (grid.Phase - phase) / period;
        Assert.That(Math.Abs(turn - Math.Round(turn)) * period, Is.LessThan(1.5));
        Assert.That(grid.Share(grid.Beats(6000)), Is.EqualTo(1.0));
        Assert.That(grid.Share(new[] { phase + 0.5 * period, phase + 1.5 * period }), Is.Zero);
    }

    [Test]
    public void TheBeatPathBridgesAMissingPulse()
    {
        float[] onset = Pulses(120, 20);
        for (int i = 0; i < 10; i++)
            onset[995 + i] = 0f;
        float[] periods = new float[onset.Length];
        Array.Fill(periods, 50f);
        double[] beats = BeatPath.Find(Smoothing.Gaussian(onset, 1.5), periods);
        Assert.That(beats, Has.Length.InRange(38, 40));
        for (int i = 1; i < beats.Length; i++)
            Assert.That(beats[i] - beats[i - 1], Is.EqualTo(50).Within(2), $"beat {i}");
    }

    [Test]
    public void TheTempoPathFollowsARamp()
    {
        float[] onset = new float[6000];
        double time = 0.3;
        while (time < 59.5)
        {
            onset[(int)(100 * time)] = 1f;
            time += 60.0 / (100 + 20 * time / 60);
        }

        float[] periods = TempoPath.Periods(new Tempogram(onset, 6.0, 1.0), 110, 6000);
        Assert.That(6000.0 / periods[800], Is.EqualTo(102.7).Within(2.5));
        Assert.That(6000.0 / periods[5200], Is.EqualTo(117.3).Within(2.5));
    }

    [Test]
    public void RefinedBeatsLieBetweenFrames()
    {
        double period = 50.4;
        float[] onset = new float[4000];
        for (int frame = 0; frame < onset.Length; frame++)
        {
            double away = frame - period * Math.Round(frame / period);
            onset[frame] = (float)Math.Exp(-0.5 * away * away / 2.0);
        }

        double[] rough = new double[70];
        for (int i = 0; i < rough.Length; i++)
            rough[i] = Math.Round(period * (i + 1)) + (i % 3 - 1);
        double[] fine = BeatRefiner.OneLine(BeatRefiner.LocalLines(rough, onset, 8));
        for (int i = 0; i < fine.Length; i++)
            Assert.That(fine[i], Is.EqualTo(period * (i + 1)).Within(0.1), $"beat {i}");
    }

    private static float[] Pulses(double bpm, double seconds, double phase = 20)
    {
        float[] onset = new float[(int)(100 * seconds)];
        for (double frame = phase; frame < onset.Length; frame += 6000.0 / bpm)
            onset[(int)Math.Min(onset.Length - 1, Math.Round(frame))] = 1f;
        return onset;
    }
}
