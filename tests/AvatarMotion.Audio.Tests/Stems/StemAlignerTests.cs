using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class StemAlignerTests
{
    private const int Rate = 44100;
    private static readonly float[] Voice = Phrases(1, 30);
    private static readonly Waveform Song = Mixture(Voice, 30);

    [TestCase(0, 1f)]
    [TestCase(1, 0.25f)]
    [TestCase(12345, 2f)]
    [TestCase(-54321, 1f)]
    [TestCase(200000, 0.1f)]
    [TestCase(777, -0.5f)]
    public void FindsAShiftToTheSampleWhateverTheLoudness(int offset, float gain)
    {
        float[] stem = new float[Voice.Length];
        for (int i = 0; i < stem.Length; i++)
            stem[i] = i + offset >= 0 && i + offset < Voice.Length ? gain * Voice[i + offset] : 0f;
        StemFit fit = StemAligner.Align(Song, new Waveform(new[] { stem }, Rate));
        Assert.That(fit.Offset, Is.EqualTo(offset));
        Assert.That(fit.Drift, Is.Zero);
        Assert.That(fit.Gain, Is.EqualTo(1 / gain).Within(0.03 / Math.Abs(gain)));
        Assert.That(fit.Match, Is.GreaterThan(0.7));
        float[] moved = fit.Apply(new Waveform(new[] { stem }, Rate), Song).ToMono();
        Assert.That(moved, Has.Length.EqualTo(Song.Length));
        for (int i = 5 * Rate; i < 25 * Rate; i += 101)
            Assert.That(moved[i], Is.EqualTo(Voice[i]).Within(0.02f), $"sample {i}");
    }

    [Test]
    public void FollowsAStemThatRunsSlowly()
    {
        const double Drift = 1e-4;
        Waveform stem = new StemFit { Offset = 441, Drift = 0 }.Apply(new Waveform(new[] { Voice }, Rate), Song);
        float[] fast = new float[Voice.Length];
        new StemWarp(stem, Rate, 0, -Drift / (1 + Drift)).Fill(fast);
        StemFit fit = StemAligner.Align(Song, new Waveform(new[] { fast }, Rate));
        Assert.That(fit.Drift, Is.EqualTo(Drift).Within(2e-5));
        Assert.That(fit.Offset, Is.EqualTo(-441).Within(8));
    }

    [TestCase(48000)]
    [TestCase(22050)]
    public void AnotherRateIsNoHindrance(int rate)
    {
        float[] stem = new float[(int)((long)Voice.Length * rate / Rate)];
        new StemWarp(new Waveform(new[] { Voice }, Rate), rate, 0, 0).Fill(stem);
        StemFit fit = StemAligner.Align(Song, new Waveform(new[] { stem }, rate));
        Assert.That(fit.Offset, Is.EqualTo(0).Within(1));
        Assert.That(fit.Match, Is.GreaterThan(0.7));
        float[] moved = fit.Apply(new Waveform(new[] { stem }, rate), Song).ToMono();
        Assert.That(Likeness(moved, Voice), Is.GreaterThan(0.98));
    }

    [Test]
    public void AVoiceOfAnotherSongDoesNotMatch() =>
        Assert.That(StemAligner.Align(Song, new Waveform(new[] { Phrases(7, 30) }, Rate)).Match, Is.LessThan(0.5));

    [Test]
    public void ASilentStemFitsAnywhere()
    {
        StemFit fit = StemAligner.Align(Song, new Waveform(new[] { new float[Rate] }, Rate));
        Assert.That(fit.Match, Is.EqualTo(1));
        Assert.That(fit.Offset, Is.Zero);
    }

    [Test]
    public void AShortStemIsFoundToo()
    {
        float[] part = Voice.AsSpan(4 * Rate, 3 * Rate).ToArray();
        StemFit fit = StemAligner.Align(Song, new Waveform(new[] { part }, Rate));
        Assert.That(fit.Offset, Is.EqualTo(4 * Rate));
        Assert.That(fit.Match, Is.GreaterThan(0.5));
    }

    // Three sightings lie on a line, two elsewhere.
    [Test]
    public void StrayingSightingsAreOutvoted()
    {
        StemFit fit = StemAligner.Fit(new List<StemSighting> { new(0, 100, 1, true), new(1e6, 100, 1, true), new(2e6, 90000, 1, true), new(3e6, 101, 2, true), new(4e6, 0, 0, false) });
        Assert.That(fit.Offset, Is.EqualTo(100));
        Assert.That(fit.Drift, Is.Zero);
        Assert.That(fit.Match, Is.EqualTo(0.6));
    }

    [Test]
    public void NothingSureIsNoMatch() => Assert.That(StemAligner.Fit(new List<StemSighting> { new(0, 0, 0, false) }).Match, Is.Zero);

    private static float[] Phrases(uint seed, double seconds)
    {
        Synth synth = new(seconds);
        for (double time = 0.4; time < seconds - 1; time += 0.6)
        {
            seed = seed * 1664525u + 1013904223u;
            synth.Sing(time, 0.3 + 0.25 * (seed >> 24) / 255.0, 52 + (seed >> 16) % 14, 400 + (seed >> 8) % 400, 1000 + (seed >> 12) % 1100);
        }

        return synth.Waveform.ToMono();
    }

    private static Waveform Mixture(float[] voice, double seconds)
    {
        Synth band = new(seconds);
        for (int beat = 0; beat < 2 * seconds - 1; beat++)
        {
            band.Kick(0.5 * beat);
            band.Hat(0.5 * beat + 0.25);
            band.Note(0.5 * beat, 0.45, 40 + 5 * (beat / 4 % 3), 0.2f);
            band.Note(0.5 * beat, 0.45, 64 + 5 * (beat / 4 % 3), 0.1f);
        }

        float[] mixture = band.Waveform.ToMono();
        for (int i = 0; i < mixture.Length; i++)
            mixture[i] += voice[i];
        return new Waveform(new[] { mixture }, Rate);
    }

    private static double Likeness(float[] a, float[] b)
    {
        double product = 0, first = 0, second = 0;
        for (int i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            product += (double)a[i] * b[i];
            first += (double)a[i] * a[i];
            second += (double)b[i] * b[i];
        }

        return product / Math.Sqrt(first * second);
    }
}
