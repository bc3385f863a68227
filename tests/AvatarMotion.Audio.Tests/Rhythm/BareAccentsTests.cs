using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class BareAccentsTests
{
    [TestCase(5, 4, 2)]
    [TestCase(7, 4, 0)]
    [TestCase(3, 4, 1)]
    [TestCase(4, 5, 3)]
    public void ExactAccentsSayWhereBarsBegin(int meter, int found, int one)
    {
        (int[] Positions, int Meter)? bars = Find(Accents(60, beat => beat % meter == one ? 1.1 : 1.0), found);
        Assert.That(bars!.Value.Meter, Is.EqualTo(meter));
        for (int beat = 0; beat < 60; beat++)
            Assert.That(bars.Value.Positions[beat], Is.EqualTo((beat + meter - one) % meter));
    }

    [Test]
    public void ACutFirstBeatDoesNotHideThem() => Assert.That(Find(Accents(60, beat => beat == 0 ? 0.0 : beat % 5 == 0 ? 1.1 : 1.0), 4)!.Value.Meter, Is.EqualTo(5));

    [Test]
    public void BarsThatAgreeStay()
    {
        Assert.That(Find(Accents(60, beat => beat % 4 == 0 ? 1.2 : 1.0), 4), Is.Null);
        Assert.That(Find(Accents(60, beat => beat % 2 == 0 ? 1.2 : 1.0), 4), Is.Null, "two bars of 2/4 are one of 4/4");
    }

    [Test]
    public void ABreakInBarsThatAgreeIsMended()
    {
        int[] broken = Cycle(60, 5);
        broken[0] = 0;
        broken[1] = 0;
        (int[] Positions, int Meter)? bars = BareAccents.Find(Accents(60, beat => beat % 5 == 1 ? 1.2 : 1.0), broken, 5);
        Assert.That(bars!.Value.Positions, Is.EqualTo(Cycle(64, 5)[4..]));
    }

    [Test]
    public void PlayedMusicIsNeverExact()
    {
        Noise noise = new(5);
        Assert.That(Find(Accents(200, beat => (beat % 5 == 0 ? 1.3 : 1.0) + 0.4 * noise.Next()), 4), Is.Null);
    }

    [Test]
    public void EvenBeatsAndFewBeatsSayNothing()
    {
        Assert.That(Find(Accents(60, _ => 1.0), 4), Is.Null);
        Assert.That(Find(Accents(15, beat => beat % 5 == 0 ? 2.0 : 1.0), 4), Is.Null);
        Assert.That(Find(Array.Empty<double>(), 4), Is.Null);
    }

    [TestCase(120)]
    [TestCase(100)]
    public void AClickOfFiveBeatsIsHeardInFive(double bpm)
    {
        Synth synth = new(40);
        for (int beat = 0; 0.2 + beat * 60 / bpm < 39.9; beat++)
            synth.Click(0.2 + beat * 60 / bpm, beat % 5 == 0 ? 0.8f : 0.4f);
        Song song = Song.Analyze(synth.Waveform);
        Assert.That(song.BeatsPerMinute, Is.EqualTo(bpm).Within(1));
        for (int bar = 0; bar + 1 < song.Bars.Count; bar++)
        {
            Assert.That(song.Bars[bar].Beats, Is.EqualTo(5));
            Assert.That(Math.IEEERemainder(song.Bars[bar].Start - 0.2, 300 / bpm), Is.EqualTo(0).Within(0.03));
        }
    }

    private static (int[] Positions, int Meter)? Find(double[] beats, int meter) => BareAccents.Find(beats, Cycle(beats.Length, meter), meter);

    private static int[] Cycle(int count, int meter)
    {
        int[] positions = new int[count];
        for (int beat = 0; beat < count; beat++)
            positions[beat] = beat % meter;
        return positions;
    }

    private static double[] Accents(int count, Func<int, double> strength)
    {
        double[] beats = new double[count];
        for (int beat = 0; beat < count; beat++)
            beats[beat] = strength(beat);
        return beats;
    }
}
