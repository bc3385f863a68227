using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class CountingTests
{
    [Test]
    public void ASureBeatIsCountedAsItIs()
    {
        Song song = Guessed(0.3);
        Assert.That(song.Counted(), Is.SameAs(song));
    }

    [Test]
    public void BarsThatNobodyDoubtedAreCountedAsTheyAre()
    {
        Song song = Guessed(0);
        Assert.That(song.Counted(), Is.SameAs(song));
    }

    [Test]
    public void AGuessedBeatIsCountedAtAComfortablePaceThatFitsTheSections()
    {
        Song song = Guessed(0.1).Counted();
        List<double> starts = new();
        foreach (Bar bar in song.Bars)
        {
            starts.Add(bar.Start);
            Assert.That(bar.End - bar.Start, Is.InRange(1.6, 3.6), "a comfortable bar");
            Assert.That(bar.Beats, Is.EqualTo(4));
            Assert.That(song.Beats[bar.FirstBeat], Is.EqualTo(bar.Start));
        }

        Assert.That(starts, Has.Member(0.0).And.Member(7.3).And.Member(21.9), "sections begin on bars");
        Assert.That(song.Bars[^1].End, Is.EqualTo(song.Duration));
        Assert.That(song.BeatsPerMinute, Is.InRange(80, 125));
        Assert.That(song.Counted().Bars, Is.EqualTo(song.Bars), "counting again changes nothing");
    }

    [Test]
    public void PhrasesComeBeforeSections()
    {
        Song song = Guessed(0.1) with { Phrases = new[] { new Phrase(0, 7.3, 0, 4), new Phrase(7.3, 14.0, 4, 4), new Phrase(14.0, 40, 8, 4) } };
        List<double> starts = new();
        foreach (Bar bar in song.Counted().Bars)
            starts.Add(bar.Start);
        Assert.That(starts, Has.Member(14.0));
    }

    [Test]
    public void SoundWithoutBeatsIsCountedByItsSections()
    {
        Song song = Guessed(0) with { Beats = Array.Empty<double>(), Bars = Array.Empty<Bar>() };
        Assert.That(song.Counted().Bars, Is.Not.Empty);
        Assert.That(new Song { Duration = 30 }.Counted().Bars, Is.Empty, "nothing is known");
    }

    private static Song Guessed(double confidence)
    {
        Bar[] bars = new Bar[13];
        double[] beats = new double[52];
        for (int i = 0; i < 52; i++)
            beats[i] = 0.75 * i;
        for (int i = 0; i < 13; i++)
            bars[i] = new Bar(3 * i, 3 * i + 3, 4 * i, 4);
        return new Song
        {
            Duration = 40, Confidence = confidence, BeatsPerMinute = 80, Bars = bars, Beats = beats,
            Sections = new[] { new Section { End = 7.3 }, new Section { Start = 7.3, End = 21.9, SameAs = 1 }, new Section { Start = 21.9, End = 40, SameAs = 2 } },
        };
    }
}
