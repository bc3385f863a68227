using System.IO;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

public sealed class WavWriterTests
{
    [Test]
    public void PiecesMakeTheSameFileAsTheWhole()
    {
        float[] left = new float[20_000], right = new float[20_000];
        for (int i = 0; i < left.Length; i++)
            (left[i], right[i]) = (i / 20_000f, -i / 40_000f);
        using MemoryStream pieces = new(), whole = new();
        WavWriter writer = new(pieces, 2, 48_000, 20_000);
        writer.Write(new Waveform([left[..9_000], right[..9_000]], 48_000));
        writer.Write(new Waveform([left[9_000..], right[9_000..]], 48_000));
        new WavWriter(whole, 2, 48_000, 20_000).Write(new Waveform([left, right], 48_000));
        Assert.That(pieces.ToArray(), Is.EqualTo(whole.ToArray()));
        Assert.That(pieces.Length, Is.EqualTo(44 + 8 * 20_000));
    }

    [Test]
    public void AFileIsReadBackAsItWasWritten()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "a.wav");
        float[] samples = new float[30_000];
        for (int i = 0; i < samples.Length; i++)
            samples[i] = i % 100 / 100f;
        WavFile.Write(path, new Waveform([samples], 22_050));
        Waveform read = AudioFile.Read(path);
        Assert.That(read.SampleRate, Is.EqualTo(22_050));
        Assert.That(read.Channel(0).ToArray(), Is.EqualTo(samples));
    }

    [Test]
    public void PiecesWithOtherChannelsAreTheCallersMistake()
    {
        using MemoryStream stream = new();
        WavWriter writer = new(stream, 2, 44_100, 10);
        Assert.That(() => writer.Write(new Waveform([new float[10]], 44_100)), Throws.ArgumentException);
    }
}
