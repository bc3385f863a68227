using System;
using System.IO;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

internal sealed class PcmStreamTests
{
    private static readonly byte[] Samples = { 0x00, 0x40, 0x00, 0xC0, 0xFF, 0x7F, 0x00, 0x80 };

    [Test]
    public void ReadsRawSamples()
    {
        PcmStream pcm = new(new Dribble(Samples), 22050, 2);
        float[] read = new float[3];
        Assert.That(pcm.SampleRate, Is.EqualTo(22050));
        Assert.That(pcm.Channels, Is.EqualTo(2));
        Assert.That(pcm.Read(read), Is.EqualTo(3));
        Assert.That(read, Is.EqualTo(new[] { 0.5f, -0.5f, 0.99997f }).Within(1e-4f));
        Assert.That(pcm.Read(read), Is.EqualTo(1));
        Assert.That(read[0], Is.EqualTo(-1f));
        Assert.That(pcm.Read(read), Is.Zero);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void ReadsAWavStreamOfUnknownLength(bool oddChunkBefore)
    {
        byte[] wav = SoundBytes.Wav(1, 1, 48000, 16, Samples, oddChunkBefore: oddChunkBefore, promised: 0xFFFFFFFF);
        PcmStream pcm = new(new Dribble(wav), 8000, 7);
        float[] read = new float[8];
        Assert.That(pcm.SampleRate, Is.EqualTo(48000));
        Assert.That(pcm.Channels, Is.EqualTo(1));
        Assert.That(pcm.Read(read), Is.EqualTo(4));
        Assert.That(read[0], Is.EqualTo(0.5f));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(3)]
    public void ShortInputIsShort(int bytes)
    {
        PcmStream pcm = new(new MemoryStream(new byte[bytes]), 8000, 1);
        Assert.That(pcm.Read(new float[16]), Is.EqualTo(bytes / 2));
    }

    [Test]
    public void BrokenHeadersAreOneSentence()
    {
        byte[] wav = SoundBytes.Wav(1, 1, 48000, 16, Samples);
        Assert.That(() => new PcmStream(new MemoryStream(wav, 0, 21), 8000, 1), Throws.InstanceOf<MediaException>().With.Message.Contain("ends within its header"));
        Assert.That(() => new PcmStream(new MemoryStream(SoundBytes.Wav(85, 1, 48000, 16, Samples)), 8000, 1), Throws.InstanceOf<MediaException>().With.Message.Contain("header cannot be read"));
    }

    /// <summary>A pipe that gives one byte at a time.</summary>
    private sealed class Dribble(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
