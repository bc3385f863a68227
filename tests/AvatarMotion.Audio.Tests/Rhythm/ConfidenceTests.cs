using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class ConfidenceTests
{
    [TestCase(60)]
    [TestCase(120)]
    public void AClickTrackIsSure(double bpm)
    {
        Song song = Clicks(0.2, 30, bpm);
        double octaves = Math.Log2(song.BeatsPerMinute / bpm);
        Assert.That(Math.Abs(octaves - Math.Round(octaves)), Is.LessThan(0.0144));
        Assert.That(song.Confidence, Is.GreaterThan(0.5));
    }

    [Test]
    public void MusicThatBeginsAfterAMinuteHasItsBeatsFromThere()
    {
        Synth synth = new(85);
        for (int beat = 0; beat < 48; beat++)
        {
            double time = 60 + 0.5 * beat;
            synth.Hat(time);
            if (beat % 2 == 0)
                synth.Kick(time);
            else
                synth.Snare(time);
        }

        Song song = Song.Analyze(synth.Waveform);
        Assert.That(song.Beats[0], Is.EqualTo(60).Within(0.05));
        Assert.That(song.BeatsPerMinute, Is.EqualTo(120).Within(0.5));
        Assert.That(song.Confidence, Is.GreaterThan(0.5));
    }

    [Test]
    public void ASingerAloneWithoutTimeIsAGuess()
    {
        Synth synth = new(40);
        Noise noise = new(4);
        for (double time = 0.5; time < 37; time += 1.0 + 0.8 * noise.Next())
            synth.Sing(time, 0.9 + 0.5 * noise.Next(), 60 + Math.Round(6 * noise.Next()), 600 + 200 * noise.Next(), 1300);
        Assert.That(Song.Analyze(synth.Waveform).Confidence, Is.LessThan(0.3));
    }

    [Test]
    public void FreelyPlayedPianoIsAGuess()
    {
        Synth synth = new(40);
        Noise noise = new(8);
        for (double time = 0.5; time < 38; time += 0.65 + 0.4 * noise.Next())
        {
            foreach (int interval in new[] { 0, 4, 7 })
                synth.Note(time, 1.2, 55 + Math.Round(8 * noise.Next()) + interval, 0.08f);
        }

        Assert.That(Song.Analyze(synth.Waveform).Confidence, Is.LessThan(0.3));
    }

    private static Song Clicks(double first, double seconds, double bpm)
    {
        Synth synth = new(seconds);
        for (double time = first; time < seconds; time += 60.0 / bpm)
            synth.Click(time);
        return Song.Analyze(synth.Waveform);
    }
}
