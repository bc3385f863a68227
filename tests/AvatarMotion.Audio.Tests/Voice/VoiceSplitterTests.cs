using System;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class VoiceSplitterTests
{
    [TestCase(0, 1000)]
    [TestCase(12345, 30000)]
    [TestCase(43000, 1100)]
    public void AMaskOfOnesGivesTheSoundBack(int start, int count)
    {
        Waveform mixture = Stereo(44100);
        Waveform voice = new VoiceSplitter(mixture, new Constant(1f)).Voice(start, count);
        for (int channel = 0; channel < 2; channel++)
        {
            for (int i = 0; i < count; i++)
                Assert.That(voice.Channel(channel)[i], Is.EqualTo(mixture.Channel(channel)[start + i]).Within(1e-5), $"sample {start + i}");
        }
    }

    [TestCase(8000)]
    [TestCase(22050)]
    [TestCase(48000)]
    public void OtherRatesComeBackAtTheirOwn(int rate)
    {
        Waveform mixture = Stereo(rate);
        Waveform voice = new VoiceSplitter(mixture, new Constant(1f)).Voice(rate / 4, rate / 2);
        Assert.That(voice.SampleRate, Is.EqualTo(rate));
        for (int i = 0; i < rate / 2; i++)
            Assert.That(voice.Channel(1)[i], Is.EqualTo(mixture.Channel(1)[rate / 4 + i]).Within(0.01), $"sample {i}");
    }

    [Test]
    public void AMaskOfZerosIsSilence() =>
        Assert.That(new VoiceSplitter(Stereo(44100), new Constant(0f)).Voice(100, 5000).Channel(0).ToArray(), Is.All.Zero);

    [Test]
    public void TheMaskIsAskedAtTheRightFrames()
    {
        Synth synth = new(2);
        synth.Add(0, 2, t => 0.5f * MathF.Sin(2f * MathF.PI * 500f * t));
        Waveform voice = new VoiceSplitter(synth.Waveform, new From(100)).Voice(0, 88200);
        Assert.That(Power(voice, 0, 44100 - 1100), Is.LessThan(1e-9));
        Assert.That(Power(voice, 44100 + 1100, 88200), Is.EqualTo(0.125).Within(0.002));
    }

    [Test]
    public void PiecesFitTogether()
    {
        Waveform mixture = Stereo(48000);
        Waveform whole = new VoiceSplitter(mixture, new From(30)).Voice(0, mixture.Length);
        Waveform piece = new VoiceSplitter(mixture, new From(30)).Voice(20000, 10000);
        for (int i = 0; i < 10000; i++)
            Assert.That(piece.Channel(0)[i], Is.EqualTo(whole.Channel(0)[20000 + i]).Within(1e-6));
    }

    private static Waveform Stereo(int rate)
    {
        Synth left = new(1, rate), right = new(1, rate);
        left.Sing(0, 1, 60, 700, 1200);
        right.Note(0, 1, 48, 0.2f);
        return new Waveform(new[] { left.Waveform.ToMono(), right.Waveform.ToMono() }, rate);
    }

    private static double Power(Waveform waveform, int from, int to)
    {
        double sum = 0;
        for (int i = from; i < to; i++)
            sum += (double)waveform.Channel(0)[i] * waveform.Channel(0)[i];
        return sum / (to - from);
    }

    private sealed class Constant(float share) : IVoiceMask
    {
        public void Look(int first, int last)
        {
        }

        public void Fill(int frame, Span<float> target) => target.Fill(share);
    }

    private sealed class From(int border) : IVoiceMask
    {
        public void Look(int first, int last)
        {
        }

        public void Fill(int frame, Span<float> target) => target.Fill(frame < border ? 0f : 1f);
    }
}
