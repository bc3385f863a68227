using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

/// <summary>Sound without a beat that could be trusted: its form follows energy in time.</summary>
public sealed class UnsureFormTests
{
    [Test]
    public void NoiseIsCutWhereItGrowsLouder()
    {
        Synth synth = new(60);
        synth.Add(0, 60, time => (time > 20.4f && time < 41.7f ? 0.4f : 0.05f) * synth.Noise());
        Song song = Song.Analyze(synth.Waveform);
        Assert.That(song.Confidence, Is.LessThan(0.3));
        Assert.That(Nearest(song, 20.4), Is.LessThan(1.0));
        Assert.That(Nearest(song, 41.7), Is.LessThan(1.0));
        Covers(song);
    }

    [Test]
    public void RubatoPianoIsCoveredByPhrasesOfABreathableLength()
    {
        Synth synth = new(64);
        double time = 0.5;
        for (int note = 0; time < 62; note++)
        {
            synth.Note(time, 1.2, 55 + 7 * note % 24, time < 30 ? 0.05f : 0.2f);
            time += 0.35 + 0.5 * Math.Abs(Math.Sin(1.7 * note));
        }

        Song song = Song.Analyze(synth.Waveform);
        TestContext.Out.WriteLine(FormattableString.Invariant($"confidence {song.Confidence:0.00}, {song.Sections.Count} sections, {song.Phrases.Count} phrases"));
        Covers(song);
        if (song.IsBeatGuessed)
            Assert.That(Nearest(song, 30), Is.LessThan(2.0));
    }

    [Test]
    public void SilenceIsOneSectionThatSaysNothing()
    {
        Song song = Song.Analyze(new Synth(12).Waveform);
        Assert.That(song.Sections, Has.Count.EqualTo(1));
        Assert.That(song.Events, Is.Empty);
        Assert.That(song.Feel.Styles, Is.Empty);
        Assert.That(song.IntegratedLoudness, Is.EqualTo(-70));
    }

    /// <summary>Sections and phrases cover everything, and phrases last 2 to 16 s.</summary>
    private static void Covers(Song song)
    {
        Assert.That(song.Sections[0].Start, Is.Zero);
        Assert.That(song.Sections[^1].End, Is.EqualTo(song.Duration));
        if (!song.IsBeatGuessed)
            return;
        Assert.That(song.Phrases[0].Start, Is.Zero);
        Assert.That(song.Phrases[^1].End, Is.EqualTo(song.Duration));
        for (int i = 0; i < song.Phrases.Count; i++)
        {
            Assert.That(song.Phrases[i].End - song.Phrases[i].Start, Is.InRange(2, 16));
            Assert.That(song.Phrases[i].Start, Is.EqualTo(i == 0 ? 0 : song.Phrases[i - 1].End));
        }
    }

    private static double Nearest(Song song, double time)
    {
        double best = double.MaxValue;
        foreach (Section section in song.Sections)
            best = Math.Min(best, Math.Abs(section.Start - time));
        return best;
    }
}
