using System;
using System.Collections.Generic;
using System.Threading;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class VocalExtractionTests
{
    [TestCase(44100, 1, 41.0)]
    [TestCase(8000, 1, 3.0)]
    [TestCase(48000, 2, 1.0)]
    [TestCase(44100, 2, 0.01)]
    public void ThePiecesAreTogetherAsLongAsTheMixture(int rate, int channels, double seconds)
    {
        Waveform mixture = Sung(seconds, rate, channels);
        int length = 0;
        foreach (Waveform piece in VocalExtraction.Vocals(mixture))
        {
            Assert.That((piece.ChannelCount, piece.SampleRate), Is.EqualTo((channels, rate)));
            length += piece.Length;
        }

        Assert.That(length, Is.EqualTo(mixture.Length));
    }

    [Test]
    public void ThreadsDoNotMatter()
    {
        Waveform mixture = Sung(45, 22050, 2);
        Assert.That(Together(VocalExtraction.Vocals(mixture, 1)), Is.EqualTo(Together(VocalExtraction.Vocals(mixture, 3))));
    }

    [Test]
    public void SilenceStaysSilent() =>
        Assert.That(Together(VocalExtraction.Vocals(new Waveform(new[] { new float[44100] }, 44100))), Is.All.Zero);

    [Test]
    public void BrokenSamplesLeaveNoMark()
    {
        float[] samples = Sung(1, 44100, 1).ToMono();
        (samples[1000], samples[20000]) = (float.NaN, float.PositiveInfinity);
        Assert.That(Together(VocalExtraction.Vocals(new Waveform(new[] { samples }, 44100))), Has.None.NaN);
    }

    [Test]
    public void ItCanBeStopped()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.That(() => Together(VocalExtraction.Vocals(Sung(5, 44100, 1), 1, stop.Token)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void NoMixtureIsTheCallersMistake() =>
        Assert.That(() => VocalExtraction.Vocals(null!), Throws.ArgumentNullException);

    private static float[] Together(IEnumerable<Waveform> pieces)
    {
        List<float> samples = new();
        foreach (Waveform piece in pieces)
            samples.AddRange(piece.Channel(piece.ChannelCount - 1).ToArray());
        return samples.ToArray();
    }

    private static Waveform Sung(double seconds, int rate, int channels)
    {
        Synth synth = new(seconds, rate);
        for (double time = 0; time < seconds; time += 0.5)
        {
            synth.Sing(time, 0.4, 57, 700, 1200);
            synth.Kick(time);
        }

        float[][] all = new float[channels][];
        for (int channel = 0; channel < channels; channel++)
            all[channel] = synth.Waveform.ToMono();
        return new Waveform(all, rate);
    }
}
