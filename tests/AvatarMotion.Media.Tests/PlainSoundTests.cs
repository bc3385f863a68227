using System;
using System.IO;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

internal sealed class PlainSoundTests
{
    private const int Rate = 16000;

    // Exact in 8 bits, so that every depth must give the very same numbers.
    private static readonly double[] Ramp = [.. Enumerable.Range(0, 2 * Rate).Select(i => (i % 256 - 128) / 128.0)];

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase(8)]
    [TestCase(16)]
    [TestCase(24)]
    [TestCase(32)]
    public void WavOfWholeNumbersReadsExactly(int bits)
    {
        byte[] data = SoundBytes.Samples(Ramp, bits, offset: bits == 8);
        ExpectRamp(SoundBytes.Wav(1, 1, Rate, bits, data));
    }

    [TestCase(32)]
    [TestCase(64)]
    public void WavOfFloatsReadsExactly(int bits) =>
        ExpectRamp(SoundBytes.Wav(3, 1, Rate, bits, SoundBytes.Samples(Ramp, bits, isFloat: true)));

    [TestCase(1, 24, false)]
    [TestCase(3, 32, true)]
    public void ExtensibleWavReadsExactly(int subTag, int bits, bool isFloat) =>
        ExpectRamp(SoundBytes.Wav(0xFFFE, 1, Rate, bits, SoundBytes.Samples(Ramp, bits, isFloat), subTag));

    [TestCase(8)]
    [TestCase(16)]
    [TestCase(24)]
    [TestCase(32)]
    public void AiffReadsExactly(int bits) =>
        ExpectRamp(SoundBytes.Aiff(1, Rate, bits, SoundBytes.Samples(Ramp, bits, bigEndian: true)));

    [Test]
    public void LittleEndianAiffReadsExactly() =>
        ExpectRamp(SoundBytes.Aiff(1, Rate, 16, SoundBytes.Samples(Ramp, 16), "sowt"));

    [Test]
    public void FloatAiffReadsExactly() =>
        ExpectRamp(SoundBytes.Aiff(1, Rate, 32, SoundBytes.Samples(Ramp, 32, isFloat: true, bigEndian: true), "fl32"));

    [Test]
    public void ChannelsAreTakenApart()
    {
        double[] both = [.. Ramp.SelectMany(x => new[] { x, -x / 2 })];
        Waveform sound = Read(SoundBytes.Wav(1, 2, Rate, 16, SoundBytes.Samples(both, 16))).Waveform;
        Assert.That(sound.ChannelCount, Is.EqualTo(2));
        Assert.That(sound.Channel(0).ToArray(), Is.EqualTo(Ramp.Select(x => (float)x)));
        Assert.That(sound.Channel(1).ToArray(), Is.EqualTo(Ramp.Select(x => (float)(-x / 2))));
    }

    [Test]
    public void ChunkOfOddLengthIsPassedOver() =>
        ExpectRamp(SoundBytes.Wav(1, 1, Rate, 16, SoundBytes.Samples(Ramp, 16), oddChunkBefore: true));

    [TestCase(0u)]
    [TestCase(0xFFFFFFFFu)]
    public void UnfinishedHeaderMeansUpToTheEnd(uint promised) =>
        ExpectRamp(SoundBytes.Wav(1, 1, Rate, 16, SoundBytes.Samples(Ramp, 16), promised: promised));

    [Test]
    public void TruncatedWavIsReadUpToTheBreakWithOneWarning()
    {
        DecodedSound read = Read(SoundBytes.Wav(1, 1, Rate, 16, SoundBytes.Samples(Ramp, 16), promised: 4 * 2 * Rate));
        Assert.That(read.Waveform.Length, Is.EqualTo(2 * Rate));
        Assert.That(read.Warnings, Has.Count.EqualTo(1));
        Assert.That(read.Warnings[0], Does.Contain("2.0 s of 4.0 s"));
    }

    [Test]
    public void SamplesThatAreNoNumbersBecomeSilenceWithOneWarning()
    {
        double[] bad = [.. Ramp];
        (bad[10], bad[11], bad[12]) = (double.NaN, double.PositiveInfinity, double.NegativeInfinity);
        DecodedSound read = Read(SoundBytes.Wav(3, 1, Rate, 32, SoundBytes.Samples(bad, 32, isFloat: true)));
        Assert.That(read.Waveform.Channel(0)[9..14].ToArray(), Is.EqualTo(new[] { (float)Ramp[9], 0f, 0f, 0f, (float)Ramp[13] }));
        Assert.That(read.Warnings.Single(), Does.Contain("3 samples"));
    }

    [Test]
    public void OurOwnWriterIsReadBackExactly()
    {
        Waveform sound = new([[.. Ramp.Select(x => (float)x / 3)], [.. Ramp.Select(x => (float)-x)]], Rate);
        WavFile.Write(_folder.File("own.wav"), sound);
        Waveform read = AudioFile.Read(_folder.File("own.wav"));
        Assert.That(read.Channel(0).ToArray(), Is.EqualTo(sound.Channel(0).ToArray()));
        Assert.That(read.Channel(1).ToArray(), Is.EqualTo(sound.Channel(1).ToArray()));
        Assert.That(read.SampleRate, Is.EqualTo(Rate));
    }

    private void ExpectRamp(byte[] file)
    {
        DecodedSound read = Read(file);
        Assert.That(read.Warnings, Is.Empty);
        Assert.That(read.Waveform.SampleRate, Is.EqualTo(Rate));
        Assert.That(read.Waveform.Channel(0).ToArray(), Is.EqualTo(Ramp.Select(x => (float)x)));
    }

    private DecodedSound Read(byte[] bytes)
    {
        string path = _folder.File("sound.bin");
        File.WriteAllBytes(path, bytes);
        return AudioFile.Decode(path);
    }
}
