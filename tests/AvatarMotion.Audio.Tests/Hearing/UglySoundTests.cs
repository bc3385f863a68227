using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class UglySoundTests
{
    [Test]
    public void SilenceHasNoBeatsAndAClosedMouth()
    {
        Song song = Song.Analyze(new Synth(10).Waveform);
        Assert.That(song.Beats, Is.Empty);
        Assert.That(song.Confidence, Is.Zero);
        Assert.That(song.Voice, Is.Empty);
        Assert.That(song.MouthOpen.At(5), Is.Zero);
        Assert.That(song.Duration, Is.EqualTo(10));
        Assert.That(song.Sections, Has.Count.EqualTo(1));
        Assert.That(song.Sections[0].End, Is.EqualTo(10));
    }

    [Test]
    public void NoiseIsHeardWithLittleConfidence()
    {
        Synth synth = new(30);
        synth.Add(0, 30, _ => 0.2f * synth.Noise());
        Song song = Song.Analyze(synth.Waveform);
        Assert.That(song.Confidence, Is.LessThan(0.2));
        Assert.That(song.Voice, Is.Empty);
        Assert.That(song.Feel.Styles, Is.Empty, "noise is no style");
    }

    [Test]
    public void AnEvenToneHasNeitherBeatNorStyle()
    {
        Synth synth = new(30);
        synth.Add(0, 30, t => 0.3f * MathF.Sin(2f * MathF.PI * 440f * t));
        Song song = Song.Analyze(synth.Waveform);
        Assert.That(song.Confidence, Is.LessThan(Song.LeastConfidence));
        Assert.That(song.Feel.Styles, Is.Empty);
    }

    [Test]
    public void BrokenSamplesCountAsSilence()
    {
        PopSong pop = new(118);
        float[] good = pop.Waveform.ToMono(), broken = pop.Waveform.ToMono();
        for (int i = 0; i < good.Length; i += 997)
        {
            good[i] = 0f;
            broken[i] = i % 2 == 0 ? float.NaN : float.PositiveInfinity;
        }

        Song expected = Song.Analyze(new Waveform(new[] { good }, 44100));
        Song song = Song.Analyze(new Waveform(new[] { broken }, 44100));
        Assert.That(song.Beats, Is.EqualTo(expected.Beats));
        Assert.That(song.Energy.Values, Is.EqualTo(expected.Energy.Values));
    }

    [TestCase(0.0001)]
    [TestCase(0.02)]
    [TestCase(0.3)]
    [TestCase(1.0)]
    [TestCase(3.0)]
    public void ShortSoundsAreAnswered(double seconds)
    {
        Synth synth = new(seconds);
        synth.Note(0, seconds, 60, 0.2f);
        synth.Kick(0);
        Song song = Song.Analyze(synth.Waveform);
        Assert.That(song.Duration, Is.EqualTo(seconds).Within(1e-4));
        Assert.That(song.Sections[^1].End, Is.EqualTo(song.Duration));
    }

    [TestCase(8000)]
    [TestCase(22050)]
    [TestCase(48000)]
    [TestCase(96000)]
    public void AnyRateGivesTheTempo(int rate)
    {
        Synth synth = new(30, rate);
        for (int beat = 0; beat < 58; beat++)
        {
            synth.Hat(0.5 * beat);
            synth.Hat(0.5 * beat + 0.25);
            if (beat % 2 == 0)
                synth.Kick(0.5 * beat);
            else
                synth.Snare(0.5 * beat);
        }

        Assert.That(Song.Analyze(synth.Waveform).BeatsPerMinute, Is.EqualTo(120).Within(0.5));
    }

    [Test]
    public void CurvesStayInTheirRange()
    {
        Song song = Song.Analyze(new PopSong(128).Waveform);
        foreach (Curve curve in new[] { song.Energy, song.Bass, song.Brightness, song.MouthOpen })
        {
            foreach (float value in curve.Values)
                Assert.That(value, Is.InRange(0f, 1f));
        }

        foreach (float value in song.MouthSpread.Values)
            Assert.That(value, Is.InRange(-1f, 1f));
    }

    [Test]
    public void NoWaveformIsTheCallersMistake() =>
        Assert.That(() => Song.Analyze(null!), Throws.ArgumentNullException);
}
