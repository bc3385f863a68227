using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class KnownRhythmTests
{
    [Test]
    public void AGridThatEndsEarlyInAClearTempoGoesOnToTheEndOfTheLastBar()
    {
        Rhythm rhythm = KnownRhythm.From(Grid(12, 0.5, 1.0), 12.2, 20);
        Assert.That(rhythm.Beats, Has.Length.EqualTo(24));
        Assert.That(rhythm.Beats[23], Is.EqualTo(12.5).Within(1e-9), "the bar from 11.0 is the last in which music sounds");
        Assert.That(rhythm.Positions[23], Is.EqualTo(3));
        Assert.That(rhythm.Confidence, Is.EqualTo(1));
        Assert.That(rhythm.Meter, Is.EqualTo(4));
    }

    [Test]
    public void AGridWithoutAClearTempoEndsWhereItEnds()
    {
        KnownGrid grid = Grid(12, 0.5, 1.0);
        List<double> beats = new(grid.Beats);
        beats[11] += 0.1;
        Assert.That(KnownRhythm.From(grid with { Beats = beats }, 15, 20).Beats, Is.EqualTo(beats));
    }

    [Test]
    public void BeatsOutsideTheSoundAreLeftOut()
    {
        Rhythm rhythm = KnownRhythm.From(Grid(40, 0.5, -1.0), 10, 10);
        Assert.That(rhythm.Beats[0], Is.Zero);
        Assert.That(rhythm.Positions[0], Is.EqualTo(2));
        Assert.That(rhythm.Beats[^1], Is.EqualTo(9.5));
    }

    [Test]
    public void ContradictionsAreTheCallersMistake()
    {
        Assert.That(() => KnownRhythm.From(new KnownGrid { Beats = new[] { 1.0, 2.0 }, Positions = new[] { 0 } }, 9, 9), Throws.ArgumentException);
        Assert.That(() => KnownRhythm.From(new KnownGrid { Beats = new[] { 2.0, 1.0 }, Positions = new[] { 0, 1 } }, 9, 9), Throws.ArgumentException);
        Assert.That(() => KnownRhythm.From(new KnownGrid { Beats = new[] { 1.0, double.NaN }, Positions = new[] { 0, 1 } }, 9, 9), Throws.ArgumentException);
        Assert.That(() => KnownRhythm.From(new KnownGrid { BeatDivision = 5 }, 9, 9), Throws.ArgumentException);
    }

    [Test]
    public void AnalysisTakesTheGridAsTruth()
    {
        KnownGrid grid = Grid(80, 0.47, 0.3) with { BeatDivision = 3 };
        Song song = Song.Analyze(new PopSong(118).Waveform, new SongOptions { Grid = grid });
        Assert.That(song.Beats[10], Is.EqualTo(grid.Beats[10]));
        Assert.That(song.Bars[0].Start, Is.EqualTo(0.3));
        Assert.That(song.BeatDivision, Is.EqualTo(3));
        Assert.That(song.Confidence, Is.EqualTo(1));
    }

    [Test]
    public void AnEmptyGridSaysThatThereAreNoBeats() =>
        Assert.That(KnownRhythm.From(new KnownGrid(), 9, 9).Beats, Is.Empty);

    private static KnownGrid Grid(int count, double period, double first)
    {
        double[] beats = new double[count];
        int[] positions = new int[count];
        for (int i = 0; i < count; i++)
            (beats[i], positions[i]) = (first + i * period, i % 4);
        return new KnownGrid { Beats = beats, Positions = positions };
    }
}
