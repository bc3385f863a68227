using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class SoundTests
{
    [TestCase(8000, 44100, 1000)]
    [TestCase(22050, 44100, 3000)]
    [TestCase(48000, 44100, 5000)]
    [TestCase(48000, 11025, 2000)]
    [TestCase(44100, 11025, 400)]
    public void AResampledSineIsTheSameSine(int from, int to, double hertz)
    {
        Sound sound = new(Sine(from, hertz, 0.5), to, 1f);
        float[] heard = new float[to / 10];
        int start = to / 5;
        sound.Read(start, heard);
        for (int i = 0; i < heard.Length; i++)
            Assert.That(heard[i], Is.EqualTo(Math.Sin(2 * Math.PI * hertz * (start + i) / to)).Within(2e-3), $"sample {i}");
    }

    [Test]
    public void WhatTheLowRateCannotHoldDisappears()
    {
        Sound sound = new(Sine(44100, 9000, 0.5), Sound.LowRate, 1f);
        float[] heard = new float[1000];
        sound.Read(2000, heard);
        foreach (float sample in heard)
            Assert.That(Math.Abs(sample), Is.LessThan(1e-3));
    }

    [Test]
    public void BlocksReadOneByOneAreTheWholeSound()
    {
        Sound sound = new(Sine(48000, 777, 0.3), Sound.FullRate, 1f);
        float[] whole = new float[4000], part = new float[500];
        sound.Read(1000, whole);
        for (int block = 0; block < 8; block++)
        {
            sound.Read(1000 + 500 * block, part);
            Assert.That(part, Is.EqualTo(whole[(500 * block)..(500 * block + 500)]), $"block {block}");
        }
    }

    [Test]
    public void OutsideTheSoundIsSilence()
    {
        Sound sound = new(new Waveform(new[] { new[] { 1f, 1f, 1f } }, 44100), 44100, 1f);
        float[] heard = { 9f, 9f, 9f, 9f, 9f };
        sound.Read(-1, heard);
        Assert.That(heard, Is.EqualTo(new[] { 0f, 1f, 1f, 1f, 0f }));
        sound.Read(100, heard);
        Assert.That(heard, Is.All.Zero);
    }

    [Test]
    public void MiddleAndSideAreHalfTheSumAndHalfTheDifference()
    {
        Waveform stereo = new(new[] { new[] { 0.8f, 0.5f }, new[] { 0.2f, -0.5f } }, 44100);
        float[] middle = new float[2], side = new float[2];
        new Sound(stereo, 44100, 2f).Read(0, middle);
        new Sound(stereo, 44100, 2f, side: true).Read(0, side);
        Assert.That(middle, Is.EqualTo(new[] { 1f, 0f }).Within(1e-6f));
        Assert.That(side, Is.EqualTo(new[] { 0.6f, 1f }).Within(1e-6f));
    }

    [TestCase(float.NaN)]
    [TestCase(float.NegativeInfinity)]
    [TestCase(1e20f)]
    public void SamplesThatAreNoSoundCountAsZero(float broken)
    {
        float[] heard = new float[3];
        new Sound(new Waveform(new[] { new[] { 0.5f, broken, -0.5f } }, 44100), 44100, 1f).Read(0, heard);
        Assert.That(heard, Is.EqualTo(new[] { 0.5f, 0f, -0.5f }));
    }

    [Test]
    public void TheGainBringsEverySongToOneLevelButLeavesDitherQuiet()
    {
        Assert.That(Loudness.Rms(Sine(44100, 441, 1)), Is.EqualTo(Math.Sqrt(0.5)).Within(1e-3));
        Assert.That(Loudness.Gain(0.05), Is.EqualTo(2f).Within(1e-6f));
        Assert.That(Loudness.Gain(1e-12), Is.EqualTo(1000f));
    }

    private static Waveform Sine(int rate, double hertz, double seconds)
    {
        float[] samples = new float[(int)(rate * seconds)];
        for (int i = 0; i < samples.Length; i++)
            samples[i] = (float)Math.Sin(2 * Math.PI * hertz * i / rate);
        return new Waveform(new[] { samples }, rate);
    }
}
