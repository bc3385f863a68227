using System;
using System.IO;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

public sealed class SmallSoundTests
{
    private const int Rate = 44_100;

    [Test]
    public void KeepsItsMomentsAndItsLength()
    {
        float[] samples = new float[3 * Rate];
        for (int i = 0; i < 400; i++)
            samples[Rate + i] = 0.8f * MathF.Sin(0.3f * i) * MathF.Exp(-0.01f * i);
        Waveform back = Decoded(SmallSound.Encode(new Waveform([samples, samples], Rate), 64_000, 2));
        Assert.That(back.Duration, Is.EqualTo(3).Within(0.03));
        ReadOnlySpan<float> heard = back.Channel(0);
        int first = 0;
        while (Math.Abs(heard[first]) < 0.2f)
            first++;
        Assert.That(first / (double)back.SampleRate, Is.EqualTo(1).Within(0.002), "where the click begins");
    }

    [Test]
    public void TakesAboutTheBitsItMayAndIsTheSameEachTime()
    {
        float[] noise = new float[10 * Rate];
        uint state = 7;
        for (int i = 0; i < noise.Length; i++)
            noise[i] = 0.3f * ((state = state * 1664525 + 1013904223) / 2147483648f - 1f);
        byte[] coded = SmallSound.Encode(new Waveform([noise], Rate), 32_000, 1);
        Assert.That(coded.Length, Is.InRange(25_000, 60_000), "10 s at 32 kbit/s are 40 kB");
        Assert.That(SmallSound.Encode(new Waveform([noise], Rate), 32_000, 1), Is.EqualTo(coded));
    }

    [Test]
    public void TheRateOfAFileIsItsOwn()
    {
        using TemporaryFolder folder = new();
        Tools.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=d=1", "-ar", "32000", folder.File("a.flac"));
        Assert.That(SampleRate.Of(folder.File("a.flac")), Is.EqualTo(32_000));
        Assert.That(SampleRate.Of(folder.File("nothing.flac")), Is.EqualTo(44_100));
    }

    private static Waveform Decoded(byte[] coded)
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder.File("a.ogg"), coded);
        return AudioFile.Read(folder.File("a.ogg"));
    }
}
