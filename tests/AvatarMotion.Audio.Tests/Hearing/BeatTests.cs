using System;
using System.Collections.Generic;
using AvatarMotion.Evaluation;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class BeatTests
{
    [TestCase(84)]
    [TestCase(100)]
    [TestCase(118)]
    [TestCase(128)]
    [TestCase(145)]
    public void FindsBeatsAndBarsOfSequencedPop(double bpm)
    {
        PopSong pop = new(bpm);
        Song song = Song.Analyze(pop.Waveform);
        Assert.That(EventScore.F(pop.Beats, song.Beats, skip: 0), Is.GreaterThanOrEqualTo(0.98));
        Assert.That(EventScore.F(pop.Downbeats, Starts(song.Bars), skip: 0), Is.GreaterThanOrEqualTo(0.95));
        Assert.That(song.Confidence, Is.GreaterThan(0.5));
    }

    [Test]
    public void PlacesBeatsWithinTenMilliseconds()
    {
        PopSong pop = new(118);
        Song song = Song.Analyze(pop.Waveform);
        Assert.That(EventScore.F(pop.Beats, song.Beats, window: 0.010, skip: 0), Is.GreaterThanOrEqualTo(0.98));
    }

    [Test]
    public void HearsWaltzesInThree()
    {
        PopSong pop = new(132, meter: 3);
        Song song = Song.Analyze(pop.Waveform);
        Assert.That(song.Bars[1].Beats, Is.EqualTo(3));
        Assert.That(EventScore.F(pop.Downbeats, Starts(song.Bars), skip: 0), Is.GreaterThanOrEqualTo(0.95));
    }

    [TestCase(40)]
    [TestCase(60)]
    [TestCase(90)]
    [TestCase(120)]
    [TestCase(175)]
    [TestCase(240)]
    public void FindsClickTempoWithinOnePercentOrOctaves(double bpm)
    {
        Synth synth = new(30);
        for (double time = 0.2; time < 30; time += 60.0 / bpm)
            synth.Click(time);
        Song song = Song.Analyze(synth.Waveform);
        double octaves = Math.Log2(song.BeatsPerMinute / bpm);
        Assert.That(Math.Abs(octaves - Math.Round(octaves)), Is.LessThan(0.0144), $"heard {song.BeatsPerMinute}");
        Assert.That(song.BeatsPerMinute, Is.InRange(55, 245), "a pulse that people can step to");
    }

    [Test]
    public void FollowsATempoThatDrifts()
    {
        Synth synth = new(60);
        List<double> beats = new();
        for (double time = 0.5; time < 59.5; time += 60.0 / (110 + 12 * Math.Sin(time / 15)))
        {
            beats.Add(time);
            if (beats.Count % 2 == 1)
                synth.Kick(time);
            else
                synth.Snare(time);
            synth.Hat(time);
        }

        Assert.That(EventScore.F(beats, Song.Analyze(synth.Waveform).Beats), Is.GreaterThan(0.9));
    }

    [Test]
    public void BarsTouchAndCountTheirBeats()
    {
        Song song = Song.Analyze(new PopSong(118).Waveform);
        for (int i = 0; i < song.Bars.Count; i++)
        {
            Bar bar = song.Bars[i];
            Assert.That(bar.Start, Is.EqualTo(song.Beats[bar.FirstBeat]));
            if (i + 1 < song.Bars.Count)
            {
                Assert.That(bar.End, Is.EqualTo(song.Bars[i + 1].Start));
                Assert.That(song.Bars[i + 1].FirstBeat, Is.EqualTo(bar.FirstBeat + bar.Beats));
            }
        }
    }

    private static List<double> Starts(IReadOnlyList<Bar> bars)
    {
        List<double> starts = new();
        foreach (Bar bar in bars)
            starts.Add(bar.Start);
        return starts;
    }
}
