using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class BarTests
{
    [TestCase(4, 0)]
    [TestCase(4, 3)]
    [TestCase(3, 1)]
    public void TheBarPathFindsTheDownbeats(int meter, int first)
    {
        BarPath path = BarPath.Find(Evidence(40, meter, first, 1.0), meter);
        for (int beat = 0; beat < 40; beat++)
            Assert.That(path.Positions[beat], Is.EqualTo((beat - first + meter) % meter), $"beat {beat}");
        Assert.That(path.Evidence, Is.GreaterThan(0.2));
    }

    [Test]
    public void ABriefContradictionDoesNotMoveTheBars()
    {
        double[][] evidence = Evidence(40, 4, 0, 1.0);
        evidence[21] = new[] { 3.0, 0, 0, 0 };
        Assert.That(BarPath.Find(evidence, 4).Positions[20], Is.Zero);
        Assert.That(BarPath.Find(evidence, 4).Positions[24], Is.Zero);
    }

    [Test]
    public void ALastingShiftMovesTheBars()
    {
        double[][] evidence = Evidence(80, 4, 0, 2.0);
        Array.Copy(Evidence(80, 4, 2, 2.0), 38, evidence, 38, 42);
        int[] positions = BarPath.Find(evidence, 4).Positions;
        Assert.That(positions[12], Is.Zero);
        Assert.That(positions[70], Is.Zero);
    }

    [Test]
    public void NoBeatsHaveNoPositions() => Assert.That(BarPath.Find(Array.Empty<double[]>(), 4).Positions, Is.Empty);

    [Test]
    public void PickupBeatsComeBeforeTheFirstBar()
    {
        Rhythm rhythm = new(new[] { 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5 }, new[] { 3, 0, 1, 2, 3, 0, 1 }, 4, 1.0);
        List<Bar> bars = BarLines.From(rhythm, 10);
        Assert.That(bars, Is.EqualTo(new[] { new Bar(1.0, 3.0, 1, 4), new Bar(3.0, 4.0, 5, 2) }));
    }

    [Test]
    public void TheLastBarEndsWithTheSong()
    {
        Rhythm rhythm = new(new[] { 1.0, 2.0 }, new[] { 0, 1 }, 4, 1.0);
        Assert.That(BarLines.From(rhythm, 2.4)[0].End, Is.EqualTo(2.4));
    }

    [Test]
    public void AGridReachesBothEndsOfTheSound()
    {
        double[] all = BeatRange.Extend(new[] { 149.0, 199.0, 249.0 }, 400);
        Assert.That(all, Is.EqualTo(new[] { -1.0, 49, 99, 149, 199, 249, 299, 349, 399 }).Within(1e-9));
        Assert.That(BeatRange.Extend(new[] { 7.0 }, 400), Has.Length.EqualTo(1), "one beat has no period");
    }

    [Test]
    public void MusicSoundsFromItsFirstToneToItsLastStroke()
    {
        float[] level = new float[1000], onset = new float[1000];
        for (int i = 200; i < 800; i++)
            level[i] = i < 700 ? 1f : (800 - i) / 100f;
        onset[250] = onset[650] = 3f;
        Assert.That(BeatRange.Sounding(level, onset), Is.EqualTo((200, 650)));
    }

    [Test]
    public void BeatsReachIntoADrumlessIntroButNotIntoSilence()
    {
        Synth synth = new(36);
        for (int bar = 0; bar < 16; bar++)
        {
            foreach (int interval in new[] { 0, 4, 7 })
                synth.Note(2 + 2 * bar, 1.9, 57 + interval + 2 * (bar % 3), 0.05f);
            for (int beat = 0; bar >= 4 && beat < 4; beat++)
            {
                synth.Hat(2 + 2 * bar + 0.5 * beat);
                if (beat % 2 == 0)
                    synth.Kick(2 + 2 * bar + 0.5 * beat);
                else
                    synth.Snare(2 + 2 * bar + 0.5 * beat);
            }
        }

        Song song = Song.Analyze(synth.Waveform);
        Assert.That(song.Beats[0], Is.EqualTo(2.0).Within(0.05));
        Assert.That(song.Bars[0].Start, Is.EqualTo(2.0).Within(0.05));
        Assert.That(song.Beats[^1], Is.EqualTo(33.5).Within(0.05));
    }

    [Test]
    public void APulseWithThreeSilentBeatsOfFourIsAGuess()
    {
        Synth synth = new(40);
        for (double time = 0.2; time < 40; time += 2.8)
            synth.Click(time);
        Song song = Song.Analyze(synth.Waveform);
        Assert.That(song.BeatsPerMinute < 45 || song.Confidence < 0.3, $"{song.BeatsPerMinute} at {song.Confidence}");
    }

    private static double[][] Evidence(int beats, int meter, int first, double strength)
    {
        double[][] evidence = new double[beats][];
        for (int beat = 0; beat < beats; beat++)
        {
            evidence[beat] = new double[meter];
            evidence[beat][0] = (beat - first + meter) % meter == 0 ? strength : -strength / 3;
        }

        return evidence;
    }
}
