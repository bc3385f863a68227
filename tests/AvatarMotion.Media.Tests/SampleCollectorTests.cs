using System;
using System.Linq;
using System.Threading.Tasks;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

/// <summary>Samples come back as they went in, whether they wait in memory or in a temporary file.</summary>
public sealed class SampleCollectorTests
{
    private const int Frames = 150_001;

    [Test]
    public void AFileGivesTheSameSamplesAsMemory()
    {
        Waveform memory = Collect(3, long.MaxValue), file = Collect(3, 0);
        Assert.That(memory.IsInMemory, Is.True);
        Assert.That(file.IsInMemory, Is.False);
        Assert.That((file.Length, file.ChannelCount, file.SampleRate), Is.EqualTo((Frames, 3, 8000)));
        float[] one = new float[Frames + 20], other = new float[Frames + 20];
        for (int c = 0; c < 3; c++)
        {
            memory.Read(c, -10, one);
            file.Read(c, -10, other);
            Assert.That(other, Is.EqualTo(one));
            Assert.That(one[10..^10], Is.EqualTo(memory.Channel(c).ToArray()));
            Assert.That(one[..10].Concat(one[^10..]), Is.All.Zero, "there is silence around the sound");
        }

        Assert.That(file.Piece(1, 65_530, 12).ToArray(), Is.EqualTo(memory.Piece(1, 65_530, 12).ToArray()));
        Assert.That(file.Channel(2).ToArray(), Is.EqualTo(memory.Channel(2).ToArray()));
        Assert.That(file.ToMono(), Is.EqualTo(memory.ToMono()));
    }

    [Test]
    public void ManyThreadsMayReadAtOnce()
    {
        Waveform file = Collect(2, 1000);
        Parallel.For(0, 64, i =>
        {
            float[] block = new float[999];
            int start = i * 7919 % (Frames - 999);
            file.Read(i % 2, start, block);
            for (int k = 0; k < block.Length; k++)
                Assert.That(block[k], Is.EqualTo(Sample(start + k, i % 2)));
        });
    }

    [Test]
    public void ReadingOutsideTheSoundIsSilence()
    {
        Waveform file = Collect(1, 0);
        float[] block = [1, 1, 1];
        foreach (long start in new[] { -3L, -1_000_000_000_000, Frames, long.MaxValue - 3 })
        {
            Array.Fill(block, 1f);
            file.Read(0, start, block);
            Assert.That(block, Is.All.Zero, $"from {start}");
        }

        file.Read(0, Frames - 1, block);
        Assert.That(block, Is.EqualTo(new[] { Sample(Frames - 1, 0), 0, 0 }));
    }

    [Test]
    public void WhatIsNoNumberBecomesSilenceAndIsCounted()
    {
        using SampleCollector collector = new(2, 0);
        collector.Add([1f, float.NaN, float.PositiveInfinity, 0.5f]);
        Assert.That(collector.BadSamples, Is.EqualTo(2));
        float[] left = new float[2], right = new float[2];
        Waveform sound = collector.Finish(44100, "x");
        sound.Read(0, 0, left);
        sound.Read(1, 0, right);
        Assert.That((left, right), Is.EqualTo((new[] { 1f, 0 }, new[] { 0, 0.5f })));
    }

    [Test]
    public void ASongIsHeardTheSameFromAFile()
    {
        float[] clicks = new float[12 * 22050];
        for (int beat = 0; beat < 24; beat++)
        {
            for (int i = 0; i < 600; i++)
                clicks[beat * 11025 + i] = 0.8f * MathF.Sin(0.3f * i) * MathF.Exp(-i / 120f);
        }

        using SampleCollector collector = new(1, 0);
        collector.Add(clicks);
        Song memory = Song.Analyze(new Waveform([clicks], 22050)), file = Song.Analyze(collector.Finish(22050, "clicks"));
        Assert.That(file.Beats, Is.EqualTo(memory.Beats).And.Not.Empty);
        Assert.That(file.Energy.Values, Is.EqualTo(memory.Energy.Values));
        Assert.That(file.Pitch.Hz, Is.EqualTo(memory.Pitch.Hz));
    }

    private static Waveform Collect(int channels, long mostInMemory)
    {
        using SampleCollector collector = new(channels, mostInMemory);
        float[] block = new float[channels * 1000];
        for (int start = 0; start < Frames; start += 1000)
        {
            int count = Math.Min(1000, Frames - start);
            for (int i = 0; i < count * channels; i++)
                block[i] = Sample(start + i / channels, i % channels);
            collector.Add(block.AsSpan(0, count * channels));
        }

        return collector.Finish(8000, "made");
    }

    private static float Sample(int frame, int channel) => frame * 1e-6f + channel;
}
